'use client';

import { ArrowDown, ArrowUp, ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode, useId, useMemo, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { PAGE, Pager, usePages } from './pager';

export interface Column<Row> {
  readonly name: string;
  /** What the name is short for. */
  readonly means?: string;
  /** What it is sorted by; nothing sorts last, whichever way. */
  readonly by: (row: Row) => number | string | undefined;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** The least stands first at the first click: of ranks the first one. */
  readonly upFirst?: boolean;
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
  /** What is shown beneath a row that is opened. */
  detail?: (row: Row) => ReactNode;
  /** The name of a field that looks for rows by their first column, where they are many. */
  find?: string;
}

/** A table that is sorted by the buttons of its header. */
export function SortedTable<Row>(props: SortedTableProps<Row>) {
  const { title, note, columns, rows, idOf, detail, find } = props;
  const id = useId();
  const [sort, setSort] = useState<{ readonly at: number; readonly down: boolean }>();
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<string>();
  const found = useMemo(() => matching(rows, columns[0]?.by, wanted), [rows, columns, wanted]);
  const sorted = useMemo(() => {
    const column = sort && columns[sort.at];
    return column ? inOrder(found, column.by, sort.down) : found;
  }, [found, columns, sort]);
  const pages = usePages(sorted);

  function sortBy(at: number) {
    const { numeric = false, upFirst = false } = columns[at] ?? {};
    setSort({ at, down: sort?.at === at ? !sort.down : numeric && !upFirst });
    pages.go(0);
  }
  return (
    <section>
      <h2 id={id} className="text-h3 font-bold tracking-tight">
        {title}
      </h2>
      {note && <p className="mt-1 max-w-[44rem] text-sm text-ink-2">{note}</p>}
      {find !== undefined && rows.length > PAGE && (
        <input
          type="search"
          aria-label={find}
          placeholder={find}
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value);
            pages.go(0);
          }}
          className="mt-3 h-9 w-full max-w-[20rem] rounded border border-line-strong bg-raised px-2.5 text-sm"
        />
      )}
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
                    onClick={() => sortBy(at)}
                    className="inline-flex min-h-6 min-w-6 items-center gap-1 rounded-sm whitespace-nowrap hover:text-ink"
                  >
                    {name}
                    {sort?.at === at &&
                      (sort.down ? (
                        <ArrowDown size={12} aria-hidden />
                      ) : (
                        <ArrowUp size={12} aria-hidden />
                      ))}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pages.shown.map((row) => {
              const key = idOf(row);
              const isOpen = open === key;
              return (
                <Fragment key={key}>
                  <tr className="hover:bg-hover">
                    {columns.map(({ name, cell, numeric, wide }, at) => {
                      const Tag = at === 0 ? 'th' : 'td';
                      return (
                        <Tag
                          key={name}
                          scope={at === 0 ? 'row' : undefined}
                          className={cx(
                            'py-2 pr-4 align-top last:pr-0',
                            !isOpen && 'border-b border-line',
                            at === 0 && 'font-normal',
                            numeric && 'text-right whitespace-nowrap tabular-nums',
                            wide && 'max-sm:hidden',
                          )}
                        >
                          {at === 0 && detail ? (
                            <Opener
                              open={isOpen}
                              onToggle={() => setOpen(isOpen ? undefined : key)}
                            >
                              {cell(row)}
                            </Opener>
                          ) : (
                            cell(row)
                          )}
                        </Tag>
                      );
                    })}
                  </tr>
                  {isOpen && (
                    <tr>
                      <td colSpan={columns.length} className="border-b border-line pt-1 pb-4 pl-5">
                        {detail?.(row)}
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      <Pager of={pages} label={title} />
    </section>
  );
}

interface OpenerProps {
  open: boolean;
  onToggle: () => void;
  children: ReactNode;
}

/** What names a row opens it. */
function Opener({ open, onToggle, children }: OpenerProps) {
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={onToggle}
      className="flex items-start gap-1 rounded-sm text-left hover:text-accent"
    >
      <ChevronRight
        size={15}
        aria-hidden
        className={cx('mt-[3px] shrink-0 text-ink-3', open && 'rotate-90')}
      />
      {children}
    </button>
  );
}

function matching<Row>(
  rows: readonly Row[],
  by: Column<Row>['by'] | undefined,
  wanted: string,
): readonly Row[] {
  const words = wanted.trim().toLowerCase();
  if (words === '' || !by) return rows;
  return rows.filter((row) => String(by(row)).toLowerCase().includes(words));
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
