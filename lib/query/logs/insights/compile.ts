/** Makes a function of an expression, so that a query is looked at once and run many times. */
import { assertNever } from '../../assert-never';
import type { CallNode, Expression } from './ast';
import { FUNCTIONS } from './functions';
import type { Context } from './functions/types';
import { ceilTo, floorTo } from './period';
import { itemOf, type Row } from './row';
import {
  compare,
  equal,
  fromBoolean,
  Instant,
  isTrue,
  Structure,
  toNumber,
  toText,
  type Value,
} from './values';

export type Evaluate = (row: Row) => Value;
export interface CompileContext extends Context {
  /** Told where `!=` meets an event that has no such field. */
  readonly missing: (field: string) => void;
}

export function compile(node: Expression, context: CompileContext): Evaluate {
  const inner = (one: Expression) => compile(one, context);
  switch (node.kind) {
    case 'field': {
      const { name, parts } = node;
      const lower = name.toLowerCase();
      if (lower === 'true' || lower === 'false') {
        const value = fromBoolean(lower === 'true');
        return () => value;
      }
      return (row) => row.get(name, parts);
    }
    case 'string':
    case 'number': {
      const { value } = node;
      return () => value;
    }
    case 'item': {
      const [of, { key }] = [inner(node.of), node];
      return (row) => itemOf(of(row), key);
    }
    case 'not': {
      const of = inner(node.of);
      return (row) => fromBoolean(!isTrue(of(row)));
    }
    case 'negate': {
      const of = inner(node.of);
      return (row) => {
        const number = toNumber(of(row));
        return number === null ? null : -number;
      };
    }
    case 'like':
      return like(inner(node.of), node.pattern, inner);
    case 'in': {
      const [of, list] = [inner(node.of), node.list.map(inner)];
      return (row) => {
        const value = of(row);
        return fromBoolean(value !== null && list.some((item) => equal(value, item(row))));
      };
    }
    case 'call':
      return call(node, context);
    case 'binary':
      return binary(node, context);
    case 'period':
    case 'regex':
      // Only as arguments of what knows them; the check refuses them elsewhere.
      return () => null;
    default:
      return assertNever(node);
  }
}

function like(of: Evaluate, pattern: Expression, inner: (node: Expression) => Evaluate): Evaluate {
  if (pattern.kind === 'regex') {
    const { test } = pattern.regex;
    return (row) => {
      const text = toText(of(row));
      return fromBoolean(text !== null && test.test(text));
    };
  }
  const what = inner(pattern);
  return (row) => {
    const [text, part] = [toText(of(row)), toText(what(row))];
    return fromBoolean(text !== null && part !== null && text.includes(part));
  };
}

function call(node: CallNode, context: CompileContext): Evaluate {
  const [first, second] = node.args;
  const period = node.args.find((arg) => arg.kind === 'period')?.period;
  if (node.name === 'bin' && period) {
    return (row) => {
      const ms = toNumber(row.get('@timestamp', ['@timestamp']));
      return ms === null ? null : new Instant(floorTo(ms, period));
    };
  }
  if ((node.name === 'datefloor' || node.name === 'dateceil') && first && second && period) {
    const of = compile(first, context);
    const to = node.name === 'datefloor' ? floorTo : ceilTo;
    return (row) => {
      const ms = toNumber(of(row));
      return ms === null ? null : new Instant(to(ms, period));
    };
  }
  const fn = FUNCTIONS.get(node.name);
  const args = node.args.map((arg) => compile(arg, context));
  if (!fn) return () => null;
  return (row) =>
    fn.call(
      args.map((arg) => arg(row)),
      context,
    );
}

function binary(node: Extract<Expression, { kind: 'binary' }>, context: CompileContext): Evaluate {
  const [left, right] = [compile(node.left, context), compile(node.right, context)];
  const test =
    (holds: (a: Value, b: Value) => boolean): Evaluate =>
    (row) =>
      fromBoolean(holds(left(row), right(row)));
  const ordered = (holds: (order: number) => boolean) =>
    test((a, b) => {
      const order = compare(a, b);
      return order !== null && holds(order);
    });
  const arithmetic =
    (of: (a: number, b: number) => number): Evaluate =>
    (row) => {
      const [a, b] = [toNumber(left(row)), toNumber(right(row))];
      if (a === null || b === null) return null;
      const value = of(a, b);
      return Number.isFinite(value) ? value : null;
    };
  switch (node.operator) {
    case 'or':
      return (row) => fromBoolean(isTrue(left(row)) || isTrue(right(row)));
    case 'and':
      return (row) => fromBoolean(isTrue(left(row)) && isTrue(right(row)));
    case '=':
      return test(equal);
    case '!=': {
      const field = node.left.kind === 'field' ? node.left.name : undefined;
      return test((a, b) => {
        if (a === null && field !== undefined) context.missing(field);
        return !isStructure(a) && !isStructure(b) && !equal(a, b);
      });
    }
    case '<':
      return ordered((order) => order < 0);
    case '<=':
      return ordered((order) => order <= 0);
    case '>':
      return ordered((order) => order > 0);
    case '>=':
      return ordered((order) => order >= 0);
    case '+':
      return arithmetic((a, b) => a + b);
    case '-':
      return arithmetic((a, b) => a - b);
    case '*':
      return arithmetic((a, b) => a * b);
    case '/':
      return arithmetic((a, b) => a / b);
    case '%':
      return arithmetic((a, b) => a % b);
    case '^':
      return arithmetic((a, b) => a ** b);
    default:
      return assertNever(node.operator);
  }
}

/** A map or a list compared with anything is false, so it is with !=. */
const isStructure = (value: Value) => value instanceof Structure;
