'use client';

import { useMemo } from 'react';
import { TimeChart } from '@/components/chart/time-chart';
import { periods, type MetricSeries, type Statistic } from '@/lib/query/metrics';
import type { Counts } from './use-counts';

interface MetricChartProps {
  metric: MetricSeries;
  statistic: Statistic;
  counts: Counts;
  cursor: number | undefined;
  onCursor: (at: number | undefined) => void;
  onBrush: (from: number, to: number) => void;
}

const MINUTE = 60_000;
/** Points over the window at the most. */
const MOST = 360;
const PERIODS = [1, 5, 15, 60, 180, 360, 1440].map((minutes) => minutes * MINUTE);

/** A metric over the time of the events above it. */
export function MetricChart(props: MetricChartProps) {
  const { metric, statistic, counts, cursor, onCursor, onBrush } = props;
  const { from, to } = counts.span;
  const binMs = PERIODS.find((one) => (to - from) / one <= MOST) ?? 1440 * MINUTE;
  const points = useMemo(() => {
    const begin = Math.floor(from / binMs) * binMs;
    return periods(metric, statistic, { from: begin, to, binMs }).map(({ at, value }) => ({
      at,
      values: [value],
    }));
  }, [metric, statistic, from, to, binMs]);
  const unit = metric.unit === 'None' ? '' : ` in ${metric.unit.toLowerCase()}`;
  const label = `${metric.name}, ${statistic.toLowerCase()} of ${binMs / MINUTE} min${unit}`;
  if (points.length === 0)
    return (
      <p className="pb-1 pl-11 text-label text-ink-3">{metric.name} has no data in this window.</p>
    );
  return (
    <>
      <p aria-hidden className="pl-11 text-label text-ink-2">
        {label}
      </p>
      <TimeChart
        label={label}
        points={points}
        series={[metric.name]}
        // A sum stands for its period alone, as a bar does; a level goes from one period to the next.
        shape={statistic === 'Sum' ? 'bars' : 'lines'}
        binMs={binMs}
        span={counts.span}
        height={84}
        cursor={cursor}
        onCursor={onCursor}
        onBrush={onBrush}
      />
    </>
  );
}
