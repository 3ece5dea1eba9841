import { z } from 'zod';
import { clean } from '../clean';
import type { Kind, Parsed } from '../types';

const config = z
  .strictObject({
    unit: z
      .string()
      .min(1)
      .optional()
      .describe('The unit, where there is one; may be typed or not.'),
    within: z.number().min(0).default(0).describe('How far from the key is still right.'),
  })
  .describe('Settings of a number.');
export type NumberConfig = z.infer<typeof config>;

const no = (note: string): Parsed<number> => ({ ok: false, note });

/** An amount or a count. A comma is read as a thousands separator only where it can be nothing else. */
export const number: Kind<'number', NumberConfig, number, number> = {
  id: 'number',
  config,
  key: z.number().describe('The number.'),
  parse(input, { unit }) {
    let text = clean(input).replace(/[−–]/g, '-');
    if (unit && text.toLowerCase().endsWith(unit.toLowerCase()))
      text = text.slice(0, -unit.length).trim();
    // Spaces, underscores and apostrophes between groups of three have no other meaning.
    text = text.replace(/(?<=\d)[ _'’](?=\d{3}(?!\d))/g, '');
    const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text);
    if (/\d,\d/.test(text) && !(grouped && (text.match(/,/g)?.length !== 1 || text.includes('.'))))
      return no('A comma can mean two things here; write 1234.5, with a point and no comma.');
    const plain = text.replaceAll(',', '');
    if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain))
      return no(`This field takes a number${unit ? ` of ${unit}` : ''}, such as 42 or 3.5.`);
    const value = Number(plain);
    if (!Number.isFinite(value)) return no('That number is too large to be meant.');
    // Past 2^53 neighbours share a value, and a wrong answer could be told as right.
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
      return no('That number is too large to be meant.');
    return { ok: true, value, echo: unit ? `${value} ${unit}` : String(value) };
  },
  matches: (value, key, { within }) => Math.abs(value - key) <= within,
};
