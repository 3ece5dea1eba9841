import { z } from 'zod';
import type { Kind } from '../types';
import {
  asIds,
  everyOrder,
  firstInversion,
  inPlace,
  isOneOf,
  items,
  nearest,
  readIds,
  sequences,
  type Sequences,
  strayNote,
  textOf,
} from './items';

const config = z
  .strictObject({ items: items('What is put in order; shown in this order first.') })
  .describe('Settings of an order.');
export type OrderConfig = z.infer<typeof config>;

/** Everything listed, in the right order; the input is ids: `b, a, c`. */
export const order: Kind<'order', OrderConfig, Sequences, readonly string[]> = {
  id: 'order',
  config,
  key: sequences.describe('The ids in the right order; or a list of orders that are all right.'),
  maxInput: 2_000,
  parse(input, { items: list }) {
    const ids = readIds(input);
    const stray = strayNote(ids, list, 'item');
    if (stray) return { ok: false, note: stray };
    const missing = list.filter((item) => !ids.includes(item.id)).map((item) => item.id);
    if (missing.length > 0)
      return { ok: false, note: `Place every item; not yet placed: ${missing.join(', ')}.` };
    return { ok: true, value: ids, echo: ids.map((one) => textOf(list, one)).join(' → ') };
  },
  matches: isOneOf,
  explain(value, key, { items: list }) {
    const right = nearest(value, key);
    const fine = inPlace(value, right);
    const pair = firstInversion(value, right);
    if (!pair) return undefined;
    const text = (one: string) => textOf(list, one);
    return {
      of: 'order',
      total: value.length,
      out: value.filter((one) => !fine.has(one)).map(text),
      first: { before: text(pair[0]), after: text(pair[1]) },
    };
  },
  parts(value, key) {
    const fine = inPlace(value, nearest(value, key));
    return new Map(value.map((one) => [one, fine.has(one)]));
  },
  flaw(key, { items: list }) {
    const shown = list.map((item) => item.id);
    for (const right of everyOrder(key)) {
      const stray = strayNote(right, list, 'item');
      if (stray) return stray;
      if (right.length !== list.length) return 'the key does not have every item';
      if (right.join() === shown.join()) return 'the items are shown in the right order already';
    }
    return undefined;
  },
  asInput: asIds,
  shown: (key, { items: list }) =>
    (everyOrder(key)[0] ?? []).map((one, at) => `${at + 1}. ${textOf(list, one)}`).join('\n'),
};
