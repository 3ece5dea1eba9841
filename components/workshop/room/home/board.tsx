import { cx } from '@/components/ui/cx';
import type { Leaderboard } from '@/lib/workshop/protocol/tally';
import { teamRows } from '../../team-rows';
import { useMe } from '../use-own';
import { useRoom } from '../../live';
import { timeOfDay } from '../time-of-day';

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
          <Ranks of="Team" what="Points each" rows={teamRows(board.teams)} />
        )}
        <Ranks of="Name" what="Points" rows={board.rows} own={me?.name} />
      </div>
    </section>
  );
}

interface RanksProps {
  /** Whom it ranks, and by what. */
  of: string;
  what: string;
  rows: Leaderboard['rows'];
  /** The name of whoever looks. */
  own?: string | undefined;
}

function Ranks({ of, what, rows, own }: RanksProps) {
  return (
    <table className="w-full self-start text-sm">
      <thead>
        <tr className="border-b border-line text-left text-label text-ink-3">
          <th scope="col" className="w-8 py-1 font-semibold">
            <span className="sr-only">Place</span>
          </th>
          <th scope="col" className="py-1 font-semibold">
            {of}
          </th>
          <th scope="col" className="py-1 text-right font-semibold">
            {what}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ rank, name, points }) => (
          <tr
            key={name}
            className={cx('border-b border-line', name === own && 'bg-accent-wash font-semibold')}
          >
            <td className="py-1 text-ink-3 tabular-nums">{rank}</td>
            <th scope="row" className="py-1 text-left font-[inherit] [overflow-wrap:anywhere]">
              {name}
              {name === own && <span className="font-normal text-ink-2"> (you)</span>}
            </th>
            <td className="py-1 text-right tabular-nums">{points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
