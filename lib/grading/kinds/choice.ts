import { z } from 'zod';
import type { Kind } from '../types';
import { readChoice } from './choice-read';

const config = z
  .strictObject({
    options: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(/^[a-z0-9-]+$/)
            .describe('Names the option in answers: lower case, digits, dashes.'),
          text: z.string().min(1).describe('What the learner reads.'),
        }),
      )
      .min(2)
      .describe('The options, in the order shown.'),
    multiple: z.boolean().default(false).describe('True where several options may be right.'),
  })
  .describe('Settings of a choice.');
export type ChoiceConfig = z.infer<typeof config>;

/** One option, or several: the input is option ids, separated by commas or spaces, or the options' own words. */
export const choice: Kind<'choice', ChoiceConfig, readonly string[], readonly string[]> = {
  id: 'choice',
  config,
  key: z.array(z.string()).min(1).describe('The ids of every right option.'),
  maxInput: 4_000,
  parse(input, { options, multiple }) {
    const ids = [...new Set(readChoice(input, options))].sort();
    const unknown = ids.find((id) => !options.some((option) => option.id === id));
    const known = options.map((option) => option.id).join(', ');
    if (unknown !== undefined)
      return {
        ok: false,
        note: `There is no option ${unknown.slice(0, 40)}; the options are ${known}.`,
      };
    if (ids.length === 0)
      return { ok: false, note: `Choose ${multiple ? 'at least one' : 'one'}.` };
    if (ids.length > 1 && !multiple) return { ok: false, note: 'Only one option can be chosen.' };
    const chosen = options.filter((option) => ids.includes(option.id));
    return { ok: true, value: ids, echo: chosen.map((option) => option.text).join('; ') };
  },
  matches: (value, key) => value.join() === [...key].sort().join(),
  // Of a single choice nothing is told by it but what was chosen.
  explain: (value, key, { multiple }) =>
    multiple && value.every((id) => key.includes(id)) ? { of: 'choice' } : undefined,
  parts: (value, key) => new Map(value.map((id) => [id, key.includes(id)])),
  // The ids say nothing to whoever is shown the answer.
  shown: (key, { options }) =>
    options
      .filter(({ id }) => key.includes(id))
      .map((option) => option.text)
      .join('; '),
};
