/** An account, and the ids of what is in it: each from its kind and name, so that one thing more moves no other. */
import type { Random } from '../random';

export interface Account {
  /** Twelve digits. */
  readonly id: string;
  /** Where things are that say no Region. */
  readonly region: string;
  readonly random: Random;
}

/** @throws RangeError for an id that is not of twelve digits */
export function account(random: Random, id: string, region: string): Account {
  if (!/^\d{12}$/.test(id)) throw new RangeError(`“${id}” is no account id: it has twelve digits.`);
  return { id, region, random: random.fork(`account/${id}`) };
}
