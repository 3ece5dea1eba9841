import type { Leaderboard } from '@/lib/workshop/protocol/tally';
import { teamRows } from '../team-rows';

const PEOPLE = 8;
const TEAMS = 4;

/** Who is ahead: teams first where there are some. */
export function Board({ board: { rows, of, teams, frozenAt } }: { board: Leaderboard }) {
  const people = teams.length > 0 ? PEOPLE - Math.min(TEAMS, teams.length) : PEOPLE;
  return (
    <div className="space-y-[2.5vh]">
      {teams.length > 0 && <Table name="Teams" rows={teamRows(teams.slice(0, TEAMS))} />}
      <Table
        name={frozenAt === undefined ? 'People' : 'People, frozen'}
        rows={rows.slice(0, people)}
      />
      {of > people && (
        <p className="text-[length:max(1.125rem,min(1.6vw,2.8vh))] text-ink-2">
          and {of - people} more
        </p>
      )}
    </div>
  );
}

interface TableProps {
  name: string;
  rows: Leaderboard['rows'];
}

function Table({ name, rows }: TableProps) {
  return (
    <table className="w-full table-fixed text-[length:max(1.125rem,min(1.7vw,3vh))] leading-snug">
      <caption className="pb-[0.6vh] text-left text-[length:max(1.125rem,min(1.6vw,2.8vh))] text-ink-2">
        {name}
      </caption>
      <tbody>
        {rows.map(({ rank, name: who, points }) => (
          <tr key={who}>
            <td className="w-[2.2em] py-[0.35vh] text-ink-2 tabular-nums">{rank}</td>
            <th scope="row" className="truncate py-[0.35vh] text-left font-semibold">
              {who}
            </th>
            <td className="w-[4em] py-[0.35vh] text-right font-bold tabular-nums">{points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
