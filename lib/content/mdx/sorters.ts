import type { Node } from './allow';
import { parseMdx } from './parse';

/** The event sorters that a lesson names, each with its line. Throws where the source is not MDX. */
export function sortersOf(source: string): { readonly id: string; readonly line: number }[] {
  const find = (node: Node): { id: string; line: number }[] => {
    const id = node.attributes?.find(({ name }) => name === 'id')?.value;
    const own = node.name === 'Sorter' && [
      { id: typeof id === 'string' ? id : '', line: node.position?.start.line ?? 1 },
    ];
    return [...(own || []), ...(node.children ?? []).flatMap(find)];
  };
  return find(parseMdx(source));
}
