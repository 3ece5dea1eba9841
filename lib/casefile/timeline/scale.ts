/**
 * A time axis on which the same length is the same time everywhere, except where it is broken: a
 * long gap takes a fixed length and is said in words. All lengths are pixels along the axis.
 */
import { spanInWords } from '../evidence/instant';
import { longGaps } from './gaps';
import { ticksOf, type Tick } from './ticks';

/** The length of a broken gap. */
export const BREAK = 40;
/** Before the first and after the last event of a stretch. */
export const PAD = 16;

/** What is drawn to scale has at least so much, however many breaks there are. */
const LEAST = 80;

export interface Stretch {
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}
export interface Break {
  readonly from: number;
  readonly to: number;
  /** Its middle. */
  readonly at: number;
  /** `6 days 3 hours` */
  readonly words: string;
}
export interface TimelineScale {
  /** Where each of the times is. */
  readonly positions: readonly number[];
  /** What is drawn to one scale, between the breaks. */
  readonly stretches: readonly Stretch[];
  readonly breaks: readonly Break[];
  readonly ticks: readonly Tick[];
  /** Of the whole axis: more than was asked for where the breaks need it. */
  readonly length: number;
  /** 0 where all events of each stretch are of one instant. */
  readonly pixelsPerMs: number;
}

/**
 * @param times in ascending order, milliseconds since the epoch
 * @param length of the whole axis, where that is enough
 */
export function timelineScale(times: readonly number[], length: number): TimelineScale {
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) {
    return { positions: [], stretches: [], breaks: [], ticks: [], length, pixelsPerMs: 0 };
  }
  const broken = [...longGaps(times)].sort((a, b) => a - b);
  const spans = [-1, ...broken].map((before, at) => {
    const from = times[before + 1] ?? first;
    return { from, to: times[broken[at] ?? times.length - 1] ?? last };
  });
  const drawn = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const taken = broken.length * BREAK + spans.length * 2 * PAD;
  const room = Math.max(LEAST, length - taken);
  const pixelsPerMs = drawn > 0 ? room / drawn : 0;
  // Where nothing has a duration, the stretches share the room.
  const extra = drawn > 0 ? 0 : room / spans.length / 2;

  let at = 0;
  const stretches = spans.map(({ from, to }): Stretch => {
    const start = at + PAD + extra;
    const end = start + (to - from) * pixelsPerMs;
    at = end + PAD + extra + BREAK;
    return { from, to, start, end };
  });
  return {
    positions: times.map((time) => positionOf(stretches, time, pixelsPerMs)),
    stretches,
    breaks: stretches.slice(1).map((next, index) => breakBetween(stretches[index] ?? next, next)),
    ticks: stretches.flatMap((stretch) => ticksOf(stretch, pixelsPerMs)),
    length: taken + room,
    pixelsPerMs,
  };
}

function positionOf(stretches: readonly Stretch[], time: number, pixelsPerMs: number): number {
  const stretch = stretches.find(({ to }) => time <= to) ?? stretches.at(-1);
  return stretch ? stretch.start + (time - stretch.from) * pixelsPerMs : 0;
}

const breakBetween = (before: Stretch, after: Stretch): Break => ({
  from: before.to,
  to: after.from,
  at: (before.end + after.start) / 2,
  words: spanInWords(after.from - before.to),
});
