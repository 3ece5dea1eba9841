/** Asks a message whether it is JSON for which a condition holds. */
import type { Json } from '../../types';
import { either, keyClause, valueClause, type Clause } from '../needle';
import type { Condition, FilterPattern, JsonTest, Selector } from './ast';
import { decideAll, holds } from './conditions';

/** False where the message is not JSON, or does not match. */
export function matchJson(
  { condition, possible }: Extract<FilterPattern, { kind: 'json' }>,
  message: string,
): boolean {
  if (!possible(message)) return false;
  let root: Json;
  try {
    root = JSON.parse(message) as Json;
  } catch {
    return false;
  }
  if (typeof root !== 'object' || root === null) return false;
  return decideAll(condition, (test) => holdsOf(root, test));
}

/** With a wildcard one value that matches is enough; `NOT EXISTS` wants that there is none. */
function holdsOf(root: Json, test: JsonTest): boolean {
  const { path } = test.selector;
  if (test.kind === 'not exists') return !some(root, path, 0, () => true);
  return some(root, path, 0, (value) => decide(test, value));
}

/** Whether one of the values that the path leads to passes. */
function some(
  value: Json,
  path: Selector['path'],
  from: number,
  passes: (value: Json) => boolean,
): boolean {
  let inner = value;
  for (let index = from; index < path.length; index++) {
    const step = path[index] ?? '';
    if (typeof inner !== 'object' || inner === null) return false;
    const list = Array.isArray(inner);
    if (typeof step === 'object') {
      // [*] belongs to a list and .* to an object.
      if (list !== (step.every === 'item')) return false;
      return Object.values(inner).some((one) => some(one as Json, path, index + 1, passes));
    }
    if (list !== (typeof step === 'number') || !Object.hasOwn(inner, step)) return false;
    inner = (inner as Readonly<Record<string | number, Json>>)[step] ?? null;
  }
  return passes(inner);
}

function decide(test: JsonTest, value: Json): boolean {
  switch (test.kind) {
    case 'not exists':
      return false;
    case 'null':
      return value === null;
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

/** What the text of any message that matches holds. */
export function clausesOf(condition: Condition<JsonTest>): Clause[] {
  switch (condition.kind) {
    case 'and':
      return condition.all.flatMap(clausesOf);
    case 'or':
      return either(condition.all.map(clausesOf));
    case 'test':
      return clausesOfTest(condition.test);
  }
}

function clausesOfTest(test: JsonTest): Clause[] {
  if (test.kind === 'not exists') return [];
  const key = test.selector.path.findLast((step) => typeof step === 'string');
  return [...keyClause(key ?? ''), ...valueOf(test)];
}

function valueOf(test: JsonTest): Clause[] {
  if (test.kind !== 'compare' || test.comparison !== '=') return [];
  return test.operand.kind === 'text' ? valueClause(test.operand.text) : [];
}
