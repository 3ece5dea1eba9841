'use client';

import { EyeOff } from 'lucide-react';
import type { Leaderboard } from '@/lib/workshop/protocol/tally';
import { teamRows } from '../../team-rows';
import { useDesk } from '../desk';

/** As many as tell who is ahead. */
const ROWS = 5;

/** Who is ahead as it stands now, for those who decide whether the room sees it. */
export function Standings() {
  const { state, tally } = useDesk();
  const board = tally?.leaderboard;
  if (!board || board.of === 0) return null;
  const { rows, of, teams } = board;
  const alone = !state.scoresShown || state.frozen !== undefined;
  return (
    <div className="mt-2">
      {alone && (
        <p className="flex items-center gap-1.5 text-data text-ink-2">
          <EyeOff size={13} aria-hidden /> Only you see this
        </p>
      )}
      <div className="mt-1 flex flex-wrap gap-x-8 gap-y-3">
        {teams.length > 0 && (
          <Table name="Teams" of={teams.length} rows={teamRows(teams.slice(0, ROWS))} />
        )}
        <Table name="People" of={of} rows={rows.slice(0, ROWS)} />
      </div>
    </div>
  );
}

interface TableProps {
  name: string;
  of: number;
  rows: Leaderboard['rows'];
}

function Table({ name, of, rows }: TableProps) {
  return (
    <div>
      <table className="w-56 table-fixed text-data" aria-label={name}>
        <tbody>
          {rows.map(({ rank, name: who, points }) => (
            <tr key={who}>
              <td className="w-7 text-ink-3 tabular-nums">{rank}</td>
              <th scope="row" className="truncate text-left font-semibold">
                {who}
              </th>
              <td className="w-14 text-right tabular-nums">{points}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {of > rows.length && <p className="text-data text-ink-3">and {of - rows.length} more</p>}
    </div>
  );
}
