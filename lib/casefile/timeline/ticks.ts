import { clockOf, dayOf } from '../evidence/instant';
import type { Stretch } from './scale';

export interface Tick {
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly at: number;
  /** `15:22:00`, or `15:20` where the seconds are all zero; of whole days the date, `28 Nov`. */
  readonly label: string;
}

/** Ticks are at least so many pixels apart. */
const APART = 40;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7, 14, 28, 91, 364].map((n) => n * DAY),
];

/** Round times within a stretch; none where it has no duration. */
export function ticksOf({ from, to, start }: Stretch, pixelsPerMs: number): Tick[] {
  const step = STEPS.find((ms) => ms * pixelsPerMs >= APART);
  if (step === undefined) return [];
  const ticks: Tick[] = [];
  for (let time = Math.ceil(from / step) * step; time <= to; time += step) {
    ticks.push({ time, at: start + (time - from) * pixelsPerMs, label: labelOf(time, step) });
  }
  return ticks;
}

function labelOf(time: number, step: number): string {
  if (step < MINUTE) return clockOf(time);
  if (step < DAY) return clockOf(time).slice(0, 5);
  return dayOf(time).replace(/ \d+$/, '');
}
