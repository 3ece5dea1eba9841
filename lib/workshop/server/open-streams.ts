import 'server-only';
import { perProcess } from '../per-process';

/** How many streams may be open at a time: of participants, and of all, so that the staff gets in beside a flood. */
const OF_AN_ADDRESS = { participants: 2_500, all: 3_000 };
const OF_THE_PROCESS = { participants: 20_000, all: 22_000 };

const open = perProcess('open-streams', () => ({
  all: 0,
  /** By the address, and by a room's pages at it. */
  of: new Map<string, number>(),
  at: new Map<string, number>(),
}));

type Held = (() => void) | { readonly full: 'address' | 'process' };

/**
 * A place for one more stream, whatever room it is of: rooms are many, and the process is one.
 * @returns what gives the place back, once; or what is full
 */
export function holdStream(network: string, who: 'participants' | 'all', workshop: string): Held {
  const here = open.of.get(network) ?? 0;
  if (here >= OF_AN_ADDRESS[who]) return { full: 'address' };
  if (open.all >= OF_THE_PROCESS[who]) return { full: 'process' };
  open.all++;
  add(open.of, network, 1);
  add(open.at, pagesOf(workshop, network), 1);
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    open.all--;
    add(open.of, network, -1);
    add(open.at, pagesOf(workshop, network), -1);
  };
}

/** Whether somebody has a page of this room open at this address. */
export const isWatched = (network: string, workshop: string): boolean =>
  open.at.has(pagesOf(workshop, network));

const pagesOf = (workshop: string, network: string) => `${workshop} ${network}`;

function add(counts: Map<string, number>, key: string, many: 1 | -1): void {
  const now = (counts.get(key) ?? 0) + many;
  if (now > 0) counts.set(key, now);
  else counts.delete(key);
}
