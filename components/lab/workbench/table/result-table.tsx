'use client';

import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Column, Json } from '@/lib/query/types';
import { copyText } from '../copy';
import { Menu, type MenuItem } from '../menu';
import { useVisibleRows } from '../use-visible-rows';
import { Cell } from './cell';
import { HeaderCell } from './header-cell';
import { RowHeader } from './row-header';
import { isNumeric, nextSort, type Sort, sortedOrder, textOf } from './values';
import { startingWidths } from './widths';

const ROW_HEIGHT = 28;
const NUMBER_WIDTH = 52;

export interface ResultTableProps {
  columns: readonly Column[];
  rows: readonly (readonly Json[])[];
  label: string;
  say: (words: string) => void;
  /** Told in which order the rows are shown, for copying them so. */
  onOrder?: (order: readonly number[]) => void;
  /** Writes a clause into the query, for the columns that are `filterable`. */
  onFilter?: (column: number, value: Json) => void;
  filterable?: (column: number) => boolean;
  /** Shows a row's record; absent where rows are not records. */
  onRecord?: (row: readonly Json[]) => void;
  /** Pins a row as evidence, or takes its pin out; absent where there is no case file. */
  onPin?: (row: readonly Json[]) => void;
  /** The number of a row's pin. */
  pinnedAs?: (row: readonly Json[]) => number | undefined;
}

interface Place {
  /** Index in the order shown; -1 is the header. */
  readonly row: number;
  readonly column: number;
}

