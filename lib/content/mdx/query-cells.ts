import { LANGUAGE_BY_EXTENSION } from '@/lib/query/languages';
import type { Node } from './allow';

const FENCES: Record<string, string> = {
  ...Object.fromEntries(Object.keys(LANGUAGE_BY_EXTENSION).map((name) => [name, 'code'])),
  output: 'output',
  solution: 'solution',
};

/**
 * Remark plugin: the fences inside `<Query>` become its props (`code`, `language`, `output`,
 * `solution`), so that an author writes a query as a query and the component gets plain strings.
 */
export function remarkQueryCells() {
  return (tree: Node) => visit(tree);
}

function visit(node: Node): void {
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Query') {
    const attributes = (node.attributes ??= []);
    const set = (name: string, value: string) =>
      attributes.push({ type: 'mdxJsxAttribute', name, value });
    for (const child of node.children ?? []) {
      const prop = child.type === 'code' ? FENCES[child.lang ?? ''] : undefined;
      if (!prop)
        throw new Error(
          `line ${child.position?.start.line}: <Query> holds only fences: sh, sql, insights or filter, output, solution.`,
        );
      set(prop, child.value ?? '');
      if (prop === 'code') set('language', LANGUAGE_BY_EXTENSION[child.lang ?? ''] ?? 'shell');
    }
    node.children = [];
  }
  node.children?.forEach(visit);
}
