import type { Json } from '@/lib/query/types';

/** As many as are shown of a result that is kept; the grading has them all. */
const SHOWN = 50;

interface ResultTableProps {
  title: string;
  /** May be empty: then there is no head. */
  columns: readonly string[];
  rows: readonly (readonly Json[])[];
}

/** A result that is not live: the one that was run last, or the one that was wanted. */
export function ResultTable({ title, columns, rows }: ResultTableProps) {
  return (
    <div
      role="group"
      aria-label={title}
      tabIndex={0}
      className="max-h-80 overflow-auto rounded border border-line bg-raised"
    >
      <table className="font-data m-0! w-max min-w-full border-collapse text-left text-data">
        {columns.length > 0 && (
          <thead>
            <tr>
              {columns.map((name, at) => (
                <th
                  key={at}
                  scope="col"
                  className="border-b border-line bg-sunken px-3 py-1.5 font-semibold text-ink-2"
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.slice(0, SHOWN).map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td
                  key={index}
                  className="border-b border-line px-3 py-1 align-top whitespace-pre tabular-nums"
                >
                  {textOf(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <p className="px-3 py-1.5 text-data text-ink-3">and {rows.length - SHOWN} more</p>
      )}
    </div>
  );
}

const textOf = (cell: Json) => (typeof cell === 'string' ? cell : JSON.stringify(cell));
