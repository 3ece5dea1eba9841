import GithubSlugger from 'github-slugger';
import type { Node } from './allow';

/** The second-level headings of a lesson with the ids that rehype-slug gives them. */
export const headingsOf = (tree: Node): { id: string; text: string }[] =>
  slugged(tree)
    .filter((heading) => heading.depth === 2)
    .map(({ id, text }) => ({ id, text }));

/** The ids of all headings: what a link may lead to. */
export const anchorsOf = (tree: Node): string[] => slugged(tree).map(({ id }) => id);

function slugged(tree: Node) {
  const slugger = new GithubSlugger();
  return collect(tree).map((heading) => ({ ...heading, id: slugger.slug(heading.text) }));
}

function collect(node: Node & { depth?: number }): { depth: number; text: string }[] {
  if (node.type === 'heading') return [{ depth: node.depth ?? 0, text: textOf(node) }];
  return (node.children ?? []).flatMap(collect);
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
