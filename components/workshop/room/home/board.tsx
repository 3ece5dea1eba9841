import { cx } from '@/components/ui/cx';
import { useMe } from '../use-own';
import { useRoom } from '../../live';
import { timeOfDay } from '../time-of-day';

const POINTS = 'py-1 text-right tabular-nums';

/** The leaderboard, while the instructor shows it. */
export function Board() {
  const board = useRoom((room) => room.tally?.leaderboard);
  const me = useMe();
  if (!board) return null;
  return (
    <section aria-labelledby="board" className="border-t border-line pt-5">
      <h2 id="board" className="text-h3 font-semibold">
        Leaderboard
      </h2>
      {board.frozenAt !== undefined && (
        <p className="mt-1 text-sm text-ink-2">
          As it stood at {timeOfDay(board.frozenAt)}. Go on solving: the end is not told yet.
        </p>
      )}
      <div className="mt-3 grid gap-x-12 gap-y-6 sm:grid-cols-2">
        {board.teams.length > 0 && (
          <table className="w-full self-start text-sm">
            <thead>
              <tr className="border-b border-line text-left text-label text-ink-3">
                <th scope="col" className="w-8 py-1 font-semibold">
                  <span className="sr-only">Place</span>
                </th>
                <th scope="col" className="py-1 font-semibold">
                  Team
                </th>
                <th scope="col" className="py-1 text-right font-semibold">
                  Points each
                </th>
              </tr>
            </thead>
            <tbody>
              {board.teams.map(({ rank, name, mean }) => (
                <tr key={name} className="border-b border-line">
                  <td className="py-1 text-ink-3 tabular-nums">{rank}</td>
                  <th scope="row" className="py-1 text-left font-normal">
                    {name}
                  </th>
                  <td className={POINTS}>{Math.round(mean)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <table className="w-full self-start text-sm">
          <thead>
            <tr className="border-b border-line text-left text-label text-ink-3">
              <th scope="col" className="w-8 py-1 font-semibold">
                <span className="sr-only">Place</span>
              </th>
              <th scope="col" className="py-1 font-semibold">
                Name
              </th>
              <th scope="col" className="py-1 text-right font-semibold">
                Points
              </th>
            </tr>
          </thead>
          <tbody>
            {board.rows.map(({ rank, name, points }) => (
              <tr
                key={name}
                className={cx(
                  'border-b border-line',
                  name === me?.name && 'bg-accent-wash font-semibold',
                )}
              >
                <td className="py-1 text-ink-3 tabular-nums">{rank}</td>
                <th scope="row" className="py-1 text-left font-[inherit] [overflow-wrap:anywhere]">
                  {name}
                  {name === me?.name && <span className="font-normal text-ink-2"> (you)</span>}
                </th>
                <td className={POINTS}>{points}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
