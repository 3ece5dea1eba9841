/** The customers: how much work there is, in percent of what one instance can do. */
import { DAY, HOUR, MINUTE } from '@/lib/simulate/clock';
import type { Random } from '@/lib/simulate/random';

interface Knot {
  readonly time: number;
  readonly level: number;
}

const NIGHT = 60;
const MORNING = 200;
/** Between them customers come in waves: a sale, a departure, a mailing. */
const DAYTIME = [6 * HOUR + 30 * MINUTE, 19 * HOUR + 30 * MINUTE] as const;
const RISE = 4 * MINUTE;

/** @param days how many are drawn beforehand, so that nothing that is decided moves them */
export function traffic(random: Random, start: number, days: number): (time: number) => number {
  const knots: Knot[] = [];
  const midnight = start - (start % DAY);
  for (let day = 0; day < days; day++) oneDay(random, midnight + day * DAY, knots);
  let at = 0;
  return (time) => {
    if ((knots[at]?.time ?? 0) > time) at = 0;
    while ((knots[at + 1]?.time ?? Infinity) <= time) at += 1;
    const [from, to] = [knots[at], knots[at + 1]];
    if (!from || !to || from.time > time) return NIGHT;
    return from.level + ((to.level - from.level) * (time - from.time)) / (to.time - from.time);
  };
}

function oneDay(random: Random, midnight: number, knots: Knot[]): void {
  const add = (time: number, level: number) => knots.push({ time, level });
  const [opens, closes] = [midnight + DAYTIME[0], midnight + DAYTIME[1]];
  add(midnight, NIGHT);
  add(midnight + 4 * HOUR, NIGHT);
  add(opens, MORNING);
  let time = opens;
  for (let wave = false; time < closes; wave = !wave) {
    const minutes = wave ? random.int(24, 48) : random.int(20, 55);
    const level = wave ? random.int(300, 368) : random.int(128, 158);
    add(time + RISE, level);
    time += minutes * MINUTE;
    add(time, level);
  }
  add(time + 20 * MINUTE, 180);
  add(midnight + 22 * HOUR, 110);
  add(midnight + DAY - MINUTE, NIGHT);
}
