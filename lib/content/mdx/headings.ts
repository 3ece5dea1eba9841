import GithubSlugger from 'github-slugger';
import type { Node } from './allow';
import { parseMdx } from './parse';

/** The second-level headings of a lesson with the ids that rehype-slug gives them. */
export function headingsOf(source: string): { id: string; text: string }[] {
  const slugger = new GithubSlugger();
  return collect(parseMdx(source))
    .map((heading) => ({ ...heading, id: slugger.slug(heading.text) }))
    .filter((heading) => heading.depth === 2)
    .map(({ id, text }) => ({ id, text }));
}

function collect(node: Node & { depth?: number }): { depth: number; text: string }[] {
  if (node.type === 'heading') return [{ depth: node.depth ?? 0, text: textOf(node) }];
  return (node.children ?? []).flatMap(collect);
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
