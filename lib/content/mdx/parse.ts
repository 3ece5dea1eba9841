import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node } from './allow';

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

/**
 * MDX source, frontmatter and all -> its Markdown syntax tree; lines count from 1 in the file.
 * Throws a VFileMessage (`reason`, `line`) where the source is not MDX.
 */
export function parseMdx(source: string): Node {
  return processor.parse(source) as Node;
}
