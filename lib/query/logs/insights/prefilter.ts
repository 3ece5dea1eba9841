/**
 * What an event's text must hold for the first filters to let it pass, so that most messages need
 * not be parsed. It may let too many pass, never too few.
 */
import { needle } from '../needle';
import type { Command, Expression } from './ast';

export function prefilter(commands: readonly Command[]): (message: string) => boolean {
  const tests: ((message: string) => boolean)[] = [];
  for (const command of commands) {
    // What is computed may have any name: a filter after it says nothing of the message.
    if (command.kind === 'filter') tests.push(...needed(command.condition));
    else if (command.kind !== 'fields' || command.list.some((one) => one.of.kind !== 'field'))
      break;
    else if (command.list.some(({ aliased }) => aliased)) break;
  }
  return (message) => tests.every((test) => test(message));
}

function needed(node: Expression): ((message: string) => boolean)[] {
  if (node.kind === 'binary' && node.operator === 'and') {
    return [...needed(node.left), ...needed(node.right)];
  }
  if (node.kind === 'binary' && node.operator === '=') {
    const [field, value] =
      node.left.kind === 'field' ? [node.left, node.right] : [node.right, node.left];
    if (field.kind !== 'field' || field.name.startsWith('@') || value.kind !== 'string') return [];
    const test = needle(value.value);
    return test ? [test] : [];
  }
  const { of, pattern } = node.kind === 'like' ? node : { of: undefined, pattern: undefined };
  if (of?.kind === 'field' && of.name === '@message' && pattern?.kind === 'string') {
    const { value } = pattern;
    return [(message) => message.includes(value)];
  }
  return [];
}