/** Columns and rows as a grid: one stop in the tab order, arrow keys within. */
export function ResultTable(props: ResultTableProps) {
  const { columns, rows, label, say, onOrder, onFilter, filterable, onRecord, onPin, pinnedAs } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<Sort>();
  const [own, setOwn] = useState<Readonly<Record<number, number>>>({});
  const [place, setPlace] = useState<Place>({ row: rows.length > 0 ? 0 : -1, column: 0 });
  const [menu, setMenu] = useState<(Place & { x: number; y: number }) | null>(null);
  const moved = useRef(false);
  const helpId = useId();

  const order = useMemo(() => sortedOrder(columns, rows, sort), [columns, rows, sort]);
  const starting = useMemo(() => startingWidths(columns, rows), [columns, rows]);
  const widths = starting.map((width, at) => own[at] ?? width);
  const tracks = widths
    .map((width, at) => (at === widths.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`))
    .join(' ');
  const { height, from, to, top } = useVisibleRows(scroller, body, rows.length, ROW_HEIGHT);

  useEffect(() => onOrder?.(order), [onOrder, order]);

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-cell="${place.row}:${place.column}"]`,
    );
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [place]);

  const go = (next: Place) => {
    const row = Math.max(-1, Math.min(rows.length - 1, next.row));
    const column = Math.max(0, Math.min(columns.length - 1, next.column));
    moved.current = true;
    setPlace({ row, column });
  };

  function onKeyDown(event: KeyboardEvent) {
    const { row, column } = place;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / ROW_HEIGHT) - 2);
    const steps: Record<string, Place> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      PageUp: { row: Math.max(0, row - page), column },
      PageDown: { row: row + page, column },
      Home: event.ctrlKey ? { row: 0, column: 0 } : { row, column: 0 },
      End: event.ctrlKey
        ? { row: rows.length - 1, column: columns.length - 1 }
        : { row, column: columns.length - 1 },
    };
    const next = steps[event.key];
    if (next && !event.altKey) go(next);
    else if (row >= 0 && (event.key === 'Enter' || event.key === 'ContextMenu')) {
      const box = document.activeElement?.getBoundingClientRect();
      setMenu({ row, column, x: box?.left ?? 0, y: box?.bottom ?? 0 });
    } else if (row >= 0 && event.key === 'c' && (event.ctrlKey || event.metaKey)) {
      copyValue(valueAt(place));
    } else if (row >= 0 && onPin && event.key === 'p' && !event.ctrlKey && !event.metaKey) {
      pin(row);
    } else return;
    event.preventDefault();
  }

  const valueAt = ({ row, column }: Place): Json => rows[order[row] ?? -1]?.[column] ?? null;

  function copyValue(value: Json) {
    void copyText(textOf(value)).then((done) =>
      say(done ? 'Copied the value' : 'The browser did not allow copying'),
    );
  }

  function pin(at: number) {
    const row = rows[order[at] ?? -1];
    if (row) onPin?.(row);
  }

  function itemsFor(at: Place): MenuItem[] {
    const value = valueAt(at);
    const row = rows[order[at.row] ?? -1];
    const items: MenuItem[] = [{ label: 'Copy value', act: () => copyValue(value) }];
    if (onFilter && filterable?.(at.column) && (value === null || typeof value !== 'object')) {
      items.push({ label: 'Filter by this value', act: () => onFilter(at.column, value) });
    }
    if (onPin && row) {
      const number = pinnedAs?.(row);
      const label = number ? `Take out E${number}` : 'Pin as evidence';
      items.push({ label, keys: 'P', act: () => onPin(row) });
    }
    if (onRecord && row) items.push({ label: 'Open record', act: () => onRecord(row) });
    return items;
  }

  const focusCell = useCallback(
    (row: number, column: number) =>
      setPlace((was) => (was.row === row && was.column === column ? was : { row, column })),
    [],
  );
  const openMenu = useCallback((row: number, column: number, at: { x: number; y: number }) => {
    setPlace({ row, column });
    setMenu({ row, column, ...at });
  }, []);

  const drawn: number[] = [];
  for (let at = from; at < Math.min(to, rows.length); at += 1) drawn.push(at);
  // The row that has the focus stays, or the focus would be lost by scrolling.
  if (place.row >= 0 && place.row < rows.length && (place.row < from || place.row >= to)) {
    drawn.push(place.row);
  }

  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-describedby={onPin && `${helpId}-rows`}
        onKeyDown={onKeyDown}
        className="font-data h-full overflow-auto bg-raised [scroll-padding:46px_8px_8px_60px]"
      >
        <div
          role="presentation"
          className="min-w-max"
          style={{ '--tracks': `${NUMBER_WIDTH}px ${tracks}` } as React.CSSProperties}
        >
          <div role="rowgroup" className="sticky top-0 z-20">
            <div
              role="row"
              aria-rowindex={1}
              className="grid h-11 grid-cols-(--tracks) border-b border-line bg-sunken"
            >
              <span
                role="columnheader"
                aria-colindex={1}
                className="sticky left-0 z-10 border-r border-line bg-sunken"
              >
                <span className="sr-only">Row</span>
              </span>
              {columns.map((column, at) => (
                <HeaderCell
                  key={at}
                  column={column}
                  index={at}
                  sort={sort}
                  width={widths[at] ?? 0}
                  helpId={helpId}
                  active={place.row === -1 && place.column === at}
                  onFocus={() => focusCell(-1, at)}
                  onWidth={(width) => setOwn((was) => ({ ...was, [at]: width }))}
                  onSort={() => setSort((was) => nextSort(was, at))}
                />
              ))}
            </div>
          </div>
          <div ref={body} role="rowgroup" className="relative" style={{ height }}>
            {drawn.map((at) => {
              const row = rows[order[at] ?? -1] ?? [];
              return (
                <div
                  key={at}
                  role="row"
                  aria-rowindex={at + 2}
                  className="group/row absolute inset-x-0 grid h-7 grid-cols-(--tracks) hover:bg-hover"
                  style={{ top: top + (at - from) * ROW_HEIGHT }}
                >
                  <RowHeader
                    number={(order[at] ?? 0) + 1}
                    pinned={pinnedAs?.(row)}
                    onPin={onPin && (() => onPin(row))}
                  />
                  {columns.map((column, index) => (
                    <Cell
                      key={index}
                      value={row[index]}
                      row={at}
                      column={index}
                      numeric={isNumeric(column)}
                      active={place.row === at && place.column === index}
                      chosen={menu?.row === at && menu.column === index}
                      onFocus={focusCell}
                      onMenu={openMenu}
                    />
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <span id={helpId} hidden>
        Enter sorts. Alt and the left or right arrow key change the width.
      </span>
      {onPin && (
        <span id={`${helpId}-rows`} hidden>
          P pins the row as evidence. Enter opens the menu of a cell.
        </span>
      )}
      {menu && (
        <Menu
          label="Cell"
          at={menu}
          items={itemsFor(menu)}
          onClose={() => setMenu(null)}
          header={<WholeValue value={valueAt(menu)} />}
        />
      )}
    </>
  );
}

/** The value that the cell has no room for. */
function WholeValue({ value }: { value: Json }) {
  const text = typeof value === 'object' && value ? JSON.stringify(value, null, 2) : textOf(value);
  if (text.length < 32) return null;
  return (
    <pre className="font-data max-h-44 overflow-auto border-b border-line bg-sunken px-3 py-2 [overflow-wrap:anywhere] whitespace-pre-wrap">
      {text.slice(0, 20_000)}
    </pre>
  );
}
