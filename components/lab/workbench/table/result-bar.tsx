'use client';

import type { ReactNode } from 'react';
import type { Column, Json } from '@/lib/query/types';
import { copyText } from '../copy';
import { counted, duration } from '../units';
import { FORMATS, type Format, toFormat } from './formats';

interface ResultBarProps {
  columns: readonly Column[];
  rows: readonly (readonly Json[])[];
  /** The order in which the rows are shown, and so copied. */
  order: readonly number[];
  truncated: boolean;
  elapsedMs?: number;
  say: (words: string) => void;
  children?: ReactNode;
}

/** How many rows, how fast, and how to take them along. */
export function ResultBar(props: ResultBarProps) {
  const { columns, rows, order, truncated, elapsedMs, say, children } = props;

  async function copy(format: Format, name: string) {
    const shown = order.length === rows.length ? order.map((at) => rows[at] ?? []) : rows;
    const done = await copyText(toFormat(format, columns, shown));
    say(
      done
        ? `Copied ${counted(rows.length, 'row')} as ${name}`
        : 'The browser did not allow copying',
    );
  }

  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 border-b border-line px-4 text-label text-ink-2">
      <span className="tabular-nums">
        <span className="font-semibold text-ink">{counted(rows.length, 'row')}</span>
        {elapsedMs !== undefined && <span className="text-ink-3"> · {duration(elapsedMs)}</span>}
      </span>
      {truncated && (
        <span className="text-warn">
          There are more: only the first {rows.length.toLocaleString('en')} were sent.
        </span>
      )}
      {children}
      <span className="ml-auto flex items-center" role="group" aria-label="Copy the rows">
        <span aria-hidden className="mr-1 text-ink-3">
          Copy
        </span>
        {FORMATS.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-label={`Copy as ${name}`}
            disabled={columns.length === 0}
            onClick={() => void copy(id, name)}
            className="rounded-sm px-1.5 py-1 font-semibold text-ink-2 hover:bg-hover hover:text-ink"
          >
            {name}
          </button>
        ))}
      </span>
    </div>
  );
}
