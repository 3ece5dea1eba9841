'use client';

import { memo, type RefObject, useMemo, useRef } from 'react';
import { Pin } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import { colourJsonLine, looksLikeJson, type Piece, slicePieces } from './colour';
import type { OutputLog } from './output-log';
import { Pieces } from './pieces';
import { type Fold, type Row, rowsOf } from './rows';
import { useVisibleRows } from './use-visible-rows';

export const ROW_HEIGHT = 20;
/** A longer line is shown without colour. */
const COLOURED_CHARS = 20_000;

interface OutputViewProps {
  output: OutputLog;
  fold: Fold;
  scroller: RefObject<HTMLElement | null>;
  /** Pins the line that a row shows; absent where there is no case file. */
  onPin?: (row: Row) => void;
  /** The number of a line's pin. */
  pinnedAs?: (row: Row) => number | undefined;
}

/** What a command wrote, drawn as far as it is seen. */
export function OutputView({ output, fold, scroller, onPin, pinnedAs }: OutputViewProps) {
  const block = useRef<HTMLDivElement>(null);
  const rows = rowsOf(output, fold);
  const { height, from, to, top } = useVisibleRows(scroller, block, rows.rowCount, ROW_HEIGHT);
  const painter = useMemo(() => new Painter(), []);

  const drawn = [];
  for (let at = from; at < Math.min(to, rows.rowCount); at += 1) {
    const row = rows.rowAt(at);
    if (!row) continue;
    const begins = row.from === 0 && row.stream !== 'note';
    drawn.push(
      <RowView
        key={at}
        row={row}
        pieces={painter.paint(row)}
        {...(begins && onPin && { onPin, pinned: pinnedAs?.(row) })}
      />,
    );
  }
  return (
    // As wide as its widest row, so that all rows of a pane scroll sideways as one.
    <div
      ref={block}
      className="relative"
      style={{ height, minWidth: `calc(var(--gutter, 1.25rem) + ${rows.widest}ch)` }}
    >
      <div className="absolute inset-x-0" style={{ top }}>
        {drawn}
      </div>
    </div>
  );
}

/** Colours lines once while their rows are on the screen. */
class Painter {
  private readonly known = new Map<string, Piece[]>();
  private readonly json = new Map<Row['log'], boolean>();

  paint(row: Row): readonly Piece[] {
    const length = row.log.lineLength(row.line);
    if (row.stream !== 'stdout' || length > COLOURED_CHARS || !this.isJson(row)) {
      const start = row.log.startOf(row.line);
      return [{ text: row.log.slice(start + row.from, start + row.to) }];
    }
    const whole = row.from === 0 && row.to === length;
    const pieces = whole ? colourJsonLine(row.log.line(row.line)) : this.wrapped(row);
    return whole ? pieces : slicePieces(pieces, row.from, row.to);
  }

  private isJson(row: Row): boolean {
    const known = this.json.get(row.log);
    if (known !== undefined) return known;
    const start = row.log.startOf(0);
    const answer = looksLikeJson(
      row.log.slice(start, start + Math.min(200, row.log.lineLength(0))),
    );
    this.json.set(row.log, answer);
    return answer;
  }

  private wrapped(row: Row): Piece[] {
    const key = `${row.log.startOf(row.line)}:${row.log.lineLength(row.line)}`;
    let pieces = this.known.get(key);
    if (!pieces) {
      if (this.known.size > 40) this.known.clear();
      pieces = colourJsonLine(row.log.line(row.line));
      this.known.set(key, pieces);
    }
    return pieces;
  }
}

const GUTTER = { stdout: '', stderr: '!', note: '…' } as const;

interface RowViewProps {
  row: Row;
  pieces: readonly Piece[];
  onPin?: (row: Row) => void;
  pinned?: number;
}

const RowView = memo(function RowView({ row, pieces, onPin, pinned }: RowViewProps) {
  const { stream } = row;
  return (
    <div
      className={cx(
        'group/line relative flex h-5 [tab-size:8] whitespace-pre',
        onPin && 'hover:bg-hover',
        stream === 'stderr' && 'text-bad',
        stream === 'note' && 'text-ink-3 italic',
      )}
    >
      <span aria-hidden className="w-[var(--gutter,1.25rem)] shrink-0 font-semibold select-none">
        {row.from === 0 && GUTTER[stream]}
      </span>
      {onPin && (
        // By keyboard lines are pinned from the list that the command's tools open.
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          title={pinned === undefined ? 'Pin as evidence' : `Take out E${pinned}`}
          onClick={() => onPin(row)}
          className={cx(
            'sticky left-0 -ml-[var(--gutter,1.25rem)] flex w-[var(--gutter,1.25rem)] shrink-0 items-center bg-raised select-none',
            pinned === undefined
              ? 'text-ink-3 opacity-0 group-hover/line:opacity-100 hover:text-accent'
              : 'text-accent',
          )}
        >
          <Pin size={12} fill={pinned === undefined ? 'none' : 'currentColor'} />
        </button>
      )}
      {stream === 'stderr' && row.from === 0 && <span className="sr-only">stderr: </span>}
      <span>
        <Pieces pieces={pieces} />
      </span>
    </div>
  );
});
