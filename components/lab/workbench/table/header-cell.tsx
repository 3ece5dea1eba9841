'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Column } from '@/lib/query/types';
import { cx } from '@/components/ui/cx';
import { isNumeric, type Sort } from './values';
import { NARROWEST } from './widths';

interface HeaderCellProps {
  column: Column;
  index: number;
  sort: Sort | undefined;
  width: number;
  /** The element that says what its keys do. */
  helpId: string;
  active: boolean;
  onSort: () => void;
  onWidth: (width: number) => void;
  onFocus: () => void;
}

/** A column's name and type. Enter or a click sorts; Alt and an arrow key change the width. */
export function HeaderCell(props: HeaderCellProps) {
  const { column, index, sort, width, helpId, active, onSort, onWidth, onFocus } = props;
  const direction = sort?.column === index ? sort.direction : undefined;
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;

  function onKeyDown(event: KeyboardEvent) {
    const by = event.altKey && { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (by) onWidth(Math.max(NARROWEST, width + by));
    else if (event.key === 'Enter' || event.key === ' ') onSort();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={direction ?? 'none'}
      aria-describedby={helpId}
      title={`${column.name} ${column.type}`}
      data-cell={`-1:${index}`}
      tabIndex={active ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={onSort}
      className={cx(
        'group relative flex cursor-pointer flex-col justify-center border-r border-line px-3 select-none last:border-r-0 hover:bg-hover focus-visible:-outline-offset-2',
        isNumeric(column) && 'items-end text-right',
      )}
    >
      <span
        className={cx(
          'flex max-w-full items-center gap-1',
          isNumeric(column) && 'flex-row-reverse',
        )}
      >
        <span className="truncate font-sans text-data font-semibold text-ink">{column.name}</span>
        <Arrow
          size={12}
          aria-hidden
          className={cx('shrink-0 text-accent', !direction && 'opacity-0 group-hover:opacity-40')}
        />
      </span>
      <span className="max-w-full truncate text-[0.6875rem] leading-3.5 text-ink-3">
        {shortType(column.type)}
      </span>
      <Handle width={width} onWidth={onWidth} />
    </div>
  );
}

/** `STRUCT("type" VARCHAR, …)` is `struct`. The whole type is in the title. */
function shortType(type: string): string {
  const list = type.endsWith('[]') ? '[]' : '';
  return type.replace(/\(.*$/s, '').replace(/\[\]$/, '').toLowerCase() + list;
}

function Handle({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const from = useRef<{ x: number; width: number }>(undefined);
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!from.current) return;
    onWidth(Math.max(NARROWEST, from.current.width + event.clientX - from.current.x));
  };
  return (
    <span
      aria-hidden
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={drag}
      onPointerUp={() => (from.current = undefined)}
      onPointerCancel={() => (from.current = undefined)}
      className="absolute inset-y-0 -right-1 z-10 w-2 cursor-col-resize touch-none after:absolute after:inset-y-1 after:left-[3px] after:w-0.5 after:rounded-full hover:after:bg-accent"
    />
  );
}
