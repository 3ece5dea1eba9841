/** A question as a filter pattern: which events, and nothing else. */
import { parseFilterPattern } from '../../logs/filter';
import { cannot } from '../cannot';
import { always, isEventTime, kindOf, pathText } from '../fields';
import type { Condition, Path, Question, Test, Value } from '../question';
import { isoTime, windowOf } from '../times';
import type { Tell, Writing } from './writing';

/** Every CloudTrail event has this field, and no line of another log. */
const ALL = '{ $.eventVersion = "*" }';

export function writeFilter(question: Question, tell: Tell): Writing {
  const { where, columns, groups, order, limit } = question;
  const { from, to, rest } = windowOf(where);
  const [column] = columns ?? [];
  if (groups && column) {
    tell({
      kind: 'left out',
      message: 'A filter pattern cannot group or count: it finds the events.',
      span: column.span,
    });
  } else if (column) {
    tell({
      kind: 'left out',
      message: 'A filter pattern cannot choose fields: it finds whole events.',
      span: column.span,
    });
  }
  const [key] = order;
  if (key) {
    tell({
      kind: 'left out',
      message: 'A filter pattern cannot sort: events come in order of time.',
      span: key.span,
    });
  }
  if (limit) {
    tell({
      kind: 'left out',
      message: 'A filter pattern has no limit; --max-items of the command line has.',
      span: limit.span,
    });
  }
  const scope = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  if (from !== undefined || to !== undefined) {
    const window = [
      from !== undefined && `from ${isoTime(from)}`,
      to !== undefined && `to ${isoTime(to)}`,
    ];
    tell({
      kind: 'changed',
      message: `The time is asked for beside the pattern: ${window.filter(Boolean).join(' ')} (--start-time, --end-time).`,
    });
  }
  const text = rest ? `{ ${condition(rest)} }` : ALL;
  const { diagnostics } = parseFilterPattern(text);
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  if (wrong) cannot(`A filter pattern cannot say this. ${wrong.message}`, undefined, wrong.hint);
  return { text, ...(Object.keys(scope).length > 0 && { scope }) };
}

const SIGNS = { and: ' && ', or: ' || ' } as const;

function condition(tree: Condition, nested = false): string {
  if (tree.kind === 'test') return ofTest(tree.test, nested);
  const text = tree.all.map((one) => condition(one, true)).join(SIGNS[tree.kind]);
  return nested ? `(${text})` : text;
}

const selector = (path: Path) =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number'
        ? `${text}[${step}]`
        : /^[\w-]+$/.test(step)
          ? `${text}.${step}`
          : `${text}.['${step.replace(/['\\]/g, '\\$&')}']`,
    '$',
  );

function ofTest(test: Test, nested: boolean): string {
  const { path, sense } = test;
  const at = selector(path);
  const one = (text: string) => (nested ? `(${text})` : text);
  const several = (all: readonly string[], kind: 'and' | 'or') => {
    const [first] = all;
    if (all.length === 1 && first) return one(first);
    const text = all.map((part) => `(${part})`).join(SIGNS[kind]);
    return nested ? `(${text})` : text;
  };
  if (test.kind === 'exists')
    return several(sense === 'is' ? there(test, at) : missing(path, at), 'or');
  if (sense === 'is') return several(passes(test, at), 'or');
  const fails = differs(test, at);
  if (sense === 'differs' || always(path)) return several(fails, 'and');
  const [first] = fails;
  const opposite =
    fails.length === 1 && first ? first : fails.map((part) => `(${part})`).join(SIGNS.and);
  return several([opposite, ...missing(path, at)], 'or');
}

/** Parameters may be null; other fields of a record are there or not. */
const missing = (path: Path, at: string) =>
  kindOf(path) === 'text' || kindOf(path) === 'boolean'
    ? [`${at} NOT EXISTS`]
    : [`${at} NOT EXISTS`, `${at} IS NULL`];

