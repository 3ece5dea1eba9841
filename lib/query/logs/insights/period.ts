/**
 * Periods of time: `5m`, `1h`, `2days`.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Stats.html
 */
export type Period =
  | {
      readonly unit: 'fixed';
      readonly ms: number;
      readonly text: string;
      /** Where the count was higher than its unit may have: what is taken instead. */
      readonly capped?: string;
    }
  | { readonly unit: 'months'; readonly months: number; readonly text: string };

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const FIXED: Readonly<Record<string, number>> = {
  millisecond: 1,
  ms: 1,
  msec: 1,
  second: SECOND,
  s: SECOND,
  sec: SECOND,
  minute: 60 * SECOND,
  m: 60 * SECOND,
  min: 60 * SECOND,
  hour: 3_600 * SECOND,
  h: 3_600 * SECOND,
  hr: 3_600 * SECOND,
  day: DAY,
  d: DAY,
  week: 7 * DAY,
  w: 7 * DAY,
};
const MONTHS: Readonly<Record<string, number>> = {
  month: 1,
  mo: 1,
  mon: 1,
  quarter: 3,
  q: 3,
  qtr: 3,
  year: 12,
  y: 12,
  yr: 12,
};
/** The highest count that is taken of a unit, by its milliseconds. */
const CAPS: ReadonlyMap<number, number> = new Map([
  [1, 1_000],
  [SECOND, 60],
  [60 * SECOND, 60],
  [3_600 * SECOND, 24],
]);
/** For messages. */
export const UNITS = 'ms, s, m, h, d, w, mo, q, y';

/** Undefined where the unit is not known. A unit of several letters may have an s at its end. */
export function periodOf(count: number, unit: string): Period | undefined {
  const name = unit.toLowerCase();
  const singular = name.endsWith('s') && name.length > 2 ? name.slice(0, -1) : name;
  const text = `${count}${unit}`;
  for (const key of [name, singular]) {
    if (Object.hasOwn(FIXED, key)) return fixed(count, FIXED[key] ?? 0, unit);
    if (Object.hasOwn(MONTHS, key)) {
      return { unit: 'months', months: count * (MONTHS[key] ?? 0), text };
    }
  }
  return undefined;
}

function fixed(count: number, each: number, unit: string): Period {
  const taken = Math.min(count, CAPS.get(each) ?? count);
  const capped = taken < count ? `${taken}${unit}` : undefined;
  const text = `${count}${unit}`;
  return { unit: 'fixed', ms: taken * each, text, ...(capped !== undefined && { capped }) };
}

/** The beginning of the period that holds the instant, both in milliseconds since the epoch. */
export function floorTo(ms: number, period: Period): number {
  if (period.unit === 'fixed') return Math.floor(ms / period.ms) * period.ms;
  const date = new Date(ms);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return startOfMonth(Math.floor(months / period.months) * period.months);
}

/** The beginning of the first period that does not begin before the instant. */
export function ceilTo(ms: number, period: Period): number {
  const floor = floorTo(ms, period);
  if (floor === ms) return ms;
  if (period.unit === 'fixed') return floor + period.ms;
  const date = new Date(floor);
  return startOfMonth(date.getUTCFullYear() * 12 + date.getUTCMonth() + period.months);
}

const startOfMonth = (months: number) =>
  new Date(0).setUTCFullYear(Math.floor(months / 12), months % 12, 1);
