import type { Node } from './allow';
import { parseMdx } from './parse';

/** The ids of the elements of one name in a lesson: `<Evaluation id="read-and-write" />`. */
export function namesIn(source: string, component: string): { id: string; line: number }[] {
  const visit = (node: Node): { id: string; line: number }[] => {
    const own = node.name === component && node.type.startsWith('mdxJsx');
    const id = node.attributes?.find(({ name }) => name === 'id')?.value;
    const line = node.position?.start.line ?? 1;
    const here = own ? [{ id: typeof id === 'string' ? id : '', line }] : [];
    return [...here, ...(node.children ?? []).flatMap(visit)];
  };
  try {
    return visit(parseMdx(source));
  } catch {
    // Source that is no MDX is complained of elsewhere.
    return [];
  }
}