function there(test: Test, at: string): readonly string[] {
  const kind = kindOf(test.path);
  if (kind === 'boolean') return [`${at} IS TRUE`, `${at} IS FALSE`];
  if (kind === 'text' || kind === 'time') return [`${at} = "*"`];
  if (kind === 'any') return [`${at} = "*"`, `${at} IS TRUE`, `${at} IS FALSE`];
  return cannot(
    `A filter pattern cannot ask whether ${pathText(test.path)}, an object, is there.`,
    test.span,
    'Ask a field in it.',
  );
}

/** One of these holds where the test passes. */
function passes(test: Test, at: string): readonly string[] {
  switch (test.kind) {
    case 'compare': {
      const { comparison, value } = test;
      if (comparison === '=') return equal(at, value, test);
      return [ordered(at, comparison, value, test)];
    }
    case 'in':
      return test.values.flatMap((value) => equal(at, value, test));
    case 'part':
    case 'regex':
      return [`${at} = ${operand(test)}`];
    case 'exists':
      return there(test, at);
  }
}

/** All of these hold where the field is there and does not pass. */
function differs(test: Test, at: string): readonly string[] {
  switch (test.kind) {
    case 'compare': {
      const { comparison, value } = test;
      if (comparison === '=') return unequal(at, value, test);
      const other = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' }[comparison];
      return [ordered(at, other, value, test)];
    }
    case 'in':
      return test.values.flatMap((value) => unequal(at, value, test));
    case 'part':
    case 'regex':
      return [`${at} != ${operand(test)}`];
    case 'exists':
      return missing(test.path, at);
  }
}

function equal(at: string, value: Value, test: Test): readonly string[] {
  if (value.kind === 'boolean') return [`${at} IS ${value.value ? 'TRUE' : 'FALSE'}`];
  const same = `${at} = ${literal(value, test)}`;
  const word =
    value.kind === 'text' && /^(?:true|false)$/.test(value.text) ? value.text.toUpperCase() : '';
  return kindOf(test.path) === 'any' && word ? [same, `${at} IS ${word}`] : [same];
}
function unequal(at: string, value: Value, test: Test): readonly string[] {
  if (value.kind === 'boolean') return [`${at} IS ${value.value ? 'FALSE' : 'TRUE'}`];
  return [`${at} != ${literal(value, test)}`];
}

function ordered(at: string, comparison: string, value: Value, test: Test): string {
  if (value.kind === 'number') return `${at} ${comparison} ${value.number}`;
  return cannot(
    isEventTime(test.path)
      ? 'A filter pattern compares no times: one window for all events stands beside it.'
      : 'A filter pattern only puts numbers in order.',
    test.span,
    isEventTime(test.path) ? 'Take the time out of the or, or of the not.' : undefined,
  );
}

function literal(value: Value, test: Test): string {
  if (value.kind === 'time') return quoted(isoTime(value.ms), test);
  if (value.kind === 'number')
    return kindOf(test.path) === 'text' ? `"${value.number}"` : String(value.number);
  return quoted(value.kind === 'text' ? value.text : String(value.value), test);
}

/** An asterisk at an end of a text would stand for any text. */
function quoted(text: string, { span }: Test): string {
  if (/^\*|\*$/.test(text)) {
    cannot('An asterisk at the end of a text stands for any text in a filter pattern.', span);
  }
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function operand(test: Extract<Test, { kind: 'part' | 'regex' }>): string {
  if (test.kind === 'part') {
    const plain = quoted(test.text, test).slice(1, -1);
    return `"${test.where === 'start' ? '' : '*'}${plain}${test.where === 'end' ? '' : '*'}"`;
  }
  if (test.ignoreCase) {
    cannot('An expression in a filter pattern tells small and capital letters apart.', test.span);
  }
  if (/[()]/.test(test.source.replace(/\\./g, ''))) {
    cannot(
      'An expression in a filter pattern has no groups.',
      test.span,
      'Write the alternatives as several conditions.',
    );
  }
  return `%${test.source.replaceAll('%', '\\%')}%`;
}
