/** The work that comes in, in percent of what one worker does, and the clips that wait for one. */
import { DAY, HOUR, MINUTE } from '@/lib/simulate/clock';
import type { Random } from '@/lib/simulate/random';

type Knot = readonly [hour: number, level: number];
/** The news is made at noon and in the afternoon: clips come in waves. */
const WEEKDAY: readonly Knot[] = [
  [0, 90],
  [6, 90],
  [7.6, 330],
  [9.5, 430],
  [10.3, 230],
  [11.8, 220],
  [12.5, 440],
  [13.4, 420],
  [13.9, 210],
  [15.1, 200],
  [15.7, 450],
  [16.2, 400],
  [17.5, 230],
  [21, 130],
  [24, 90],
];
const WEEKEND: readonly Knot[] = [
  [0, 90],
  [8, 90],
  [11, 210],
  [18, 220],
  [22, 120],
  [24, 90],
];

/** What comes in at a time; days differ by a tenth. */
export function incoming(random: Random, share: number): (time: number) => number {
  const factors = Array.from({ length: 40 }, () => random.int(92, 108) / 100);
  return (time) => {
    const day = Math.floor(time / DAY);
    const weekday = new Date(time).getUTCDay();
    const curve = weekday === 0 || weekday === 6 ? WEEKEND : WEEKDAY;
    return at(curve, (time % DAY) / HOUR) * share * (factors[day % factors.length] ?? 1);
  };
}

function at(curve: readonly Knot[], hour: number): number {
  const next = curve.findIndex(([from]) => from > hour);
  const [a, b] = [curve[next - 1], curve[next]];
  if (!a || !b) return 0;
  return a[1] + ((b[1] - a[1]) * (hour - a[0])) / (b[0] - a[0]);
}

/** Work that waits: it takes a minute of one worker to do a hundred. */
export class Backlog {
  #waiting = 0;
  constructor(
    readonly sim: { readonly now: number },
    readonly incoming: (time: number) => number,
  ) {}

  /** What the workers are asked for: what comes in, and what waits. */
  load = (time: number): number => this.incoming(time) + this.#waiting;

  /** A minute in which so many workers worked. */
  minute(workers: number): void {
    const left = this.#waiting + this.incoming(this.sim.now) - workers * 100;
    this.#waiting = Math.max(0, left);
  }

  clips = (): number => Math.round(this.#waiting / 100);
  /** Seconds since the oldest of them came. */
  oldest = (): number =>
    Math.round((this.#waiting / Math.max(1, this.incoming(this.sim.now))) * (MINUTE / 1000));
}
