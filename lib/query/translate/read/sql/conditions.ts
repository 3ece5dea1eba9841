/** Conditions of WHERE. What is not there (NULL) passes neither a test nor its opposite. */
import type { Span } from '../../../types';
import { cannot } from '../../cannot';
import { isEventTime, kindOf } from '../../fields';
import {
  join,
  opposite,
  testOf,
  type Comparison,
  type Condition,
  type Path,
  type Value,
} from '../../question';
import { escapeRegex, exactly } from '../../regex';
import { compareTime, compareTimeText, timesFrom } from '../../times';
import type { Expression } from './expression';
import { pathOf } from './terms';

const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

/** What is needed to understand a column. */
export interface Columns {
  readonly table: ReadonlySet<string>;
  /** Athena's table: eventtime is text. */
  readonly timeIsText: boolean;
}
interface Subject {
  readonly path: Path;
  readonly lower: boolean;
  readonly numeric: boolean;
  readonly timeIsText: boolean;
}

export function conditionOf(node: Expression, columns: Columns): Condition {
  const span = { start: node.start, end: node.end };
  switch (node.kind) {
    case 'not':
      return opposite(conditionOf(node.of, columns));
    case 'binary':
      if (node.operator === 'and' || node.operator === 'or') {
        return join(node.operator, [
          conditionOf(node.left, columns),
          conditionOf(node.right, columns),
        ]);
      }
      return compared(node, columns, span);
    case 'isNull': {
      const { path } = subjectOf(node.of, columns);
      return testOf({ kind: 'exists', path, span, sense: 'is not' });
    }
    case 'in': {
      const subject = subjectOf(node.of, columns);
      const { path, lower } = subject;
      if (lower || isEventTime(path)) {
        return join(
          'or',
          node.list.map((one) => comparisonOf(subject, '=', one, span)),
        );
      }
      const values = node.list.map((one) => valueOf(one, path));
      return testOf({ kind: 'in', values, path, span, sense: 'is' });
    }
    case 'between': {
      const subject = subjectOf(node.of, columns);
      return join('and', [
        comparisonOf(subject, '>=', node.from, span),
        comparisonOf(subject, '<=', node.to, span),
      ]);
    }
    case 'like':
      return like(node, columns, span);
    case 'call': {
      const [of, second] = node.args;
      if (!of || second?.kind !== 'string') break;
      const { path, lower } = subjectOf(of, columns);
      const base = { path, span, sense: 'is' as const };
      if (node.name === 'regexp_like') {
        const inline = second.text.startsWith('(?i)');
        const source = inline ? second.text.slice(4) : second.text;
        return testOf({ kind: 'regex', source, ignoreCase: inline || lower, ...base });
      }
      if (node.name === 'starts_with' && !lower) {
        return testOf({ kind: 'part', where: 'start', text: second.text, ...base });
      }
      break;
    }
    case 'name': {
      const { path } = subjectOf(node, columns);
      if (kindOf(path) !== 'boolean') break;
      return testOf({
        kind: 'compare',
        comparison: '=',
        value: { kind: 'boolean', value: true },
        path,
        span,
        sense: 'is',
      });
    }
  }
  return cannot('This condition cannot be said elsewhere.', span);
}

function subjectOf(node: Expression, columns: Columns): Subject {
  const base = { lower: false, numeric: false, timeIsText: columns.timeIsText };
  if (node.kind === 'call' && node.name === 'lower' && node.args[0]) {
    return { ...base, path: pathOf(node.args[0], columns.table), lower: true };
  }
  const numeric = node.kind === 'cast' && node.numeric;
  // A text that was made a time is compared as one.
  const timeIsText = columns.timeIsText && node.kind === 'name';
  return { ...base, path: pathOf(node, columns.table), numeric, timeIsText };
}

const isFixed = ({ kind }: Expression) => /^(?:string|number|boolean|null)$/.test(kind);
/** A time as a function reads it from a text. */
const unwrapped = (node: Expression): Expression =>
  node.kind === 'call' &&
  /^(?:from_iso8601_timestamp|timestamp|date)$/.test(node.name) &&
  node.args[0]
    ? node.args[0]
    : node.kind === 'cast'
      ? node.of
      : node;

