/**
 * Patterns over log events of JSON: `{ $.eventName = "ConsoleLogin" }`.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/matching-terms-json-log-events.html
 */
import type { Json } from '../../types';
import { needle } from '../needle';
import type { Condition, FilterPattern, JsonTest, Selector } from './ast';
import {
  decideAll,
  holds,
  parseComparison,
  parseCondition,
  parseOperand,
  testsOf,
} from './conditions';
import type { Scanner } from './scanner';

/** Two expressions a pattern is all that CloudWatch Logs takes. */
export const MOST_REGEXES = 2;

/** The brace is the next character. */
export function parseJson(scanner: Scanner): FilterPattern {
  const start = scanner.at++;
  scanner.space();
  if (scanner.char === '}') {
    scanner.fail('There is no condition between the braces.', 'For example: { $.errorCode = * }');
  }
  const condition = parseCondition(scanner, () => parseTest(scanner));
  if (!scanner.accept('}')) {
    if (!scanner.done) {
      scanner.fail('This cannot stand here.', 'Join conditions with && or ||, and end with }.');
    }
    scanner.fail('This { has no } after it.', 'End the pattern with }.', { start, end: start + 1 });
  }
  scanner.space();
  if (!scanner.done) {
    scanner.fail('Nothing can stand after the brace.', 'Put the whole condition between { and }.');
  }
  limitRegexes(
    scanner,
    testsOf(condition).flatMap((test) => (test.kind === 'compare' ? [test.operand] : [])),
  );
  return { kind: 'json', condition, needles: needlesOf(condition) };
}

export function limitRegexes(
  scanner: Scanner,
  operands: readonly { readonly kind: string; readonly span: { start: number; end: number } }[],
): void {
  const third = operands.filter(({ kind }) => kind === 'regex')[MOST_REGEXES];
  if (third) {
    const hint = 'CloudWatch Logs takes two in a pattern of JSON or of fields.';
    scanner.note('This is the third regular expression.', third.span, hint);
  }
}

function parseTest(scanner: Scanner): JsonTest {
  scanner.space();
  const selector = parseSelector(scanner);
  if (scanner.acceptWord('not')) {
    if (scanner.acceptWord('exists')) return { kind: 'not exists', selector };
    return scanner.fail('EXISTS is missing here.', 'Write { $.field NOT EXISTS }.');
  }
  if (scanner.acceptWord('exists')) return { kind: 'exists', selector };
  if (scanner.acceptWord('is')) {
    const negated = scanner.acceptWord('not');
    if (scanner.acceptWord('null')) return { kind: negated ? 'not null' : 'null', selector };
    if (!negated && scanner.acceptWord('true')) return { kind: 'true', selector };
    if (!negated && scanner.acceptWord('false')) return { kind: 'false', selector };
    return scanner.fail('IS wants NULL, TRUE or FALSE.', 'For example: { $.readOnly IS TRUE }');
  }
  const comparison = parseComparison(scanner);
  if (!comparison) {
    const hint = 'After a selector comes = != < <= > >=, IS NULL, IS TRUE, IS FALSE or NOT EXISTS.';
    return scanner.fail('A comparison is missing here.', hint);
  }
  const operand = parseOperand(scanner, comparison);
  if (operand.kind === 'text' && /^(?:true|false|null)$/i.test(operand.text)) {
    const hint = `A boolean or null is asked for with IS ${operand.text.toUpperCase()}.`;
    scanner.note(`${operand.text} is text here.`, operand.span, hint, 'warning');
  }
  return { kind: 'compare', selector, comparison, operand };
}

const KEY = /[\p{L}\p{N}_-]+/u;

function parseSelector(scanner: Scanner): Selector {
  const start = scanner.at;
  if (!scanner.accept('$')) {
    const name = /^[\p{L}_][\p{L}\p{N}_.-]*/u.exec(scanner.text.slice(start))?.[0];
    const hint = name ? `Write $.${name}.` : 'A selector begins with $., for example $.eventName.';
    const span = name ? { start, end: start + name.length } : scanner.here();
    return scanner.fail('A selector is missing here.', hint, span);
  }
  const path: (string | number)[] = [];
  for (;;) {
    const dot = scanner.char === '.';
    if (dot) scanner.at++;
    if (scanner.char === '[') {
      scanner.at++;
      if (/["']/.test(scanner.char)) path.push(scanner.quoted());
      else {
        const index = scanner.take(/\d+/);
        if (index === '') scanner.fail('An index is missing here.', 'For example: $.users[0].id');
        path.push(Number(index));
      }
      if (scanner.take(/\]/) === '') {
        scanner.fail('A ] is missing here.', 'For example: $.users[0].id');
      }
    } else if (dot) {
      const key = scanner.take(KEY);
      if (key === '') {
        scanner.fail('A property is missing here.', "One with other characters: $.['a key'].");
      }
      path.push(key);
    } else break;
  }
  const text = scanner.text.slice(start, scanner.at);
  const span = { start, end: scanner.at };
  if (path.length === 0)
    scanner.fail('A property is missing here.', 'For example: $.eventName', span);
  return { path, text, span };
}

/** Null where the message is not JSON, or does not match. */
export function matchJson(
  { condition, needles }: Extract<FilterPattern, { kind: 'json' }>,
  message: string,
): boolean {
  if (!needles.every((test) => test(message))) return false;
  let root: Json;
  try {
    root = JSON.parse(message) as Json;
  } catch {
    return false;
  }
  if (typeof root !== 'object' || root === null) return false;
  return decideAll(condition, (test) => decide(test, at(root, test.selector.path)));
}

function at(root: Json, path: Selector['path']): Json | undefined {
  let value: Json | undefined = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    // An index belongs to a list, and a key to an object.
    if (Array.isArray(value) !== (typeof key === 'number') || !Object.hasOwn(value, key)) {
      return undefined;
    }
    value = (value as Readonly<Record<string | number, Json>>)[key];
  }
  return value;
}

function decide(test: JsonTest, value: Json | undefined): boolean {
  switch (test.kind) {
    case 'exists':
      return value !== undefined;
    case 'not exists':
      return value === undefined;
    case 'null':
      return value === null;
    case 'not null':
      return value !== null && value !== undefined;
    case 'true':
      return value === true;
    case 'false':
      return value === false;
    case 'compare':
      // Only text and numbers are compared: anything else matches neither = nor !=.
      if (typeof value !== 'string' && typeof value !== 'number') return false;
      return holds(test.comparison, test.operand, value);
  }
}

function needlesOf(condition: Condition<JsonTest>): ((message: string) => boolean)[] {
  if (condition.kind === 'and') return condition.all.flatMap(needlesOf);
  if (condition.kind !== 'test' || condition.test.kind !== 'compare') return [];
  const { comparison, operand } = condition.test;
  if (comparison !== '=' || operand.kind !== 'text' || operand.number !== undefined) return [];
  const test = needle(operand.text);
  return test ? [test] : [];
}
