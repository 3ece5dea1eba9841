/**
 * What is the same every day: each day has a source of chance of its own, so that a day is the same to
 * the byte whether the days before it were played or not (`lead` of a story).
 */
import type { Actor } from '../actor';
import type { Caller } from '../caller';
import { DAY, HOUR, SECOND } from '../clock';
import type { Simulation } from '../simulation';

export interface Day {
  /** `2026-09-07`, in UTC. */
  readonly date: string;
  /** Its first moment, milliseconds since 1970. */
  readonly midnight: number;
  /** Monday to Friday. */
  readonly working: boolean;
  /** Somebody of this day alone, with a source of chance of its own. */
  readonly actor: (name: string, caller: Caller) => Actor;
}

/** @param from the first day's midnight, in UTC */
export function daily(sim: Simulation, from: number, act: (day: Day) => void): void {
  sim.every(
    DAY,
    () => {
      const date = new Date(sim.now).toISOString().slice(0, 10);
      const weekday = new Date(sim.now).getUTCDay();
      act({
        date,
        midnight: sim.now,
        working: weekday !== 0 && weekday !== 6,
        actor: (name, caller) => sim.actor(`${name}/${date}`, caller),
      });
    },
    { from },
  );
}

/** So many times in each hour of the day (UTC), at seconds of chance. */
export function throughout(
  { midnight }: Day,
  { sim, random }: Actor,
  times: (hour: number) => number,
  act: () => void,
): void {
  for (let hour = 0; hour < 24; hour += 1) {
    // A part of a time is a chance of one more.
    const wanted = times(hour);
    const count = Math.floor(wanted) + (random.chance(wanted % 1) ? 1 : 0);
    for (let i = 0; i < count; i += 1)
      sim.at(midnight + hour * HOUR + random.int(0, HOUR / SECOND - 1) * SECOND, act);
  }
}
