/** Reading the parts that elements are made of. */
import { nearest } from '@/lib/text/nearest';
import type { Member, Node, ObjectNode } from './json';
import type { Report } from './report';
import type { Located } from './types';

const KINDS: Readonly<Record<Node['kind'], string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};
export const shapeOf = (node: Node): string => KINDS[node.kind];

/** The members of an object by name; unknown and repeated ones are reported. */
export function membersOf(
  node: ObjectNode,
  known: readonly string[],
  where: string,
  report: Report,
): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const member of node.members) {
    const { key, keySpan } = member;
    if (!known.includes(key)) {
      const [near] = nearest(key, known, 1);
      const hint = near ? `Did you mean ${near}?` : `It can hold ${known.join(', ')}.`;
      report.error('unknown-element', keySpan, `${where} has no element ${key}.`, hint);
    } else if (members.has(key)) {
      report.error(
        'repeated-element',
        keySpan,
        `${key} is there twice.`,
        key === 'Statement'
          ? 'Put all statements into one list: "Statement": [ {…}, {…} ].'
          : 'Keep one; several values go into a list.',
      );
    } else members.set(key, member);
  }
  return members;
}

/** A text, or a list of texts; anything else is reported. */
export function textsOf(name: string, node: Node, report: Report): Located[] {
  const nodes = node.kind === 'array' ? node.items : [node];
  if (nodes.length === 0)
    report.error('wrong-type', node.span, `${name} is empty.`, 'Write at least one value.');
  return nodes.flatMap((item) => {
    if (item.kind === 'string') return [{ value: item.value, span: item.span }];
    const said = `${name} takes texts, and this is ${shapeOf(item)}.`;
    report.error(
      'wrong-type',
      item.span,
      said,
      'Write a text in double quotes, or a list of them.',
    );
    return [];
  });
}
