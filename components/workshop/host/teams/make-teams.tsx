'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { MOST } from '@/lib/workshop/protocol/bounds';
import { Confirm } from '../confirm';
import { useDesk } from '../desk';

/** Deals everybody out: so many teams, or teams of so many. */
export function MakeTeams({ people }: { people: number }) {
  const { state, act } = useDesk();
  const [by, setBy] = useState<'size' | 'count'>('size');
  const [number, setNumber] = useState('4');
  const [asking, setAsking] = useState(false);
  const n = Math.floor(Number(number));
  const teams = by === 'count' ? n : Math.max(1, Math.ceil(people / n));
  const fits = n >= 1 && teams <= MOST.teams;
  const make = () => void act({ do: 'make-teams', by: by === 'size' ? { size: n } : { count: n } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fits) return;
    if (state.teams.length > 0) setAsking(true);
    else make();
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-2 text-sm">
      <select
        aria-label="How teams are made"
        value={by}
        onChange={(event) => setBy(event.target.value as 'size' | 'count')}
        className="h-9 rounded border border-line-strong bg-raised px-2.5"
      >
        <option value="size">Teams of about</option>
        <option value="count">So many teams:</option>
      </select>
      <input
        type="number"
        aria-label={by === 'size' ? 'People in a team' : 'Teams'}
        value={number}
        min={1}
        max={by === 'size' ? MOST.participants : MOST.teams}
        required
        onChange={(event) => setNumber(event.target.value)}
        className="h-9 w-18 rounded border border-line-strong bg-raised px-2.5 text-right tabular-nums"
      />
      <Button type="submit" look={state.teams.length > 0 ? 'plain' : 'primary'} disabled={!fits}>
        {state.teams.length > 0 ? 'Deal anew' : 'Make teams'}
      </Button>
      <span className="text-data text-ink-3" role="status">
        {fits
          ? `${teams} ${teams === 1 ? 'team' : 'teams'} for ${people} people. Who comes later goes to the smallest.`
          : `There are at most ${MOST.teams} teams.`}
      </span>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title="Deal the teams anew?"
        action="Deal anew"
        onConfirm={make}
      >
        Everybody is put into a team again, in the order in which they joined. Whom you moved by
        hand may end up elsewhere.
      </Confirm>
    </form>
  );
}
