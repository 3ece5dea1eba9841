'use client';

import { type CSSProperties, memo, useRef } from 'react';
import { useVisibleRows } from '@/components/lab/workbench/use-visible-rows';
import { cx } from '@/components/ui/cx';
import { usePrompts } from '../../prompts';
import { useDesk } from '../desk';
import { FlagMark } from '../flag';
import { CellMark } from './cell';
import type { RoomRow, RoomRows } from './rows';

const ROW_HEIGHT = 36;
/** Rows that are drawn at once while one scrolls: each has a mark a question. */
const STEP = 5;

interface RoomGridProps {
  rows: RoomRows;
  onOpen: (participant: string) => void;
}

/** Person by question. Rows are drawn as far as they are seen. */
export function RoomGrid({ rows: { refs, rows }, onOpen }: RoomGridProps) {
  const { numbers, online } = useDesk();
  const promptOf = usePrompts();
  const scroller = useRef<HTMLDivElement>(null);
  const block = useRef<HTMLDivElement>(null);
  const { height, from, to, top } = useVisibleRows(scroller, block, rows.length, ROW_HEIGHT, STEP);
  // Without a question there is nothing to repeat, and CSS takes no repeat(0).
  const asked = refs.length > 0 ? `repeat(${refs.length}, 2.75rem)` : '';
  const tracks = `var(--name) var(--flag) 4.5rem ${asked} 1fr`;
  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label="People by question"
      className="max-h-[max(20rem,calc(100dvh-19rem))] overflow-auto rounded-lg border border-line bg-raised text-sm [--flag:2.5rem] [--name:9rem] sm:[--flag:7rem] sm:[--name:16rem]"
    >
      <div
        role="table"
        aria-label="People by question"
        aria-rowcount={rows.length + 1}
        aria-colcount={refs.length + 3}
        style={{ '--tracks': tracks } as CSSProperties}
        className="w-max min-w-full"
      >
        <div role="rowgroup" className="sticky top-0 z-20">
          <div
            role="row"
            aria-rowindex={1}
            className="grid h-8 grid-cols-(--tracks) items-center border-b border-line bg-raised text-label font-semibold text-ink-2"
          >
            <span
              role="columnheader"
              className="sticky left-0 z-10 flex h-full items-center bg-raised px-3"
            >
              Person
            </span>
            <span role="columnheader">Flag</span>
            <span role="columnheader" className="pr-3 text-right">
              Stuck
            </span>
            {refs.map((ref) => (
              <span
                key={ref}
                role="columnheader"
                title={promptOf(ref)}
                className="text-center tabular-nums"
              >
                {numbers.get(ref)}
              </span>
            ))}
          </div>
        </div>
        <div ref={block} role="rowgroup" className="relative" style={{ height }}>
          {rows.slice(from, to).map((row, i) => (
            <Row
              key={row.participant.id}
              participant={row.participant}
              cells={row.cells}
              stuck={row.stuck}
              here={online.has(row.participant.id)}
              index={from + i + 2}
              top={top + i * ROW_HEIGHT}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

interface RowProps extends Pick<RoomRow, 'participant' | 'cells'> {
  stuck: number | undefined;
  here: boolean;
  index: number;
  top: number;
  onOpen: (participant: string) => void;
}

/** Drawn again only where something of it has changed. */
const Row = memo(function Row({ participant, cells, stuck, here, index, top, onOpen }: RowProps) {
  const { id, name, flag } = participant;
  return (
    <div
      role="row"
      aria-rowindex={index}
      style={{ top, height: ROW_HEIGHT }}
      className="group absolute inset-x-0 grid grid-cols-(--tracks) items-center border-b border-line hover:bg-hover"
    >
      <span
        role="rowheader"
        className="sticky left-0 z-10 flex h-full min-w-0 items-center gap-2 bg-raised px-3 group-hover:bg-hover"
      >
        <span
          title={here ? 'Online' : 'Away'}
          className={cx(
            'size-2 shrink-0 rounded-full border',
            here ? 'border-ok bg-ok' : 'border-line-strong',
          )}
        />
        <button
          type="button"
          onClick={() => onOpen(id)}
          className="min-w-0 truncate text-left font-semibold hover:underline"
        >
          {name}
        </button>
        <span className="sr-only">{here ? 'online' : 'away'}</span>
      </span>
      <span role="cell" className="flex min-w-0 items-center">
        <FlagMark state={flag.state} className="text-data max-sm:[&>span]:sr-only" size={14} />
      </span>
      <span
        role="cell"
        className={cx(
          'pr-3 text-right text-data tabular-nums',
          stuck !== undefined && 'font-semibold text-warn',
        )}
      >
        {stuck === undefined ? '' : `${stuck} min`}
      </span>
      {cells.map((cell, i) => (
        <span key={i} role="cell" className="text-center">
          <CellMark {...cell} />
        </span>
      ))}
    </div>
  );
});
