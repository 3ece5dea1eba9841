/** Bins of time: how wide, and how SQL says it. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Seconds. Beyond a day they are whole days. */
const WIDTHS = [
  ...[1, 5, 10, 30],
  ...[1, 5, 10, 30].map((one) => one * MINUTE),
  ...[1, 3, 6, 12].map((one) => one * HOUR),
  ...[1, 7, 28, 91, 364].map((one) => one * DAY),
];
const MOST_BINS = 60;

/** Seconds: the narrowest round bins of which at most 60 cover the span (in milliseconds). */
export function binSeconds(spanMs: number): number {
  const seconds = spanMs / 1000;
  return WIDTHS.find((width) => seconds / width < MOST_BINS) ?? 3640 * DAY;
}

const UNITS: Readonly<Record<number, string>> = {
  1: 'second',
  [MINUTE]: 'minute',
  [HOUR]: 'hour',
  [DAY]: 'day',
};

/** The beginning of the bin that eventTime falls into. */
export function binExpression(seconds: number): string {
  const unit = UNITS[seconds];
  if (unit) return `date_trunc('${unit}', eventTime)`;
  return `from_unixtime(floor(to_unixtime(eventTime) / ${seconds}) * ${seconds})`;
}

/** A time of a result (`2024-11-28 15:20:00.000`, UTC) in milliseconds; NaN where it is none. */
export const timeOf = (cell: unknown): number =>
  typeof cell === 'string' ? Date.parse(`${cell.slice(0, 23).replace(' ', 'T')}Z`) : NaN;
