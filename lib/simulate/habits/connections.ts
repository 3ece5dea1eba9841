/** What goes over common connections, and a colleague's session over SSH. */
import { MINUTE } from '../clock';
import type { Random } from '../random';
import type { Simulation } from '../simulation';
import type { Instance } from '../world/instance';
import type { Connection, Load, Network } from './network';

/** A page with what belongs to it. */
export const PAGE: Load = {
  seconds: [1, 45],
  in: [
    [9, 60],
    [90, 320],
  ],
  out: [
    [12, 110],
    [400, 1_380],
  ],
};
/** A few packets, and the connection is over. */
export const GREETING: Load = {
  seconds: [1, 3],
  in: [
    [4, 6],
    [52, 70],
  ],
  out: [
    [3, 5],
    [56, 84],
  ],
};
/** A minute at the keyboard. */
export const TYPING: Load = {
  seconds: [18, 57],
  in: [
    [14, 160],
    [60, 104],
  ],
  out: [
    [14, 170],
    [72, 230],
  ],
};
/** A minute in which much is copied to the client. */
export const DOWNLOAD: Load = {
  seconds: [40, 58],
  in: [
    [700, 2_200],
    [52, 60],
  ],
  out: [
    [1_800, 4_400],
    [1_300, 1_420],
  ],
};
const UPLOAD: Load = { seconds: [22, 55], in: DOWNLOAD.out, out: DOWNLOAD.in };

/** A colleague's connection: now and then much goes over it. @returns the connection, where it came about */
export function session(
  sim: Simulation,
  network: Network,
  chance: Random,
  given: {
    readonly to: Instance;
    readonly source: string;
    readonly minutes: number;
    readonly busy: number;
    readonly way?: 'up' | 'down';
    /** Those that the colleague's system sends from. */
    readonly ports?: readonly [least: number, most: number];
  },
): Connection | undefined {
  const { to, source, minutes, busy, way = 'down', ports } = given;
  const connection = network.open(chance, to, source, 22, ports);
  if (!connection) return undefined;
  const heavy = way === 'down' ? DOWNLOAD : UPLOAD;
  const minute = (turn: number) => {
    if (turn > 0 && chance.chance(0.2)) return next(turn);
    const on = network.carry(chance, connection, chance.chance(busy) ? heavy : TYPING);
    if (on) next(turn);
  };
  const next = (turn: number) => {
    if (turn < minutes) sim.after(MINUTE, () => minute(turn + 1));
  };
  minute(0);
  return connection;
}
