/**
 * What an event's text must hold for the first filters to let it pass, so that most messages need
 * not be parsed. It may let too many pass, never too few.
 */
import { either, keyClause, possible, valueClause, type Clause } from '../needle';
import type { Command, Expression, FieldNode } from './ast';

export function prefilter(commands: readonly Command[]): (message: string) => boolean {
  const keys: Clause[] = [];
  const values: Clause[] = [];
  const text: string[] = [];
  for (const command of commands) {
    // What is computed may have any name: a filter after it says nothing of the message.
    if (command.kind === 'filter') {
      keys.push(...clauses(command.condition, keysOf));
      values.push(...clauses(command.condition, valuesOf));
      text.push(...partsOf(command.condition));
    } else if (
      command.kind !== 'fields' ||
      command.list.some(({ of, aliased }) => aliased || of.kind !== 'field')
    )
      break;
  }
  const [hasKeys, hasValues] = [possible(keys), possible(values)];
  return (message) =>
    text.every((part) => message.includes(part)) &&
    hasValues(message) &&
    // Only JSON names its fields; those of other lines are known by their places.
    (hasKeys(message) || !message.trimStart().startsWith('{'));
}

function clauses(node: Expression, of: (node: Expression) => Clause[]): Clause[] {
  if (node.kind !== 'binary') return of(node);
  if (node.operator === 'and') return [...clauses(node.left, of), ...clauses(node.right, of)];
  if (node.operator === 'or') return either([clauses(node.left, of), clauses(node.right, of)]);
  return of(node);
}

/** Fields without which a test is false: all but those of `!=` and `not`. */
function keysOf(node: Expression): Clause[] {
  switch (node.kind) {
    case 'binary':
      return node.operator === '!=' ? [] : [node.left, node.right].flatMap(keyOf);
    case 'like':
    case 'in':
      return keyOf(node.of);
    case 'call':
      return node.name === 'ispresent' ? node.args.flatMap(keyOf) : [];
    default:
      return [];
  }
}

function keyOf(node: Expression): Clause[] {
  const key = node.kind === 'field' && isDiscovered(node) ? (node.parts.at(-1) ?? '') : '';
  // A number is the place of an item in a list.
  return /^\d*$/.test(key) ? [] : keyClause(key);
}

function valuesOf(node: Expression): Clause[] {
  if (node.kind === 'in' && isDiscovered(node.of)) {
    return either(node.list.map((item) => (item.kind === 'string' ? valueClause(item.value) : [])));
  }
  if (node.kind !== 'binary' || node.operator !== '=') return [];
  const [field, value] =
    node.left.kind === 'field' ? [node.left, node.right] : [node.right, node.left];
  return isDiscovered(field) && value.kind === 'string' ? valueClause(value.value) : [];
}

const isDiscovered = (node: Expression): node is FieldNode =>
  node.kind === 'field' && !node.name.startsWith('@') && !/^(?:true|false)$/i.test(node.name);

/** Texts that `@message like "…"` looks for. */
function partsOf(node: Expression): string[] {
  if (node.kind === 'binary' && node.operator === 'and') {
    return [...partsOf(node.left), ...partsOf(node.right)];
  }
  if (node.kind !== 'like' || node.of.kind !== 'field' || node.of.name !== '@message') return [];
  return node.pattern.kind === 'string' ? [node.pattern.value] : [];
}
