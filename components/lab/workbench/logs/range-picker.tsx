'use client';

import { useId } from 'react';
import { fullTime } from '@/components/chart/scale';
import type { LogRange } from '@/lib/progress/workspace-schema';
import { RELATIVE, type Window } from './range';

interface RangePickerProps {
  range: LogRange;
  window: Window;
  /** What "now" is: the evidence's clock; ISO 8601. */
  clock: string;
  onChange: (range: LogRange) => void;
}

const field =
  'h-7 rounded border border-line-strong bg-page px-2 text-data tabular-nums aria-invalid:border-bad';

/** The window of time that is asked; UTC. */
export function RangePicker({ range, window, clock, onChange }: RangePickerProps) {
  const errorId = useId();
  const now = clock.slice(0, 16).replace('T', ' ');
  const value = range.kind === 'last' ? String(range.ms) : range.kind;

  function choose(next: string) {
    if (next === 'all') onChange({ kind: 'all' });
    else if (next === 'between') {
      const to = Date.parse(clock);
      const from = window.ok && window.from !== undefined ? window.from : to - 86_400_000;
      onChange({ kind: 'between', from: fullTime(from), to: fullTime(to) });
    } else onChange({ kind: 'last', ms: Number(next) });
  }

  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5">
      <select
        aria-label="Time range"
        title={`Now is ${now} UTC in this evidence`}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
        className={field}
      >
        <option value="all">All time</option>
        {RELATIVE.map(({ ms, name }) => (
          <option key={ms} value={ms}>
            {name}
          </option>
        ))}
        <option value="between">From … to</option>
      </select>
      {range.kind === 'between' &&
        (['from', 'to'] as const).map((end) => (
          <input
            key={end}
            aria-label={end === 'from' ? 'From, UTC' : 'To, UTC'}
            aria-invalid={!window.ok && window.field === end}
            aria-describedby={!window.ok && window.field === end ? errorId : undefined}
            value={range[end]}
            placeholder={end === 'from' ? 'the beginning' : 'the end'}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ ...range, [end]: event.currentTarget.value })}
            className={`${field} w-38`}
          />
        ))}
      {range.kind === 'between' && <span className="text-label text-ink-3">UTC</span>}
      {!window.ok && (
        <span id={errorId} role="alert" className="text-label text-bad">
          {window.message}
        </span>
      )}
    </div>
  );
}
