import { z } from 'zod';
import type { Kind } from '../types';
import { items, readPairs, strayNote, textOf } from './items';

const config = z
  .strictObject({
    left: items('What is to be paired, each once.'),
    right: items('What it is paired with; may be more, or used more than once.'),
  })
  .describe('Settings of pairs.');
export type MatchConfig = z.infer<typeof config>;

type Pairs = ReadonlyMap<string, string>;

const echoOf = (pairs: Pairs, { left, right }: MatchConfig, separator: string) =>
  left.map(({ id, text }) => `${text} → ${textOf(right, pairs.get(id) ?? '')}`).join(separator);

/** Something for each thing on the left; the input is pairs of ids: `l1=r2, l2=r1`. */
export const match: Kind<'match', MatchConfig, Readonly<Record<string, string>>, Pairs> = {
  id: 'match',
  config,
  key: z.record(z.string().min(1), z.string().min(1)).describe('The id on the right, by the id on the left.'), // prettier-ignore
  maxInput: 2_000,
  parse(input, settings) {
    const { left, right } = settings;
    const pairs = readPairs(input);
    if (!pairs) return { ok: false, note: 'Write pairs, such as a=b, c=d.' };
    const stray =
      strayNote(
        pairs.map(([one]) => one),
        left,
        'item',
      ) ?? pairs.map(([, other]) => strayNote([other], right, 'partner')).find(Boolean);
    if (stray) return { ok: false, note: stray };
    const value = new Map(pairs);
    const missing = left.filter(({ id }) => !value.has(id)).map(({ id }) => id);
    if (missing.length > 0)
      return { ok: false, note: `Pair every item; not yet paired: ${missing.join(', ')}.` };
    return { ok: true, value, echo: echoOf(value, settings, '; ') };
  },
  matches: (value, key) => [...value].every(([one, other]) => new Map(Object.entries(key)).get(one) === other), // prettier-ignore
  explain(value, key, { left, right }) {
    const wanted = new Map(Object.entries(key));
    const wrong = left.filter(({ id }) => value.get(id) !== wanted.get(id));
    return {
      of: 'match',
      total: left.length,
      wrong: wrong.map(({ id, text }) => {
        return { left: text, right: textOf(right, value.get(id) ?? '') };
      }),
    };
  },
  parts(value, key) {
    const wanted = new Map(Object.entries(key));
    return new Map([...value].map(([one, other]) => [one, wanted.get(one) === other]));
  },
  flaw(key, { left, right }) {
    const entries = Object.entries(key);
    const stray =
      strayNote(
        entries.map(([one]) => one),
        left,
        'item',
      ) ?? entries.map(([, other]) => strayNote([other], right, 'partner')).find(Boolean);
    if (stray) return stray;
    return entries.length === left.length ? undefined : 'the key does not pair every item';
  },
  asInput: (key) =>
    Object.entries(key)
      .map((pair) => pair.join('='))
      .join(', '),
  shown: (key, settings) => echoOf(new Map(Object.entries(key)), settings, '\n'),
};
