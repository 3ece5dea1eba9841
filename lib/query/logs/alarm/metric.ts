/**
 * The metric that a metric filter makes of log events, minute by minute.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/MonitoringLogData.html
 */
import type { AlarmSettings } from './types';

export const MINUTE = 60_000;

export interface MetricFilterSettings {
  /** Published for each event that matches. */
  readonly value: number;
  /** Published for a minute in which events came in and none matched; nothing where it is absent. */
  readonly defaultValue?: number;
}

interface Samples {
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
}

export class Metric {
  readonly #minutes = new Map<number, Samples>();
  /** Default values, of minutes in which nothing matched as yet. */
  readonly #quiet = new Map<number, number>();

  /** An event came into the log group. @param time of its ingestion, milliseconds since 1970 */
  add(time: number, matches: boolean, { value, defaultValue }: MetricFilterSettings): void {
    const minute = Math.floor(time / MINUTE);
    if (matches)
      this.#minutes.set(minute, joined(this.#minutes.get(minute) ?? NONE, single(value)));
    else if (defaultValue !== undefined) this.#quiet.set(minute, defaultValue);
  }

  /** The statistic over one period; undefined where nothing was published in it. */
  statistic(start: number, { statistic, period }: Pick<AlarmSettings, 'statistic' | 'period'>) {
    let all = NONE;
    const first = Math.floor(start / MINUTE);
    for (let minute = first; minute < first + (period * 1_000) / MINUTE; minute++) {
      const quiet = this.#quiet.get(minute);
      const samples = this.#minutes.get(minute) ?? (quiet === undefined ? NONE : single(quiet));
      if (samples !== NONE) all = joined(all, samples);
    }
    return all.count > 0 ? OF[statistic](all) : undefined;
  }
}

const NONE: Samples = { count: 0, sum: 0, min: Infinity, max: -Infinity };
const single = (value: number): Samples => ({ count: 1, sum: value, min: value, max: value });
const joined = (a: Samples, b: Samples): Samples => ({
  count: a.count + b.count,
  sum: a.sum + b.sum,
  min: Math.min(a.min, b.min),
  max: Math.max(a.max, b.max),
});

const OF: Readonly<Record<AlarmSettings['statistic'], (samples: Samples) => number>> = {
  Sum: ({ sum }) => sum,
  SampleCount: ({ count }) => count,
  Average: ({ sum, count }) => sum / count,
  Minimum: ({ min }) => min,
  Maximum: ({ max }) => max,
};
