/** Round numbers for an axis, and times as it says them. Pure. */

/** From 0 to at least the largest value, in four steps at the most: 1, 2 or 5 of a power of ten. */
export function ticksOf(largest: number): readonly number[] {
  if (!(largest > 0)) return [0, 1];
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const count = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[1, 5, 10, 15, 30].map((one) => one * SECOND),
  ...[1, 5, 10, 15, 30].map((one) => one * MINUTE),
  ...[1, 2, 3, 6, 12].map((one) => one * HOUR),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map((one) => one * DAY),
];

/** Round instants within the window, `most` of them; milliseconds since the epoch, UTC. */
export function timeTicks(from: number, to: number, most: number): readonly number[] {
  const step = STEPS.find((one) => (to - from) / one <= most) ?? STEPS.at(-1) ?? DAY;
  const ticks: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push(at);
  return ticks;
}

/** `28 Nov`, or `15:30` where a day is not to be told from another; seconds in a short span. UTC. */
export function timeLabel(at: number, span: number): string {
  const date = new Date(at);
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const clock = date.toISOString().slice(11, span < 5 * MINUTE ? 19 : 16);
  if (span > 3 * DAY) return day;
  return span > DAY || at % DAY === 0 ? `${day} ${clock}` : clock;
}

/** `2024-11-28 15:30`, with seconds where it is no whole minute; UTC. */
export const fullTime = (at: number) =>
  new Date(at)
    .toISOString()
    .slice(0, at % MINUTE ? 19 : 16)
    .replace('T', ' ');

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
export const formatNumber = (value: number) => number.format(value);
