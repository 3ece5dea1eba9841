/** What is wrong with an order, pairs, a field or a pipeline, in words. Inline code is in backticks. */
import type { FieldFailure, MatchFailure, OrderFailure, ParsonsFailure } from './types';

const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ');
const isOrAre = (count: number) => (count === 1 ? 'is' : 'are');

export function orderWords({ out, total, first }: OrderFailure): string {
  const moved = `${out.length} of ${total} ${isOrAre(out.length)} out of place: ${quoted(out)}.`;
  return `${moved} The first to go wrong: ${inverted(first)}`;
}

const inverted = ({ before, after }: OrderFailure['first']) =>
  `“${before}” stands before “${after}”, and comes after it.`;

export function matchWords({ wrong, total }: MatchFailure): string {
  const pairs = wrong.map(({ left, right }) => `“${left}” with “${right}”`);
  const count = `${wrong.length} of ${total} pairs ${isOrAre(wrong.length)} wrong`;
  return `${count}: ${pairs.join('; ')}.`;
}

const RELATIONS = {
  around: 'What is asked for is a field inside of it.',
  within: 'It is only a part of what is asked for.',
  'same-value':
    'In this record it happens to have the value of the field that is asked for; in another it need not.',
};

export function fieldWords({ path, holds, relation }: FieldFailure): string {
  const held = `\`${path}\` holds \`${holds}\`.`;
  return relation ? `${held} ${RELATIONS[relation]}` : held;
}

export function parsonsWords({ extra, missing, first }: ParsonsFailure): string {
  const codes = extra.map((text) => `\`${text}\``).join(', ');
  const said = [
    extra.length > 0 && `${codes} ${extra.length === 1 ? 'does' : 'do'} not belong in it.`,
    missing > 0 && `${missing} ${missing === 1 ? 'stage' : 'stages'} that it needs ${isOrAre(missing)} not in it yet.`, // prettier-ignore
    first && `\`${first.before}\` stands before \`${first.after}\`, and has to come after it.`,
  ];
  return said.filter(Boolean).join(' ');
}
