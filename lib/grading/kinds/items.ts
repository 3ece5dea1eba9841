/** What kinds whose answers are made of ids have in common. */
import { z } from 'zod';
import { INVISIBLE } from '../clean';

const id = z
  .string()
  .max(40)
  .regex(/^[a-z0-9-]+$/, 'use lower case, digits and dashes');

/** As many as anybody puts in order or in pairs. */
const MOST = 12;

export interface Item {
  readonly id: string;
  readonly text: string;
}

/** A list of things to choose from, public. */
export const items = (what: string) =>
  z
    .array(
      z.strictObject({
        id: id.describe('Names it in answers: lower case, digits, dashes.'),
        text: z.string().trim().min(1).describe('What the learner reads.'),
      }),
    )
    .min(2)
    .max(MOST)
    .refine((list) => new Set(list.map((item) => item.id)).size === list.length, 'two have one id')
    .describe(what);

const sequence = z.array(id).min(1).max(MOST);

/** The ids in the right order, or a list of such orders where several are as good. */
export const sequences = z.union([sequence, z.array(sequence).min(1)]);
export type Sequences = z.output<typeof sequences>;

export const everyOrder = (key: Sequences): readonly (readonly string[])[] =>
  key.every((one) => typeof one === 'string') ? [key] : (key as string[][]);

export const isOneOf = (value: readonly string[], key: Sequences): boolean =>
  everyOrder(key).some((right) => right.join() === value.join());

/** A key as somebody would send it. */
export const asIds = (key: Sequences): string => everyOrder(key)[0]?.join(', ') ?? '';

const cleaned = (input: string) => input.normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
const MARKS = /["'`“”‘’«»[\](){}.]/g;

/** Ids with anything between them that people or programs put there: commas, arrows, lines, JSON's marks. */
export function readIds(input: string): readonly string[] {
  return cleaned(input)
    .replace(/^\s*\d{1,2}[.)]\s+/gm, '')
    .replace(MARKS, ' ')
    .split(/[-=]>|[→>,;|\s]/)
    .filter(Boolean);
}

/** Pairs as `a=b`, `a: b`, `a -> b` or JSON; or one pair a line, as CSV has it. */
export function readPairs(input: string): readonly (readonly [string, string])[] | undefined {
  const bare = cleaned(input).replace(MARKS, ' ').trim();
  const told = bare.replace(/\s*([-=]>|→|[=:])\s*/g, '=');
  const parts = told.includes('=')
    ? told.split(/[\s,;]+/)
    : told.split('\n').map((row) => row.trim().replace(/[\s,;]+/, '='));
  const pairs = parts.filter(Boolean).map((part) => part.split('='));
  const whole = pairs.every((pair) => pair.length === 2 && pair.every((one) => one !== ''));
  return whole ? (pairs as [string, string][]) : undefined;
}

/** The first id that is not one of the items, or is there twice, in words. */
export function strayNote(ids: readonly string[], list: readonly Item[], what: string) {
  const stray = ids.find((one) => !list.some((item) => item.id === one));
  if (stray !== undefined)
    return `There is no ${what} ${stray.slice(0, 40)}; there are ${list.map((item) => item.id).join(', ')}.`;
  const twice = ids.find((one, at) => ids.indexOf(one) !== at);
  return twice === undefined ? undefined : `The ${what} ${twice} is there twice.`;
}

export const textOf = (list: readonly Item[], one: string) =>
  list.find((item) => item.id === one)?.text ?? one;

/**
 * The ids that stand in the right order among themselves: a longest common subsequence. What is not among
 * them has to be moved.
 */
export function inPlace(given: readonly string[], right: readonly string[]): ReadonlySet<string> {
  let best: readonly string[] = [];
  /** The longest that ends at each place. */
  const ending: (readonly string[])[] = [];
  for (const one of given) {
    const rank = right.indexOf(one);
    const before = ending.reduce<readonly string[]>((longest, chain) => {
      const fits = right.indexOf(chain.at(-1) ?? '') < rank;
      return fits && chain.length > longest.length ? chain : longest;
    }, []);
    const chain = rank < 0 ? [] : [...before, one];
    if (chain.length > 0) ending.push(chain);
    if (chain.length > best.length) best = chain;
  }
  return new Set(best);
}

/** The first two neighbours of which the second has to come first; ids that are not in `right` are passed over. */
export function firstInversion(given: readonly string[], right: readonly string[]) {
  const known = given.filter((one) => right.includes(one));
  for (const [at, one] of known.entries()) {
    const next = known[at + 1];
    if (next !== undefined && right.indexOf(next) < right.indexOf(one)) return [one, next] as const;
  }
  return undefined;
}

/** The right order that the given one comes nearest to. */
export function nearest(given: readonly string[], key: Sequences): readonly string[] {
  const score = (right: readonly string[]) =>
    inPlace(given, right).size - right.filter((one) => !given.includes(one)).length;
  return everyOrder(key).reduce((best, right) => (score(right) > score(best) ? right : best));
}
