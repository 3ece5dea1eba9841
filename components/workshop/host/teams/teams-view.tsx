'use client';

import { useMemo } from 'react';
import { MakeTeams } from './make-teams';
import { TeamCard } from './team-card';
import { useDesk } from '../desk';

interface TeamsViewProps {
  onOpen: (participant: string) => void;
}

/** Who works with whom. */
export function TeamsView({ onOpen }: TeamsViewProps) {
  const { state, may } = useDesk();
  const people = useMemo(
    () => state.participants.filter(({ gone }) => !gone),
    [state.participants],
  );
  const without = people.filter(({ team }) => team === undefined);
  return (
    <div className="space-y-6">
      <h2 className="sr-only">Teams</h2>
      {may({ do: 'make-teams', by: { count: 1 } }) && <MakeTeams people={people.length} />}
      {state.teams.length === 0 ? (
        <p className="text-ink-2">
          There are no teams. Everybody works for themselves, which is fine too.
        </p>
      ) : (
        <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
          {state.teams.map((team) => (
            <TeamCard
              key={team.id}
              team={team}
              members={people.filter((one) => one.team === team.id)}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
      {state.teams.length > 0 && without.length > 0 && (
        <p className="text-sm text-ink-2">
          In no team: {without.map(({ name }) => name).join(', ')}.
        </p>
      )}
    </div>
  );
}
