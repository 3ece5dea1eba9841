import type { Node } from './allow';

/** The event sorters that a tree names, each with its line. */
export function sortersIn(tree: Node): { readonly id: string; readonly line: number }[] {
  const id = tree.attributes?.find(({ name }) => name === 'id')?.value;
  const own = tree.name === 'Sorter' && [
    { id: typeof id === 'string' ? id : '', line: tree.position?.start.line ?? 1 },
  ];
  return [...(own || []), ...(tree.children ?? []).flatMap(sortersIn)];
}
