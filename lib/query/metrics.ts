/**
 * Metrics beside the logs: a file of a metric stream, one JSON object a line, each a metric's point of
 * a minute. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-formats-json.html
 */
import { z } from 'zod';

const line = z.object({
  namespace: z.string(),
  metric_name: z.string(),
  dimensions: z.record(z.string(), z.string()).default({}),
  /** Milliseconds since the epoch: the beginning of the minute. */
  timestamp: z.number(),
  value: z.object({ max: z.number(), min: z.number(), sum: z.number(), count: z.number() }),
  unit: z.string().default('None'),
});

export const STATISTICS = ['Average', 'Sum', 'Minimum', 'Maximum'] as const;
export type Statistic = (typeof STATISTICS)[number];

interface Point {
  readonly at: number;
  readonly max: number;
  readonly min: number;
  readonly sum: number;
  readonly count: number;
}
export interface MetricSeries {
  /** Tells it from all others, and stays the same: namespace, name and dimensions. */
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  /** In order of time. */
  readonly points: readonly Point[];
}

/** Lines that are none of a metric stream are left out. In order of namespace, name and dimensions. */
export function readMetrics(text: string): readonly MetricSeries[] {
  const found = new Map<string, MetricSeries & { points: Point[] }>();
  for (const one of text.split('\n')) {
    const point = readLine(one);
    if (!point) continue;
    const { namespace, metric_name: name, dimensions, unit, timestamp: at, value } = point;
    const id = [namespace, name, ...Object.entries(dimensions).map((pair) => pair.join('='))].join(
      ' ',
    );
    const known = found.get(id);
    if (known) known.points.push({ at, ...value });
    else found.set(id, { id, namespace, name, dimensions, unit, points: [{ at, ...value }] });
  }
  for (const { points } of found.values()) points.sort((a, b) => a.at - b.at);
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readLine(text: string): z.output<typeof line> | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return line.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What CloudWatch's console shows first: sums of what is counted, averages of the rest. */
export const usualStatistic = ({ unit }: MetricSeries): Statistic =>
  /^(Count|Bytes)$/.test(unit) ? 'Sum' : 'Average';

/**
 * The statistic over periods of `binMs`, from `from` (a period's beginning) to `to`, exclusive. A period
 * without a point has no value.
 */
export function periods(
  { points }: MetricSeries,
  statistic: Statistic,
  { from, to, binMs }: { readonly from: number; readonly to: number; readonly binMs: number },
): readonly { readonly at: number; readonly value: number }[] {
  const bins = new Map<number, Point>();
  for (const point of points) {
    if (point.at < from || point.at >= to) continue;
    const at = from + Math.floor((point.at - from) / binMs) * binMs;
    const known = bins.get(at);
    bins.set(at, known ? merged(known, point) : { ...point, at });
  }
  return [...bins.values()].map((bin) => ({ at: bin.at, value: valueOf(bin, statistic) }));
}

const merged = (a: Point, b: Point): Point => ({
  at: a.at,
  max: Math.max(a.max, b.max),
  min: Math.min(a.min, b.min),
  sum: a.sum + b.sum,
  count: a.count + b.count,
});

function valueOf({ sum, count, min, max }: Point, statistic: Statistic): number {
  switch (statistic) {
    case 'Average':
      return sum / count;
    case 'Sum':
      return sum;
    case 'Minimum':
      return min;
    case 'Maximum':
      return max;
  }
}
