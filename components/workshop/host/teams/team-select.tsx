'use client';

import { cx } from '@/components/ui/cx';
import type { Participant } from '@/lib/workshop/protocol/state';
import { useDesk } from '../desk';

interface TeamSelectProps {
  person: Participant;
  className?: string;
}

/** Moves somebody to another team. */
export function TeamSelect({ person, className }: TeamSelectProps) {
  const { state, act } = useDesk();
  return (
    <select
      aria-label={`Team of ${person.name}`}
      value={person.team ?? ''}
      onChange={(event) =>
        void act({ do: 'move-to-team', participant: person.id, team: event.target.value })
      }
      className={cx('max-w-full rounded border border-line bg-raised px-2', className)}
    >
      {person.team === undefined && <option value="">None</option>}
      {state.teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
