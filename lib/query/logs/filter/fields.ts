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
  // [] is documented to match every event: its fields are named by their places.
  if (scanner.accept(']')) gap = 0;
  else gap = parseList(scanner, start, fields);
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

/** Fields up to the bracket; tells how many stand before the ellipsis, where there is one. */
function parseList(scanner: Scanner, start: number, fields: Field[]): number | undefined {
  let gap: number | undefined;
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
    if (scanner.accept(']')) return gap;
    if (scanner.accept(',')) continue;
    if (scanner.done) {
      const span = { start, end: start + 1 };
      scanner.fail('This [ has no ] after it.', 'End the pattern with ].', span);
    }
    scanner.fail('A comma is missing here.', 'Fields are separated by commas: [ip, user, ...]');
  }
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

/** A field of a message: a word, or what stands in brackets or in double quotes. */
const FIELD = /\[([^\]]*)\]|"((?:\\.|[^"\\])*)"|(\S+)/g;

/**
 * The fields of a message; the last of `most` takes the rest, as it stands. AWS says so only by
 * example: [w1=ERROR, w2] matches a line of any length, and w1 alone is the whole of it.
 */
export function splitMessage(message: string, most = Infinity): string[] {
  const fields: string[] = [];
  let begin = 0;
  for (const { 0: whole, 1: bracketed, 2: quoted, index } of message.matchAll(FIELD)) {
    if (fields.length === most) {
      fields[most - 1] = message.slice(begin).trimEnd();
      break;
    }
    begin = index;
    fields.push(bracketed ?? quoted ?? whole);
  }
  return fields;
}

/** What was extracted, by name; a field without one is named by its place, as in `$7`. */
export function matchFields(
  { fields, gap }: Extract<FilterPattern, { kind: 'fields' }>,
  message: string,
): Readonly<Record<string, string>> | null {
  const values = splitMessage(message, gap === undefined ? fields.length : Infinity);
  const skipped = values.length - fields.length;
  if (skipped < 0) return null;
  const found: [string, string][] = [];
  for (const [index, value] of values.entries()) {
    const before = gap === undefined || index < gap;
    const field = before
      ? fields[index]
      : index < gap + skipped
        ? undefined
        : fields[index - skipped];
    const { condition } = field ?? {};
    if (condition && !decideAll(condition, (test) => holds(test.comparison, test.operand, value))) {
      return null;
    }
    found.push([field?.name ?? `$${index + 1}`, value]);
  }
  return Object.fromEntries(found);
}
