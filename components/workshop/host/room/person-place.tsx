'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { MOST } from '@/lib/workshop/protocol/bounds';
import type { Participant } from '@/lib/workshop/protocol/state';
import { Confirm } from '../confirm';
import { useDesk } from '../desk';
import { TeamSelect } from '../teams/team-select';

/** Their name, their team, and whether they have a place at all. */
export function PersonPlace({ person }: { person: Participant }) {
  const { id, name, gone } = person;
  const { state, act, may } = useDesk();
  const [text, setText] = useState(name);
  const [asking, setAsking] = useState<'remove' | 'ban'>();
  const field = useId();
  if (!may({ do: 'remove', participant: id })) return null;

  function rename(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== '' && text !== name)
      void act({ do: 'rename', participant: id, name: text });
  }

  return (
    <section className="space-y-4 border-t border-line pt-5">
      <form onSubmit={rename}>
        <label htmlFor={field} className="text-sm font-semibold">
          Name
        </label>
        <div className="mt-1 flex gap-2">
          <input
            id={field}
            value={text}
            required
            maxLength={MOST.name}
            onChange={(event) => setText(event.target.value)}
            className="h-9 min-w-0 flex-1 rounded border border-line-strong bg-raised px-3 text-sm"
          />
          <Button type="submit" disabled={text.trim() === '' || text === name}>
            Rename
          </Button>
        </div>
      </form>
      {!gone && state.teams.length > 0 && (
        <div>
          <p className="text-sm font-semibold">Team</p>
          <TeamSelect person={person} className="mt-1 h-9 text-sm" />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {gone ? (
          <Button onClick={() => void act({ do: 'readmit', participant: id })}>
            Let them in again
          </Button>
        ) : (
          <Button look="danger" onClick={() => setAsking('remove')}>
            Take out
          </Button>
        )}
        {gone !== 'banned' && (
          <Button look="danger" onClick={() => setAsking('ban')}>
            Ban
          </Button>
        )}
      </div>
      <Confirm
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={asking === 'ban' ? `Ban ${name}?` : `Take ${name} out?`}
        action={asking === 'ban' ? 'Ban' : 'Take out'}
        onConfirm={() => asking && void act({ do: asking, participant: id })}
      >
        {asking === 'ban'
          ? 'They leave at once, and their browser does not get in again unless you let them. Their answers are kept, and marked as banned.'
          : 'They leave at once. With the code they can come in anew, with another name and nothing solved, or you let them in again. Their answers are kept, and marked as removed.'}
      </Confirm>
    </section>
  );
}
