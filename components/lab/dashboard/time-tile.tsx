'use client';

import { useMemo } from 'react';
import { formatNumber } from '@/components/chart/scale';
import type { TimePoint } from '@/components/chart/bins';
import { TimeChart } from '@/components/chart/time-chart';
import { timeOf } from '@/lib/query/dashboards/bins';
import type { Rows } from './ask';
import { countOf, spanWords } from './words';

interface TimeTileProps {
  label: string;
  rows: Rows;
  series: readonly string[];
  /** Seconds. */
  bin: number;
  /** Milliseconds since the epoch; `to` exclusive. */
  onWindow: (from: number, to: number) => void;
}

/** Counts over time, with their sums beside them. */
export function TimeTile({ label, rows, series, bin, onWindow }: TimeTileProps) {
  const points = useMemo(() => pointsOf(rows, bin * 1000), [rows, bin]);
  const sums = series.map((_, at) => rows.reduce((sum, row) => sum + countOf(row[at + 1]), 0));
  return (
    <div className="flex flex-col gap-x-6 gap-y-2 @xl:flex-row">
      <div className="min-w-0 flex-1">
        <TimeChart
          label={`${label}: ${series.join(' and ')}, by ${spanWords(bin)}`}
          points={points}
          series={series}
          binMs={bin * 1000}
          height={140}
          onBrush={onWindow}
        />
      </div>
      <dl className="flex gap-x-6 gap-y-2 @xl:w-24 @xl:flex-col">
        {series.map((name, at) => (
          <div key={name}>
            <dt className="text-label text-ink-3 first-letter:uppercase">{name}</dt>
            <dd className="text-lead font-semibold tabular-nums">{formatNumber(sums[at] ?? 0)}</dd>
          </div>
        ))}
        <div>
          <dt className="text-label text-ink-3">Bin</dt>
          <dd className="text-data tabular-nums">{spanWords(bin)}</dd>
        </div>
      </dl>
    </div>
  );
}

/** A lone bin gets an empty one at each side: a line needs more than a point. */
function pointsOf(rows: Rows, binMs: number): readonly TimePoint[] {
  const points = rows.flatMap((row) => {
    const at = timeOf(row[0]);
    return Number.isNaN(at) ? [] : [{ at, values: row.slice(1).map(countOf) }];
  });
  const [only, second] = points;
  if (!only || second) return points;
  const nothing = only.values.map(() => 0);
  return [{ at: only.at - binMs, values: nothing }, only, { at: only.at + binMs, values: nothing }];
}