function compared(
  node: Extract<Expression, { kind: 'binary' }>,
  columns: Columns,
  span: Span,
): Condition {
  let [left, right] = [node.left, node.right];
  let { operator } = node;
  if (isFixed(unwrapped(left)) && !isFixed(unwrapped(right))) {
    [left, right] = [right, left];
    operator = MIRRORED[operator] ?? operator;
  }
  const subject = subjectOf(left, columns);
  const fixed = unwrapped(right);
  if (!isFixed(fixed)) {
    const moving = fixed.kind === 'name' && fixed.names.join() === 'current_timestamp';
    return cannot(
      moving || fixed.kind === 'call'
        ? 'A time that moves with the clock is not translated.'
        : 'Only a field and a fixed value are compared.',
      right,
      'Write the value itself.',
    );
  }
  if (fixed.kind === 'null') return cannot('Nothing is equal to NULL.', right, 'Write IS NULL.');
  if (operator === 'distinct') {
    const condition = opposite(comparisonOf(subject, '=', fixed, span));
    return join('or', [
      condition,
      testOf({ kind: 'exists', path: subject.path, span, sense: 'is not' }),
    ]);
  }
  if (operator === '<>' || operator === '!=') {
    return opposite(comparisonOf(subject, '=', fixed, span));
  }
  return comparisonOf(subject, operator as Comparison, fixed, span);
}

function comparisonOf(
  { path, lower, numeric, timeIsText }: Subject,
  comparison: Comparison,
  fixed: Expression,
  span: Span,
): Condition {
  const node = unwrapped(fixed);
  if (kindOf(path) === 'time') {
    if (node.kind !== 'string') return cannot('A time is compared with a time.', fixed);
    const compare = timeIsText ? compareTimeText : compareTime;
    return compare(path, comparison, node.text, span);
  }
  if (lower) {
    if (node.kind !== 'string' || comparison !== '=')
      return cannot('This cannot be said elsewhere.', span);
    return testOf({
      kind: 'regex',
      source: exactly(node.text),
      ignoreCase: true,
      path,
      span,
      sense: 'is',
    });
  }
  const value = valueOf(node, path);
  if (numeric !== (value.kind === 'number') && comparison !== '=') {
    return cannot(
      'Texts are put in order by other rules elsewhere.',
      span,
      'CAST(… AS bigint) compares numbers.',
    );
  }
  return testOf({ kind: 'compare', comparison, value, path, span, sense: 'is' });
}

function valueOf(node: Expression, path: Path): Value {
  if (kindOf(path) === 'boolean' && node.kind === 'string' && /^(?:true|false)$/i.test(node.text)) {
    return { kind: 'boolean', value: node.text.toLowerCase() === 'true' };
  }
  if (node.kind === 'string') return { kind: 'text', text: node.text };
  if (node.kind === 'number') return { kind: 'number', number: node.number };
  if (node.kind === 'boolean') return { kind: 'boolean', value: node.value };
  return cannot('Only fixed values are listed.', node);
}

/** `%` any text, `_` any character. */
function like(
  { of, pattern, escape }: Extract<Expression, { kind: 'like' }>,
  columns: Columns,
  span: Span,
): Condition {
  const { path, lower } = subjectOf(of, columns);
  const pieces: { readonly wild: '%' | '_' | ''; readonly text: string }[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? '';
    if (escape && char === escape) pieces.push({ wild: '', text: pattern[++at] ?? '' });
    else if (char === '%' || char === '_') pieces.push({ wild: char, text: char });
    else pieces.push({ wild: '', text: char });
  }
  const start = pieces[0]?.wild === '%';
  const end = pieces.length > 1 && pieces.at(-1)?.wild === '%';
  const inner = pieces.slice(start ? 1 : 0, end ? -1 : undefined);
  const text = inner.map((piece) => piece.text).join('');
  const base = { path, span, sense: 'is' as const };
  if (!lower && inner.every(({ wild }) => wild === '')) {
    if (isEventTime(path) && end && !start) return timesFrom(path, text, span);
    if (text === '' && start) return testOf({ kind: 'exists', ...base });
    if (!start && !end)
      return testOf({ kind: 'compare', comparison: '=', value: { kind: 'text', text }, ...base });
    const where = start && end ? 'anywhere' : start ? 'end' : 'start';
    return testOf({ kind: 'part', where, text, ...base });
  }
  const body = inner.map((piece) =>
    piece.wild === '%' ? '.*' : piece.wild ? '.' : escapeRegex(piece.text),
  );
  const source = `${start ? '' : '^'}${body.join('')}${end ? '' : '$'}`;
  return testOf({ kind: 'regex', source, ignoreCase: lower, ...base });
}
