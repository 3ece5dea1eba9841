import { Inline } from '@/components/ui/inline';
import { cx } from '@/components/ui/cx';
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
  const figures = large ? 'text-[length:max(1.125rem,min(1.6vw,2.8vh))]' : 'text-data';
  return (
    <div>
      <p className={cx(figures, 'text-ink-2 tabular-nums')}>{words}</p>
      {echoes.length > 0 && (
        <table aria-label="Votes" className="mt-1.5 block w-full">
          <tbody className={cx('block', large ? 'space-y-[1.1vh]' : 'space-y-2')}>
            {echoes.map((echo) => (
              <tr key={echo} className="block">
                <th
                  scope="row"
                  className={cx(
                    'block text-left font-normal [overflow-wrap:anywhere]',
                    large ? 'text-[length:max(1.125rem,min(1.8vw,3.2vh))] leading-snug' : 'text-sm',
                  )}
                >
                  {echo ? <Inline text={echo} /> : '(nothing)'}
                </th>
                <td className="block">
                  {rounds.map(({ round, shares }) => {
                    const n = shares?.find((one) => one.echo === echo)?.count ?? 0;
                    return (
                      <span
                        key={round}
                        className={cx('flex items-center gap-3', large && 'leading-none!', figures)}
                      >
                        <svg
                          aria-hidden
                          width="100%"
                          height="100%"
                          className={cx('block min-w-0 flex-1', large ? 'h-[2vh]' : 'h-2.5')}
                        >
                          <rect
                            width={`${(n / most) * 100}%`}
                            height="100%"
                            rx={2}
                            className={round === votes.round ? 'fill-chart-1' : 'fill-line-strong'}
                          />
                        </svg>
                        <span className="w-[7em] shrink-0 text-right tabular-nums">
                          {rounds.length > 1 && <span className="text-ink-2">round {round}: </span>}
                          <span className="font-semibold">{n}</span>
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
