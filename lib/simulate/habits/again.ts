/** Something that is done over and over, never quite at the same distance. */
import { SECOND } from '../clock';
import type { Random } from '../random';
import type { Simulation } from '../simulation';

/** Again and again, after so many seconds. */
export function again(
  sim: Simulation,
  chance: Random,
  wait: () => readonly [number, number],
  act: () => void,
  until = Infinity,
): void {
  const next = () => {
    const [least, most] = wait();
    const time = sim.now + chance.int(least, most) * SECOND;
    if (time <= until)
      sim.at(time, () => {
        act();
        next();
      });
  };
  next();
}
