'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { counted } from '@/components/lab/workbench/units';
import { cx } from '@/components/ui/cx';

export interface Column<Row> {
  readonly name: string;
  /** What the name is short for. */
  readonly means?: string;
  /** What it is sorted by; nothing sorts last, whichever way. */
  readonly by: (row: Row) => number | string | undefined;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** Not on a phone. */
  readonly wide?: boolean;
}

interface SortedTableProps<Row> {
  title: string;
  /** Under the title. */
  note?: ReactNode;
  /** The first one names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
}

/** More rows are shown when they are asked for: a page of thousands is slow to everything. */
const AT_FIRST = 100;

/** A table that is sorted by the buttons of its header. */
export function SortedTable<Row>({ title, note, columns, rows, idOf }: SortedTableProps<Row>) {
  const id = useId();
  const [sort, setSort] = useState<{ readonly at: number; readonly down: boolean }>();
  const [all, setAll] = useState(false);
  const column = sort && columns[sort.at];
  const sorted = column ? inOrder(rows, column.by, sort.down) : rows;
  const shown = all ? sorted : sorted.slice(0, AT_FIRST);
  return (
    <section>
      <h2 id={id} className="text-h3 font-bold tracking-tight">
        {title}
      </h2>
      {note && <p className="mt-1 max-w-[44rem] text-sm text-ink-2">{note}</p>}
      <div className="mt-3 overflow-x-auto" tabIndex={0} role="region" aria-labelledby={id}>
        <table className="w-full border-collapse text-left text-sm">
          <thead className="text-data text-ink-3">
            <tr>
              {columns.map(({ name, means, numeric, wide }, at) => (
                <th
                  key={name}
                  scope="col"
                  aria-sort={sort?.at === at ? (sort.down ? 'descending' : 'ascending') : 'none'}
                  className={cx(
                    'border-b border-line-strong pr-4 pb-1.5 align-bottom font-semibold last:pr-0',
                    numeric && 'text-right',
                    wide && 'max-sm:hidden',
                  )}
                >
                  <button
                    type="button"
                    title={means}
                    aria-label={means && `${name}: ${means}`}
                    onClick={() => setSort({ at, down: sort?.at === at ? !sort.down : Boolean(numeric) })} // prettier-ignore
                    className="inline-flex items-center gap-1 rounded-sm whitespace-nowrap hover:text-ink"
                  >
                    {name}
                    {sort?.at === at &&
                      (sort.down ? (
                        <ArrowDown size={12} aria-hidden />
                      ) : (
                        <ArrowUp size={12} aria-hidden />
                      ))}{' '}
                    {/* prettier-ignore */}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={idOf(row)} className="hover:bg-hover">
                {columns.map(({ name, cell, numeric, wide }, at) => {
                  const Tag = at === 0 ? 'th' : 'td';
                  return (
                    <Tag
                      key={name}
                      scope={at === 0 ? 'row' : undefined}
                      className={cx(
                        'border-b border-line py-2 pr-4 align-top last:pr-0',
                        at === 0 && 'font-normal',
                        numeric && 'text-right whitespace-nowrap tabular-nums',
                        wide && 'max-sm:hidden',
                      )}
                    >
                      {cell(row)}
                    </Tag>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < sorted.length && (
        <Button size="sm" className="mt-3" onClick={() => setAll(true)}>
          Show all {counted(sorted.length, 'row')}
        </Button>
      )}
    </section>
  );
}

function inOrder<Row>(rows: readonly Row[], by: Column<Row>['by'], down: boolean): Row[] {
  const way = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [by(a), by(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined); // prettier-ignore
    if (typeof x === 'number' && typeof y === 'number') return way * (x - y);
    return way * String(x).localeCompare(String(y), 'en', { numeric: true });
  });
}
