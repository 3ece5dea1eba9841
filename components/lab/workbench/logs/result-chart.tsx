'use client';

import { useMemo } from 'react';
import { BarChart } from '@/components/chart/bar-chart';
import type { TimePoint } from '@/components/chart/bins';
import { TimeChart } from '@/components/chart/time-chart';
import type { InsightsChart } from '@/lib/query/logs/insights';
import type { Json } from '@/lib/query/types';
import type { QueryResult } from '../use-query';

interface ResultChartProps {
  result: QueryResult;
  chart: InsightsChart;
  /** Told a window that was marked; milliseconds since the epoch, `to` exclusive. */
  onWindow: (from: number, to: number) => void;
}

const MOST_SERIES = 4;
const seriesOf = ({ y }: InsightsChart) => y.slice(0, MOST_SERIES);
const numberOf = (cell: Json | undefined) => (typeof cell === 'number' ? cell : Number(cell ?? 0));

/** What the console shows under Visualization, above the rows. */
export function ResultChart({ result, chart, onWindow }: ResultChartProps) {
  const { rows, columns } = result;
  const { x, binMs } = chart;
  const y = seriesOf(chart);
  const names = y.map((index) => columns[index]?.name ?? '');
  const points = useMemo(
    () => (chart.kind === 'time' ? timePoints(rows, chart) : []),
    [rows, chart],
  );
  const over = columns[x]?.name ?? '';
  const label = `${names.join(', ')} by ${over}`;
  if (rows.length === 0) return null;
  return (
    <div
      role="group"
      aria-label="Chart"
      tabIndex={chart.kind === 'bar' ? 0 : undefined}
      className="max-h-56 shrink-0 overflow-y-auto border-b border-line px-4 py-2"
    >
      {chart.kind === 'time' ? (
        <TimeChart
          label={label}
          points={points}
          series={names}
          onBrush={onWindow}
          {...(binMs !== undefined && { binMs })}
        />
      ) : (
        <BarChart
          label={label}
          bars={rows.map((row) => ({
            name: String(row[x] ?? ''),
            value: numberOf(row[y[0] ?? 0]),
          }))}
        />
      )}
    </div>
  );
}

function timePoints(rows: QueryResult['rows'], chart: InsightsChart): readonly TimePoint[] {
  const { x } = chart;
  const y = seriesOf(chart);
  return rows
    .flatMap((row) => {
      const cell = row[x];
      const at = typeof cell === 'string' ? Date.parse(`${cell.replace(' ', 'T')}Z`) : NaN;
      return Number.isNaN(at) ? [] : [{ at, values: y.map((index) => numberOf(row[index])) }];
    })
    .sort((a, b) => a.at - b.at);
}
