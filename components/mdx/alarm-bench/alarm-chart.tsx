'use client';

import { useRef } from 'react';
import { Grid, Times } from '@/components/chart/axes';
import { formatNumber, ticksOf } from '@/components/chart/scale';
import { useWidth } from '@/components/chart/use-width';
import type { BenchRun } from '@/lib/query/logs/alarm/bench';
import type { AlarmSettings, AlarmState } from '@/lib/query/logs/alarm/types';

interface AlarmChartProps {
  run: BenchRun;
  settings: AlarmSettings;
  /** Milliseconds since 1970. */
  span: readonly [from: number, until: number];
  /** The change of state that is looked at. */
  marked: number | undefined;
}

const LEFT = 36;
const RIGHT = 8;
const TOP = 10;
const PLOT = 130;
const BAND = 18;
const HEIGHT = TOP + PLOT + 8 + BAND + 20;
/** ALARM is full where the others are outlines: a short one has no room for its word. */
const FILLS: Readonly<Record<AlarmState, string>> = {
  OK: 'fill-ok-wash stroke-ok',
  ALARM: 'fill-bad stroke-bad',
  INSUFFICIENT_DATA: 'fill-sunken stroke-line-strong',
};
const INKS: Readonly<Record<AlarmState, string>> = {
  OK: 'fill-ok',
  ALARM: 'fill-raised',
  INSUFFICIENT_DATA: 'fill-ink-3',
};

/** The metric against its threshold, and the state beneath. The list of changes says the same in words. */
export function AlarmChart({ run, settings, span, marked }: AlarmChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [from, until] = span;
  const { period, threshold, evaluationPeriods } = settings;
  const values = run.points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const ticks = ticksOf(Math.max(threshold, 1, ...values));
  const top = ticks.at(-1) ?? 1;
  const inner = Math.max(1, width - LEFT - RIGHT);
  const x = (at: number) => LEFT + ((at - from) / (until - from)) * inner;
  const y = (value: number) => TOP + PLOT - (Math.min(Math.max(value, 0), top) / top) * PLOT;
  const bar = Math.max(1, x(from + period * 1_000) - x(from) - 1);
  const change = marked === undefined ? undefined : run.changes[marked];
  const looked = evaluationPeriods * period * 1_000;
  return (
    <div ref={box} className="w-full">
      <svg width={width || '100%'} height={HEIGHT} aria-hidden className="block">
        {change && (
          <rect
            x={x(Math.max(from, change.at - looked))}
            y={TOP}
            width={Math.max(2, x(change.at) - x(Math.max(from, change.at - looked)))}
            height={PLOT}
            className="fill-accent-wash"
          />
        )}
        <Grid ticks={ticks} left={LEFT} right={LEFT + inner} y={y} />
        {run.points.map(({ start, value }) =>
          value === undefined ? null : (
            <rect
              key={start}
              x={x(start)}
              y={value === 0 ? y(0) - 2 : y(value)}
              width={bar}
              height={value === 0 ? 2 : Math.max(2, y(0) - y(value))}
              className="fill-chart-1"
            />
          ),
        )}
        <line
          x1={LEFT}
          x2={LEFT + inner}
          y1={y(threshold)}
          y2={y(threshold)}
          strokeDasharray="6 3"
          className="stroke-chart-2"
        />
        <text
          x={LEFT + inner}
          y={y(threshold) - 4}
          textAnchor="end"
          className="fill-chart-2 text-[0.6875rem] font-semibold"
        >
          threshold {formatNumber(threshold)}
        </text>
        {statesOf(run, span).map(({ state, start, end }) => (
          <g key={start}>
            <rect
              x={x(start) + 0.5}
              y={TOP + PLOT + 8}
              width={Math.max(1, x(end) - x(start) - 1)}
              height={BAND}
              rx={2}
              className={FILLS[state]}
            />
            {x(end) - x(start) > state.length * 6.5 + 6 && (
              <text
                x={(x(start) + x(end)) / 2}
                y={TOP + PLOT + 8 + 13}
                textAnchor="middle"
                className={`${INKS[state]} text-[0.625rem] font-semibold`}
              >
                {state}
              </text>
            )}
          </g>
        ))}
        <Times
          span={span}
          left={LEFT}
          right={LEFT + inner}
          edge={LEFT + inner + RIGHT}
          x={x}
          y={HEIGHT - 4}
        />
      </svg>
    </div>
  );
}

/** The states one after the other; a new alarm has insufficient data. */
function statesOf({ changes }: BenchRun, [from, until]: AlarmChartProps['span']) {
  const starts = [{ at: from, to: 'INSUFFICIENT_DATA' as AlarmState }, ...changes];
  return starts
    .map(({ at, to }, index) => ({ state: to, start: at, end: starts[index + 1]?.at ?? until }))
    .filter(({ start, end }) => end > start);
}
