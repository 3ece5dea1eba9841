import 'server-only';
import type { Asker } from '@/lib/content/judge/judge';
import { perProcess } from '../per-process';
import { ADDRESS_HEADER, networkOf } from './address';
import { slowDown } from './http';
import { limiter, type Rate } from './limiter';

/**
 * How much one address or one person may ask. A class of 500 may sit behind one address: what they all do is
 * generous for an address, and tight for a person.
 */
const RATES = {
  /** An address that makes workshops. */
  create: { burst: 10, perMinute: 2 },
  /** An address that types codes which lead nowhere is told to wait; a right one still lets in. */
  code: { burst: 60, perMinute: 20 },
  /**
   * An address that tries codes, right or not, of rooms of which nobody there has a page open: at 600 a minute every
   * code is tried in 350 years. Beside the wall, or a colleague who is in, this counts nothing: whoever types junk keeps
   * no class out.
   */
  tries: { burst: 600, perMinute: 600 },
  /** An address from which people come into one room: at once as many as it takes, and some who try twice. */
  join: { burst: 1_200, perMinute: 600 },
  /** One link of the staff to which passwords are tried, from anywhere. */
  password: { burst: 10, perMinute: 5 },
  /**
   * An address that tries links which lead nowhere is told to wait. A right one lets in whatever else is tried: nobody
   * guesses 256 bits, and passwords are looked at only behind one that is right.
   */
  staffLink: { burst: 60, perMinute: 20 },
  returnLink: { burst: 60, perMinute: 20 },
  /** One person's commands, each counted. */
  person: { burst: 60, perMinute: 120 },
  /**
   * An address's commands of participants: twice what a class of 500 gives that answers once in five seconds each. So
   * people who are made up fill neither the list of events nor the time of the room; the staff gives what it wants.
   */
  commands: { burst: 12_000, perMinute: 12_000 },
  /**
   * An address's wrong answers in rooms, beside the ten a minute of a person (`MOST.wrongAMinute`): three a minute for
   * each of a class of 500, while people who are made up guess no faster than that together. It holds for those who had
   * their three.
   */
  wrong: { burst: 1_500, perMinute: 1_500 },
  /** One person's plans in a room that nobody tried before: a story is told for each. */
  tried: { burst: 10, perMinute: 10 },
  /** An address's, of those who learn alone. */
  triedAlone: { burst: 30, perMinute: 30 },
  /** Those whom one instructor asks in: each takes the hashing of a password. */
  invite: { burst: 10, perMinute: 10 },
  /**
   * An address's requests of those who learn alone, each heavy one counted many times: a class of 500 behind it answers
   * once a second each, or three policies a minute.
   */
  alone: { burst: 30_000, perMinute: 30_000 },
  /** An address's answers in sheets, each heavy one counted many times: a sheet of 10,000 goes through at once. */
  sheet: { burst: 30_000, perMinute: 30_000 },
  /** One person's streams: who comes back again and again waits. */
  stream: { burst: 20, perMinute: 30 },
  /** An address's streams that are asked for without a seat. */
  strangers: { burst: 1_500, perMinute: 1_500 },
} satisfies Record<string, Rate>;
type Limit = keyof typeof RATES;

const limiters = perProcess('limits', () => new Map<Limit, ReturnType<typeof limiter>>());

/** @returns the whole seconds to wait; 0: it is counted and may go on */
const taken = (limit: Limit, key: string, many = 1): number => limiterOf(limit).take(key, many);

function limiterOf(limit: Limit): ReturnType<typeof limiter> {
  const known = limiters.get(limit) ?? limiter(RATES[limit]);
  limiters.set(limit, known);
  return known;
}

/** How long an address has to wait before it may answer wrongly again, in whole seconds. */
export const waitAfterWrong = (network: string): number => limiterOf('wrong').wait(network);

export const countWrong = (network: string): void => void taken('wrong', network);

/** @param many no more than the limit's burst. @throws HttpError 429 with the seconds to wait */
export function guard(limit: Limit, key: string, many = 1): void {
  const wait = taken(limit, key, many);
  if (wait > 0) slowDown(wait);
}

/** Whoever has plans judged: counted only where nobody tried the same before. */
export const askerOf = (limit: 'tried' | 'triedAlone', key: string): Asker => ({
  key,
  wait: () => taken(limit, key),
});

/** Who asks. Next's development server says it in another header. */
export const addressIn = (headers: Headers): string =>
  headers.get(ADDRESS_HEADER) ?? headers.get('x-forwarded-for') ?? 'unknown';

export const networkIn = (headers: Headers): string => networkOf(addressIn(headers));
