/**
 * Patterns over space-delimited log events: `[ip, user, ..., status = 4*, bytes > 1000]`.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
import type { Field, FieldTest, FilterPattern } from './ast';
import {
  decideAll,
  holds,
  parseComparison,
  parseCondition,
  parseOperand,
  testsOf,
} from './conditions';
import { limitRegexes } from './json';
import type { Scanner } from './scanner';

const NAME = /[\p{L}_][\p{L}\p{N}_-]*/u;

/** The bracket is the next character. */
export function parseFields(scanner: Scanner): FilterPattern {
  const start = scanner.at++;
  const fields: Field[] = [];
  let gap: number | undefined;
  scanner.space();
  if (scanner.char === ']') {
    scanner.fail('There is no field between the brackets.', 'For example: [ip, user, ...]');
  }
  for (;;) {
    scanner.space();
    const from = scanner.at;
    if (scanner.accept('...') || scanner.accept('…')) {
      if (gap !== undefined) {
        const span = { start: from, end: scanner.at };
        scanner.note('There is more than one ellipsis.', span, 'Keep the one that is needed.');
      }
      gap ??= fields.length;
    } else fields.push(parseField(scanner, from));
    if (scanner.accept(']')) break;
    if (scanner.accept(',')) continue;
    if (scanner.done) {
      const span = { start, end: start + 1 };
      scanner.fail('This [ has no ] after it.', 'End the pattern with ].', span);
    }
    scanner.fail('A comma is missing here.', 'Fields are separated by commas: [ip, user, ...]');
  }
  scanner.space();
  if (!scanner.done) {
    scanner.fail('Nothing can stand after the bracket.', 'Put all fields between [ and ].');
  }
  namesOnce(scanner, fields);
  const tests = fields.flatMap(({ condition }) => (condition ? testsOf(condition) : []));
  limitRegexes(
    scanner,
    tests.map(({ operand }) => operand),
  );
  return { kind: 'fields', fields, ...(gap !== undefined && { gap }) };
}

/** A name, or a condition of one name, or nothing between two commas. */
function parseField(scanner: Scanner, start: number): Field {
  scanner.space();
  if (scanner.char === ',' || scanner.char === ']') return { span: { start, end: scanner.at } };
  if (scanner.char !== '(') {
    const name = scanner.take(NAME);
    if (name === '') {
      scanner.fail('The name of a field is missing here.', 'For example: [ip, user, status = 4*]');
    }
    scanner.space();
    if (/[\],]/.test(scanner.char) || scanner.done) {
      return { name, span: { start, end: scanner.at } };
    }
    scanner.at = start;
  }
  let name: string | undefined;
  const condition = parseCondition(scanner, (): FieldTest => {
    scanner.space();
    const from = scanner.at;
    const own = scanner.take(NAME);
    if (own === '')
      scanner.fail('The name of a field is missing here.', 'For example: status = 4*');
    const span = { start: from, end: scanner.at };
    if (name !== undefined && own !== name) {
      const hint = `Each condition is put to its own field; here it is ${name}.`;
      scanner.note(`${own} is another field.`, span, hint);
    }
    name ??= own;
    const comparison = parseComparison(scanner);
    if (!comparison) scanner.fail('A comparison is missing here.', 'For example: status = 4*');
    return { comparison, operand: parseOperand(scanner, comparison) };
  });
  return { ...(name !== undefined && { name }), condition, span: { start, end: scanner.at } };
}

function namesOnce(scanner: Scanner, fields: readonly Field[]): void {
  const seen = new Set<string>();
  for (const { name, span } of fields) {
    if (name !== undefined && seen.has(name)) {
      scanner.note(`${name} is named twice.`, span, 'Give each field a name of its own.');
    }
    if (name !== undefined) seen.add(name);
  }
}

/** The fields of a message: words; what stands in brackets or in double quotes is one. */
export function splitMessage(message: string): string[] {
  return [...message.matchAll(/\[([^\]]*)\]|"((?:\\.|[^"\\])*)"|(\S+)/g)].map(
    ([, bracketed, quoted, word]) => bracketed ?? quoted ?? word ?? '',
  );
}

/** What was extracted, by name; a field without one is named by its place, as in `$7`. */
export function matchFields(
  { fields, gap }: Extract<FilterPattern, { kind: 'fields' }>,
  message: string,
): Readonly<Record<string, string>> | null {
  const values = splitMessage(message);
  const skipped = values.length - fields.length;
  // Without an ellipsis there is a value for each field, and no more.
  if (gap === undefined ? skipped !== 0 : skipped < 0) return null;
  const found: Record<string, string> = {};
  const names = new Map<number, Field>();
  fields.forEach((field, index) =>
    names.set(gap !== undefined && index >= gap ? index + skipped : index, field),
  );
  for (const [index, value] of values.entries()) {
    const field = names.get(index);
    const { condition } = field ?? {};
    if (condition && !decideAll(condition, (test) => holds(test.comparison, test.operand, value))) {
      return null;
    }
    found[field?.name ?? `$${index + 1}`] = value;
  }
  return found;
}
