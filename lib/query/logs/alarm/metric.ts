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

  constructor(readonly filter: MetricFilterSettings) {}

  /** An event came into the log group. @param time of its ingestion, milliseconds since 1970 */
  add(time: number, matches: boolean): void {
    const { value, defaultValue } = this.filter;
    const minute = Math.floor(time / MINUTE);
    const known = this.#minutes.get(minute);
    if (matches) {
      const old = known?.count ? known : NONE;
      this.#minutes.set(minute, {
        count: old.count + 1,
        sum: old.sum + value,
        min: Math.min(old.min, value),
        max: Math.max(old.max, value),
      });
    } else if (!known && defaultValue !== undefined) {
      this.#minutes.set(minute, NONE);
    }
  }

  /** The statistic over one period; undefined where nothing was published in it. */
  statistic(start: number, { statistic, period }: Pick<AlarmSettings, 'statistic' | 'period'>) {
    let all = NONE;
    let published = false;
    const first = Math.floor(start / MINUTE);
    for (let minute = first; minute < first + (period * 1_000) / MINUTE; minute++) {
      const samples = this.#minutes.get(minute);
      if (!samples) continue;
      published = true;
      all = joined(all, samples.count > 0 ? samples : single(this.filter.defaultValue ?? 0));
    }
    return published ? OF[statistic](all) : undefined;
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
