/**
 * Patterns over log events of JSON: `{ $.eventName = "ConsoleLogin" }`.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/matching-terms-json-log-events.html
 */
import { possible } from '../needle';
import type { FilterPattern, JsonTest, Selector } from './ast';
import { parseComparison, parseCondition, parseOperand, testsOf } from './conditions';
import { clausesOf } from './match-json';
import type { Scanner } from './scanner';

/** Two expressions a pattern is all that CloudWatch Logs takes. */
export const MOST_REGEXES = 2;
/** Selectors with a wildcard in a pattern. */
const MOST_WILDCARDS = 3;

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
  limitWildcards(
    scanner,
    testsOf(condition).map(({ selector }) => selector),
  );
  return { kind: 'json', condition, possible: possible(clausesOf(condition)) };
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

function limitWildcards(scanner: Scanner, selectors: readonly Selector[]): void {
  const wild = selectors.filter(({ path }) => path.some((step) => typeof step === 'object'));
  for (const { path, span } of wild) {
    if (path.filter((step) => typeof step === 'object').length < 2) continue;
    scanner.note('This selector has more than one *.', span, 'A selector takes one wildcard.');
  }
  const fourth = wild[MOST_WILDCARDS];
  if (fourth) {
    const hint = 'CloudWatch Logs takes three selectors with a wildcard in a pattern.';
    scanner.note('This is the fourth selector with a wildcard.', fourth.span, hint);
  }
}

function parseTest(scanner: Scanner): JsonTest {
  scanner.space();
  const selector = parseSelector(scanner);
  if (scanner.acceptWord('not')) {
    if (scanner.acceptWord('exists')) return { kind: 'not exists', selector };
    return scanner.fail('EXISTS is missing here.', 'Write { $.field NOT EXISTS }.');
  }
  const from = scanner.at;
  if (scanner.acceptWord('exists')) {
    const hint = `Write ${selector.text} = *: it is there, as text or a number.`;
    scanner.note('EXISTS is not supported without NOT.', { start: from, end: scanner.at }, hint);
    return { kind: 'not exists', selector };
  }
  if (scanner.acceptWord('is')) return parseIs(scanner, selector);
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

function parseIs(scanner: Scanner, selector: Selector): JsonTest {
  scanner.space();
  const start = scanner.at;
  if (scanner.acceptWord('not')) {
    const { text } = selector;
    const hint = `Write ${text} IS TRUE or ${text} IS FALSE; for what is not null, ${text} = *.`;
    scanner.note('IS NOT is not supported.', { start, end: scanner.at }, hint);
  }
  for (const kind of ['null', 'true', 'false'] as const) {
    if (scanner.acceptWord(kind)) return { kind, selector };
  }
  return scanner.fail('IS wants NULL, TRUE or FALSE.', 'For example: { $.readOnly IS TRUE }');
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
  const path: Selector['path'][number][] = [];
  for (let step = parseStep(scanner); step !== undefined; step = parseStep(scanner)) {
    path.push(step);
  }
  const text = scanner.text.slice(start, scanner.at);
  const span = { start, end: scanner.at };
  if (path.length === 0)
    scanner.fail('A property is missing here.', 'For example: $.eventName', span);
  return { path, text, span };
}

/** Undefined where the selector is at its end. */
function parseStep(scanner: Scanner): Selector['path'][number] | undefined {
  const dot = scanner.take(/\./) !== '';
  if (scanner.take(/\[/) !== '') {
    const step = parseBrackets(scanner);
    if (scanner.take(/\]/) === '') {
      scanner.fail('A ] is missing here.', 'For example: $.users[0].id');
    }
    return step;
  }
  if (!dot) return undefined;
  if (scanner.take(/\*/) !== '') return { every: 'field' };
  const key = scanner.take(KEY);
  if (key === '') {
    scanner.fail('A property is missing here.', "One with other characters: $.['a key'].");
  }
  return key;
}

function parseBrackets(scanner: Scanner): Selector['path'][number] {
  if (/["']/.test(scanner.char)) return scanner.quoted();
  if (scanner.take(/\*/) !== '') return { every: 'item' };
  const index = scanner.take(/\d+/);
  if (index === '') {
    scanner.fail('An index is missing here.', 'For example: $.users[0].id or $.users[*].id');
  }
  return Number(index);
}
