/** Conditions with `&&`, `||` and parentheses, as JSON and space-delimited patterns have them. */
import type { Comparison, Condition, Operand } from './ast';
import type { Scanner } from './scanner';

/** Deeper than any pattern of 1,024 characters that makes sense. */
const MOST_NESTED = 100;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** What a value without quotes may be made of. */
const BARE = /[\p{L}\p{N}_.*:/+-]+/u;

/** `&&` binds more than `||`. */
export function parseCondition<Test>(
  scanner: Scanner,
  parseTest: () => Test,
  depth = 0,
): Condition<Test> {
  if (depth > MOST_NESTED) {
    scanner.fail('The parentheses are nested too deeply.', 'Take some of them away.');
  }
  const chain = (sign: '&&' | '||', operand: () => Condition<Test>): Condition<Test> => {
    const all = [operand()];
    while (operator(scanner, sign)) all.push(operand());
    const [first] = all;
    return all.length === 1 && first ? first : { kind: sign === '&&' ? 'and' : 'or', all };
  };
  const primary = (): Condition<Test> => {
    if (!scanner.accept('(')) return { kind: 'test', test: parseTest() };
    const start = scanner.at - 1;
    const inner = parseCondition(scanner, parseTest, depth + 1);
    if (!scanner.accept(')')) {
      scanner.fail('This ( has no ) after it.', 'Add a ).', { start, end: start + 1 });
    }
    return inner;
  };
  return chain('||', () => chain('&&', primary));
}

/** Takes `&&` or `||`; what people write instead is told, and understood. */
function operator(scanner: Scanner, sign: '&&' | '||'): boolean {
  if (scanner.accept(sign)) return true;
  const start = scanner.at;
  const word = sign === '&&' ? 'and' : 'or';
  const one = sign.slice(0, 1);
  if (!scanner.acceptWord(word) && !scanner.accept(one)) return false;
  const span = { start, end: scanner.at };
  scanner.note(
    `${scanner.text.slice(start, scanner.at)} joins nothing here.`,
    span,
    `Write ${sign}.`,
  );
  return true;
}

const SIGNS = ['!=', '<=', '>=', '=', '<', '>'] as const;

/** Undefined where no comparison comes next. */
export function parseComparison(scanner: Scanner): Comparison | undefined {
  scanner.space();
  for (const [wrong, right] of [
    ['==', '='],
    ['<>', '!='],
    ['=~', '='],
  ] as const) {
    const start = scanner.at;
    if (!scanner.accept(wrong)) continue;
    const hint = wrong === '=~' ? 'Write = and the expression between %.' : `Write ${right}.`;
    scanner.note(`${wrong} is not an operator here.`, { start, end: scanner.at }, hint);
    return right;
  }
  return SIGNS.find((sign) => scanner.accept(sign));
}

export function parseOperand(scanner: Scanner, comparison: Comparison): Operand {
  scanner.space();
  const start = scanner.at;
  if (scanner.char === '%') {
    const { regex, source, span } = scanner.regex();
    equalityOnly(scanner, comparison, span, 'a regular expression');
    return { kind: 'regex', regex, source, span };
  }
  if (scanner.char === "'") {
    const text = scanner.quoted();
    const span = { start, end: scanner.at };
    scanner.note('Text is written in double quotes.', span, `Write "${text}".`);
    return textOperand(scanner, text, true, comparison, start);
  }
  if (scanner.char === '"') {
    return textOperand(scanner, scanner.quoted(), true, comparison, start);
  }
  const bare = scanner.take(BARE);
  if (bare === '') {
    const hint = 'Text with other characters than letters and digits is written in double quotes.';
    scanner.fail('A value is missing here.', hint);
  }
  return textOperand(scanner, bare, false, comparison, start);
}

function textOperand(
  scanner: Scanner,
  whole: string,
  quoted: boolean,
  comparison: Comparison,
  start: number,
): Operand {
  const span = { start, end: scanner.at };
  const before = whole.startsWith('*');
  const after = whole.length > 1 && whole.endsWith('*');
  const text = whole.slice(before ? 1 : 0, after ? -1 : undefined);
  if (text.includes('*')) {
    const hint = 'An asterisk stands for any text only at the ends; elsewhere it is itself.';
    scanner.note('This asterisk is looked for as it stands.', span, hint, 'warning');
  }
  const number = !quoted && NUMBER.test(whole) ? Number(whole) : undefined;
  if (comparison !== '=' && comparison !== '!=' && number === undefined) {
    const hint = 'With < and > write a number; with = and != text, with * at its ends.';
    scanner.note(`${comparison} compares with a number.`, span, hint);
  }
  return { kind: 'text', text, before, after, span, ...(number !== undefined && { number }) };
}

function equalityOnly(
  scanner: Scanner,
  comparison: Comparison,
  span: { readonly start: number; readonly end: number },
  what: string,
) {
  if (comparison === '=' || comparison === '!=') return;
  scanner.note(`${comparison} cannot be asked of ${what}.`, span, 'Write = or !=.');
}

/** Compares a value that is there. */
export function holds(comparison: Comparison, operand: Operand, value: string | number): boolean {
  switch (comparison) {
    case '=':
      return matches(operand, value);
    case '!=':
      return !matches(operand, value);
  }
  const limit = operand.kind === 'text' ? operand.number : undefined;
  const number = typeof value === 'number' ? value : NUMBER.test(value) ? Number(value) : undefined;
  if (limit === undefined || number === undefined) return false;
  switch (comparison) {
    case '<':
      return number < limit;
    case '<=':
      return number <= limit;
    case '>':
      return number > limit;
    case '>=':
      return number >= limit;
  }
}

function matches(operand: Operand, value: string | number): boolean {
  const text = String(value);
  if (operand.kind === 'regex') return operand.regex.test(text);
  if (operand.number !== undefined && NUMBER.test(text) && Number(text) === operand.number) {
    return true;
  }
  const { text: wanted, before, after } = operand;
  if (before && after) return text.includes(wanted);
  if (before) return text.endsWith(wanted);
  return after ? text.startsWith(wanted) : text === wanted;
}

/** Whether the condition holds, where each test is decided by `decide`. */
export function decideAll<Test>(
  condition: Condition<Test>,
  decide: (test: Test) => boolean,
): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.all.every((one) => decideAll(one, decide));
    case 'or':
      return condition.all.some((one) => decideAll(one, decide));
    case 'test':
      return decide(condition.test);
  }
}
/** Every test of a condition, in order. */
export function testsOf<Test>(condition: Condition<Test>): Test[] {
  return condition.kind === 'test' ? [condition.test] : condition.all.flatMap(testsOf);
}
