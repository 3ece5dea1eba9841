import { pointsOf } from '@/lib/workshop/protocol/score';
import type { State } from '@/lib/workshop/protocol/state';
import { useRoom } from '../../live';
import { countsOf } from './counts';
import { Section } from './section';

/** How far one is: what was solved, points where there are some, the team. */
export function Standing({ state }: { state: State }) {
  const tally = useRoom((room) => room.tally);
  const me = state.participants[0];
  if (!me) return null;
  const { opened, solved } = countsOf(state);
  const team = tally?.team ?? state.teams.find(({ id }) => id === me.team);
  const members = tally?.team?.members ?? [];
  return (
    <Section title="You">
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1 text-sm">
        <dt className="text-ink-2">Solved</dt>
        <dd className="tabular-nums">
          <span className="font-semibold">{solved}</span> of {opened} opened
        </dd>
        {state.mode === 'play' && (
          <>
            <dt className="text-ink-2">Points</dt>
            <dd className="tabular-nums">
              <span className="font-semibold">{pointsOf(state, me)}</span>
              {tally?.own &&
                `, place ${tally.own.rank} of ${tally.leaderboard?.of ?? tally.joined}`}
            </dd>
          </>
        )}
        {team && (
          <>
            <dt className="text-ink-2">Team</dt>
            <dd>
              <span className="font-semibold">{team.name}</span>
              {members.length > 0 && (
                <span className="block text-data text-ink-2">{members.join(', ')}</span>
              )}
            </dd>
          </>
        )}
      </dl>
    </Section>
  );
}
