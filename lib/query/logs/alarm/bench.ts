/**
 * A stream of events, a metric filter and an alarm, from beginning to end: what matched, what the metric was,
 * when the state changed. Times are milliseconds since 1970.
 */
import { matchFilter, type FilterPattern } from '../filter';
import { Metric, type MetricFilterSettings } from './metric';
import type { AlarmSettings } from './types';
import { watch, type Transition } from './watch';

export interface BenchEvent {
  /** When the log group had it. */
  readonly time: number;
  readonly message: string;
}

export interface BenchRun {
  /** For each event. */
  readonly matches: readonly boolean[];
  /** The statistic over one period after the other; undefined where nothing was published. */
  readonly points: readonly { readonly start: number; readonly value: number | undefined }[];
  readonly changes: readonly Transition[];
}

/** @param span the first and the last moment; the alarm is made at the first */
export function runBench(
  events: readonly BenchEvent[],
  pattern: FilterPattern,
  filter: MetricFilterSettings,
  settings: AlarmSettings,
  span: readonly [from: number, until: number],
): BenchRun {
  const matches = events.map(({ message }) => matchFilter(pattern, message) !== null);
  const metric = new Metric();
  const ingested = events.map(({ time }, at) => ({ time, matches: matches[at] === true }));
  for (const { time, matches: match } of ingested) metric.add(time, match, filter);
  const [from, until] = span;
  const points: { start: number; value: number | undefined }[] = [];
  for (let start = from; start < until; start += settings.period * 1_000)
    points.push({ start, value: metric.statistic(start, settings) });
  return { matches, points, changes: watch(ingested, filter, settings, span) };
}
