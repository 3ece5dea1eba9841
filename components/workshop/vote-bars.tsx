import { Inline } from '@/components/ui/inline';
import type { VoteTally } from '@/lib/workshop/protocol/tally';

interface VoteBarsProps {
  votes: VoteTally;
  /** Read from ten metres. */
  large?: boolean;
}

/** How a room voted, the rounds beside each other: numbers with their bars. */
export function VoteBars({ votes, large = false }: VoteBarsProps) {
  const rounds = votes.rounds.slice(-2);
  const echoes = [
    ...new Set(rounds.toReversed().flatMap(({ shares }) => shares?.map(({ echo }) => echo) ?? [])),
  ];
  const most = Math.max(1, ...rounds.map(({ voted }) => voted));
  const words = rounds
    .map(({ round, voted }) => `Round ${round}: ${voted} ${voted === 1 ? 'vote' : 'votes'}`)
    .join(', ');
  const small = large ? 'text-[length:max(1.25rem,1.6vw)]' : 'text-data';
  return (
    <div>
      <p className={`${small} text-ink-2 tabular-nums`}>{words}</p>
      {echoes.length > 0 && (
        <table aria-label="Votes" className="mt-1.5 w-full">
          <tbody>
            {echoes.map((echo) => (
              <tr key={echo} className="align-middle">
                <th
                  scope="row"
                  className={`${large ? 'py-2 font-mono text-[length:max(1.5rem,2vw)]' : 'font-data py-0.5'} w-2/5 pr-4 text-left font-normal [overflow-wrap:anywhere]`}
                >
                  {echo ? <Inline text={echo} /> : '(nothing)'}
                </th>
                <td>
                  {rounds.map(({ round, shares }) => {
                    const n = shares?.find((one) => one.echo === echo)?.count ?? 0;
                    const older = round !== votes.round;
                    return (
                      <span key={round} className="flex items-center gap-2">
                        <svg
                          aria-hidden
                          width="100%"
                          height={large ? 24 : 10}
                          className="block min-w-0 flex-1"
                        >
                          <rect
                            width={`${(n / most) * 100}%`}
                            height="100%"
                            rx={2}
                            className={older ? 'fill-line-strong' : 'fill-chart-1'}
                          />
                        </svg>
                        <span className={`${small} w-24 text-right tabular-nums`}>
                          {rounds.length > 1 && <span className="text-ink-3">round {round}: </span>}
                          {n}
                        </span>
                      </span>
                    );
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
