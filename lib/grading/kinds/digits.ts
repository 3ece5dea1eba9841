import { z } from 'zod';
import { clean } from '../clean';
import type { Kind } from '../types';

const config = z
  .strictObject({
    noun: z.string().min(1).describe('What the number is of: `account number`.'),
    length: z.int().min(1).max(64).describe('How many digits it has.'),
  })
  .describe('Settings of a number made of digits.');
export type DigitsConfig = z.infer<typeof config>;

const bare = (text: string) => text.replace(/[\s.-]/g, '');

/** A number that is a name (an account, a card): leading zeros count, spaces and dashes do not. */
export const digits: Kind<'digits', DigitsConfig, string, string> = {
  id: 'digits',
  config,
  key: z.string().min(1).describe('The digits, grouped as the evidence shows them.'),
  parse(input, { noun, length }) {
    const value = bare(clean(input));
    if (!/^\d+$/.test(value)) return { ok: false, note: `This ${noun} is made of digits alone.` };
    if (value.length !== length)
      return { ok: false, note: `This ${noun} has ${length} digits; yours has ${value.length}.` };
    return { ok: true, value, echo: value.replace(/(\d{4})(?=\d)/g, '$1 ') };
  },
  matches: (value, key) => value === bare(key),
};
