'use client';

import { Pencil } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { MOST } from '@/lib/workshop/protocol/bounds';
import { pointsOf } from '@/lib/workshop/protocol/score';
import type { Participant, Team } from '@/lib/workshop/protocol/state';
import { useDesk } from '../desk';
import { FlagMark } from '../flag';
import { count } from '../words';
import { TeamSelect } from './team-select';

interface TeamCardProps {
  team: Team;
  members: readonly Participant[];
  onOpen: (participant: string) => void;
}

export function TeamCard({ team, members, onOpen }: TeamCardProps) {
  const { state, act, may } = useDesk();
  const [name, setName] = useState<string>();
  const points = members.reduce((sum, one) => sum + pointsOf(state, one), 0);
  const mayRename = may({ do: 'rename-team', team: team.id, name: team.name });

  async function rename(event: FormEvent) {
    event.preventDefault();
    if (name === undefined || name.trim() === '') return;
    if (await act({ do: 'rename-team', team: team.id, name })) setName(undefined);
  }

  return (
    <li className="rounded-lg border border-line bg-raised">
      <div className="flex h-11 items-center gap-2 border-b border-line pr-1.5 pl-3.5">
        {name === undefined ? (
          <>
            <h3 className="min-w-0 truncate font-semibold">{team.name}</h3>
            <span className="ml-auto shrink-0 text-data text-ink-3 tabular-nums">
              {count(members.length, 'person', 'people')}
              {state.mode === 'play' &&
                members.length > 0 &&
                `, mean ${Math.round(points / members.length)}`}
            </span>
            {mayRename && (
              <IconButton
                label={`Rename ${team.name}`}
                size="sm"
                onClick={() => setName(team.name)}
              >
                <Pencil size={14} aria-hidden />
              </IconButton>
            )}
          </>
        ) : (
          <form onSubmit={rename} className="flex w-full gap-1.5">
            <input
              aria-label={`New name of ${team.name}`}
              value={name}
              autoFocus
              required
              maxLength={MOST.name}
              onChange={(event) => setName(event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && setName(undefined)}
              className="h-7 min-w-0 flex-1 rounded border border-line-strong bg-raised px-2 text-sm"
            />
            <Button size="sm" type="submit">
              Rename
            </Button>
          </form>
        )}
      </div>
      <ul className="divide-y divide-line">
        {members.map((one) => (
          <li key={one.id} className="flex h-9 items-center gap-2 px-3.5 text-sm">
            <button
              type="button"
              onClick={() => onOpen(one.id)}
              className="min-w-0 truncate text-left hover:underline"
            >
              {one.name}
            </button>
            {one.flag.state !== 'working' && (
              <FlagMark state={one.flag.state} size={13} className="shrink-0 text-label" />
            )}
            {may({ do: 'move-to-team', participant: one.id, team: team.id }) && (
              <TeamSelect person={one} className="ml-auto h-7 w-24 shrink-0 text-data" />
            )}
          </li>
        ))}
        {members.length === 0 && <li className="px-3.5 py-2 text-sm text-ink-3">Nobody.</li>}
      </ul>
    </li>
  );
}
