/** Conditions of `filter`. An event without the field passes `!=` and `not`. */
import type { Expression } from '../../../logs/insights/ast';
import type { Span } from '../../../types';
import { cannot } from '../../cannot';
import { EVENT_TIME, isEventTime, kindOf } from '../../fields';
import {
  complement,
  join,
  testOf,
  type Comparison,
  type Condition,
  type Path,
  type Value,
} from '../../question';
import { plainText } from '../../regex';
import { compareTime, compareTimeText } from '../../times';
import { fieldPath } from './fields';

const MIRRORED: Readonly<Record<string, Comparison>> = {
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
};
const isText = (node: Expression | undefined) => node?.kind === 'string';

export function conditionOf(node: Expression): Condition {
  const { span } = node;
  switch (node.kind) {
    case 'not':
      return complement(conditionOf(node.of));
    case 'binary':
      if (node.operator === 'and' || node.operator === 'or') {
        return join(node.operator, [conditionOf(node.left), conditionOf(node.right)]);
      }
      return compared(node, span);
    case 'in': {
      const path = fieldPath(node.of);
      const values = node.list.map((one) => valueOf(one, path));
      return testOf({ kind: 'in', values, path, span, sense: 'is' });
    }
    case 'like':
      return like(fieldPath(node.of), node.pattern, span);
    case 'call': {
      const [of, second] = node.args;
      if (!of) break;
      if (node.name === 'ispresent') {
        return testOf({ kind: 'exists', path: fieldPath(of), span, sense: 'is' });
      }
      if (node.name === 'strcontains' && second && isText(second)) {
        return like(fieldPath(of), second, span);
      }
      return cannot(`What ${node.name} decides cannot be said elsewhere.`, span);
    }
  }
  return cannot('This condition cannot be said elsewhere.', span);
}

function compared(node: Extract<Expression, { kind: 'binary' }>, span: Span): Condition {
  let [left, right] = [node.left, node.right];
  let { operator } = node;
  if (left.kind !== 'field' && right.kind === 'field') {
    [left, right] = [right, left];
    operator = MIRRORED[operator] ?? operator;
  }
  const comparison = operator === '!=' ? '=' : (operator as Comparison);
  if (!/^(?:=|[<>]=?)$/.test(comparison)) {
    return cannot(`Reckoning with ${operator} is not translated.`, span);
  }
  const condition = comparisonOf(left, comparison, right, span);
  return operator === '!=' ? complement(condition) : condition;
}

function comparisonOf(
  left: Expression,
  comparison: Comparison,
  right: Expression,
  span: Span,
): Condition {
  // toMillis(@timestamp) is what @timestamp is when it is compared with a number.
  const stamp = left.kind === 'call' && left.name === 'tomillis' ? left.args[0] : left;
  if (stamp?.kind === 'field' && stamp.name === '@timestamp') {
    if (right.kind === 'string') return compareTime(EVENT_TIME, comparison, right.value, span);
    if (right.kind !== 'number') return cannot('A time is compared with milliseconds.', span);
    const value: Value = { kind: 'time', ms: right.value };
    return testOf({ kind: 'compare', comparison, value, path: EVENT_TIME, span, sense: 'is' });
  }
  const path = fieldPath(left);
  if (isEventTime(path)) {
    if (right.kind !== 'string')
      return cannot('eventTime is text.', span, 'Write "2024-11-28T15:00:00Z".');
    return compareTimeText(path, comparison, right.value, span);
  }
  const value = valueOf(right, path);
  if (value.kind === 'text' && comparison !== '=') {
    return cannot('Texts are put in order by other rules elsewhere.', span);
  }
  return testOf({ kind: 'compare', comparison, value, path, span, sense: 'is' });
}

/** True and false are 1 and 0 in Insights. */
function valueOf(node: Expression, path: Path): Value {
  const kind = kindOf(path);
  if (node.kind === 'string') {
    if (kind !== 'boolean') return { kind: 'text', text: node.value };
    return cannot('true and false are 1 and 0 in Insights.', node.span, 'Write 1 or 0.');
  }
  if (node.kind !== 'number')
    return cannot('Only a field and a fixed value are compared.', node.span);
  if (kind === 'boolean') return { kind: 'boolean', value: node.value !== 0 };
  return kind === 'text'
    ? { kind: 'text', text: String(node.value) }
    : { kind: 'number', number: node.value };
}

/** `like "text"` looks for it anywhere; `like /…/` is an expression. */
function like(path: Path, pattern: Expression, span: Span): Condition {
  const base = { path, span, sense: 'is' as const };
  if (pattern.kind === 'string') {
    return testOf({ kind: 'part', where: 'anywhere', text: pattern.value, ...base });
  }
  if (pattern.kind !== 'regex') return cannot('A text or an expression comes after like.', span);
  const whole = pattern.regex.source;
  const ignoreCase = whole.startsWith('(?i)');
  const source = ignoreCase ? whole.slice(4) : whole;
  const plain = ignoreCase ? undefined : plainText(source);
  if (!plain) return testOf({ kind: 'regex', source, ignoreCase, ...base });
  const { text, start, end } = plain;
  if (start && end) {
    return testOf({ kind: 'compare', comparison: '=', value: { kind: 'text', text }, ...base });
  }
  return testOf({ kind: 'part', where: start ? 'start' : end ? 'end' : 'anywhere', text, ...base });
}
