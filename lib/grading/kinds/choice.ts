import { z } from 'zod';
import { clean } from '../clean';
import type { Kind } from '../types';

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

type Options = ChoiceConfig['options'];

/** An id that stands before an option: `b)`, `(b)`, `B.`, `b:`. */
const LETTER = /^\(?[a-z0-9-]+\)?\s*[).:]\s*/i;

const folded = (text: string) => clean(text).replaceAll('`', '').toLowerCase();

/** The option that an input is the words of, with a letter before it or without. */
function byText(input: string, options: Options): string | undefined {
  const [said, bare] = [folded(input), folded(input.replace(LETTER, ''))];
  return options.find(({ text }) => [said, bare].includes(folded(text)))?.id;
}

/** Ids with commas or spaces between; or the words of options, one a line or with semicolons between. */
function idsOf(input: string, options: Options): string[] {
  const whole = byText(input, options);
  if (whole !== undefined) return [whole];
  // An option may hold a semicolon itself.
  for (const between of [/\n/, /[;\n]/]) {
    const texts = input.split(between).filter((one) => one.trim() !== '');
    const each = texts.map((one) => byText(one, options));
    if (each.every((one) => one !== undefined)) return each;
  }
  const words = clean(input.replace(/[()]/g, ' '))
    .toLowerCase()
    .split(/[\s,;]+/);
  return words.map((word) => word.replace(/[.:]$/, '')).filter(Boolean);
}

/** One option, or several: the input is option ids, separated by commas or spaces, or the options' own words. */
export const choice: Kind<'choice', ChoiceConfig, readonly string[], readonly string[]> = {
  id: 'choice',
  config,
  key: z.array(z.string()).min(1).describe('The ids of every right option.'),
  maxInput: 4_000,
  parse(input, { options, multiple }) {
    const ids = [...new Set(idsOf(input, options))].sort();
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
