import type { Node } from './allow';

/** The ids that a tree's elements of one name have, each with its line: `<Evaluation id="…" />`. */
export function namesIn(
  tree: Node,
  component: string,
): { readonly id: string; readonly line: number }[] {
  const id = tree.attributes?.find(({ name }) => name === 'id')?.value;
  const own = tree.name === component && [
    { id: typeof id === 'string' ? id : '', line: tree.position?.start.line ?? 1 },
  ];
  const children = tree.children ?? [];
  return [...(own || []), ...children.flatMap((child) => namesIn(child, component))];
}
