/** Conditions of `select(…)`. */
import type { Span } from '../../../types';
import { cannot } from '../../cannot';
import { always, isEventTime, kindOf } from '../../fields';
import {
  complement,
  join,
  testOf,
  type Comparison,
  type Condition,
  type Path,
  type Value,
} from '../../question';
import { exactly, escapeRegex } from '../../regex';
import { compareTimeText, timesFrom } from '../../times';
import type { Node } from './parser';
import { commas, shapeOf, type Context, type Shape } from './shape';

const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
type Subject = Extract<Shape, { kind: 'term' }> & { readonly path: Path };

/** The condition that `node` is true, where `.` is `input`. */
export function conditionOf(node: Node, input: Shape, context: Context): Condition {
  switch (node.kind) {
    case 'binary':
      if (node.operator === 'and' || node.operator === 'or') {
        return join(node.operator, [
          conditionOf(node.left, input, context),
          conditionOf(node.right, input, context),
        ]);
      }
      if (node.operator in COMPARED) return compared(node, input, context);
      break;
    case 'pipe': {
      if (node.right.kind === 'call' && node.right.name === 'not') {
        return complement(conditionOf(node.left, input, context));
      }
      return conditionOf(node.right, shapeOf(node.left, input, context), context);
    }
    case 'call': {
      if (node.name === 'not') return complement(truth(subjectOf(input, node), node));
      return asked(node, input, context);
    }
    case 'field':
    case 'index':
    case 'identity':
      return truth(subjectOf(shapeOf(node, input, context), node), node);
  }
  return cannot('This condition cannot be said elsewhere.', node);
}

const COMPARED: Readonly<Record<string, Comparison | undefined>> = {
  '==': '=',
  '!=': '=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

function subjectOf(shape: Shape, span: Span): Subject {
  if (shape.kind !== 'term' || shape.term.kind !== 'field') {
    return cannot('Only fields of an event are tested before counting.', span);
  }
  return { ...shape, path: shape.term.path };
}

/** `select(.errorCode)`: there, and not false. */
function truth({ path }: Subject, { start, end }: Span): Condition {
  const span = { start, end };
  const isTrue: Value = { kind: 'boolean', value: true };
  if (kindOf(path) === 'boolean') {
    return testOf({ kind: 'compare', comparison: '=', value: isTrue, path, span, sense: 'is' });
  }
  return testOf({ kind: 'exists', path, span, sense: 'is' });
}

function compared(
  node: Extract<Node, { kind: 'binary' }>,
  input: Shape,
  context: Context,
): Condition {
  let left = shapeOf(node.left, input, context);
  let right = shapeOf(node.right, input, context);
  let { operator } = node;
  if (left.kind === 'constant') {
    [left, right] = [right, left];
    operator = MIRRORED[operator] ?? operator;
  }
  if (right.kind !== 'constant')
    return cannot('Only a field and a fixed value are compared.', node);
  const span = { start: node.start, end: node.end };
  const subject = subjectOf(left, node);
  const condition = comparisonOf(subject, COMPARED[operator] ?? '=', right.value, span);
  return operator === '!=' ? complement(condition) : condition;
}

function comparisonOf(
  subject: Subject,
  comparison: Comparison,
  value: Value | null,
  span: Span,
): Condition {
  const { path, lower, orElse } = subject;
  const missing = testOf({ kind: 'exists', path, span, sense: 'is not' });
  if (value === null) {
    return comparison === '=' ? missing : cannot('null is only compared with == and !=.', span);
  }
  if (lower && value.kind === 'text' && comparison === '=') {
    const source = exactly(value.text);
    return testOf({ kind: 'regex', source, ignoreCase: true, path, span, sense: 'is' });
  }
  const test =
    isEventTime(path) && value.kind === 'text'
      ? compareTimeText(path, comparison, value.text, span)
      : testOf({ kind: 'compare', comparison, value, path, span, sense: 'is' });
  if (orElse) return holds(orElse, comparison, value) ? join('or', [test, missing]) : test;
  // null is less than everything.
  return comparison.startsWith('<') && !always(path) ? join('or', [test, missing]) : test;
}

/** Whether the value in place of a missing field passes. */
function holds(orElse: Value, comparison: Comparison, value: Value): boolean {
  const raw = (one: Value) =>
    one.kind === 'text'
      ? one.text
      : one.kind === 'number'
        ? one.number
        : one.kind === 'boolean' && one.value;
  const [a, b] = [raw(orElse), raw(value)];
  if (a === b) return comparison.includes('=');
  if (orElse.kind !== value.kind || comparison === '=') return false;
  return comparison.startsWith('<') ? a < b : a > b;
}

/** `startswith("…")` and its like, of `.`. */
function asked(node: Extract<Node, { kind: 'call' }>, input: Shape, context: Context): Condition {
  const { name, args } = node;
  const span = { start: node.start, end: node.end };
  const subject = subjectOf(input, node);
  const { path, lower } = subject;
  const base = { path, span, sense: 'is' as const };
  const text = (at: number): string => {
    const arg = args[at] && shapeOf(args[at], input, context);
    if (arg?.kind === 'constant' && arg.value?.kind === 'text') return arg.value.text;
    return cannot(`\`${name}\` wants a fixed text to be translated.`, node);
  };
  switch (name) {
    case 'startswith':
      if (isEventTime(path)) return timesFrom(path, text(0), span);
      if (lower) {
        const source = `^${escapeRegex(text(0))}`;
        return testOf({ kind: 'regex', source, ignoreCase: true, ...base });
      }
      return testOf({ kind: 'part', where: 'start', text: text(0), ...base });
    case 'endswith':
    case 'contains':
    case 'index': {
      const end = name === 'endswith';
      if (lower) {
        const source = `${escapeRegex(text(0))}${end ? '$' : ''}`;
        return testOf({ kind: 'regex', source, ignoreCase: true, ...base });
      }
      return testOf({ kind: 'part', where: end ? 'end' : 'anywhere', text: text(0), ...base });
    }
    case 'test': {
      const flags = args.length > 1 ? text(1) : '';
      if (/[^i]/.test(flags)) return cannot(`The flags ${flags} cannot be said elsewhere.`, node);
      return testOf({ kind: 'regex', source: text(0), ignoreCase: flags === 'i', ...base });
    }
    case 'IN': {
      const values = args.flatMap(commas).map((arg) => {
        const shape = shapeOf(arg, input, context);
        if (shape.kind === 'constant' && shape.value) return shape.value;
        return cannot('Only fixed values are listed.', arg);
      });
      return testOf({ kind: 'in', values, ...base });
    }
  }
  return cannot(
    `\`${name}\` as a condition cannot be said elsewhere.`,
    node,
    'Compare a field, or use startswith, contains, test, IN.',
  );
}
