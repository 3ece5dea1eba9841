/** What full-text search looks through: sections of lessons, terms, questions. No answers. */
import type { Node } from './mdx/allow';
import GithubSlugger from 'github-slugger';

export interface SearchEntry {
  readonly href: string;
  readonly kind: 'Lesson' | 'Term' | 'Question' | 'Lab';
  /** The lesson, the term, the knowledge check or the lab. */
  readonly title: string;
  /** The heading within it. */
  readonly section?: string;
  readonly text: string;
}

interface Section {
  heading?: string;
  anchor?: string;
  readonly text: string[];
}

/** Its text, by its headings of the second and third level. */
function sectionsOf(tree: Node): readonly Section[] {
  const slugger = new GithubSlugger();
  const sections: Section[] = [{ text: [] }];
  const visit = (node: Node & { depth?: number }) => {
    if (node.type === 'yaml') return;
    if (node.type === 'heading') {
      const heading = wordsOf(node);
      const anchor = slugger.slug(heading);
      if ((node.depth ?? 0) <= 3) return void sections.push({ heading, anchor, text: [] });
    }
    if (BLOCKS.includes(node.type)) return void sections.at(-1)?.text.push(wordsOf(node));
    node.children?.forEach(visit);
  };
  visit(tree);
  return sections;
}

const BLOCKS = ['paragraph', 'code', 'tableCell', 'heading'];

const wordsOf = (node: Node): string => node.value ?? (node.children ?? []).map(wordsOf).join('');

/** The entries of one lesson. */
export function lessonEntries(
  lesson: { readonly id: string; readonly title: string; readonly summary: string },
  tree: Node,
): SearchEntry[] {
  const href = `/learn/${lesson.id}`;
  return sectionsOf(tree).map(({ heading, anchor, text }) => ({
    href: anchor ? `${href}#${anchor}` : href,
    kind: 'Lesson',
    title: lesson.title,
    ...(heading && { section: heading }),
    text: [...(anchor ? [] : [lesson.summary]), ...text].join('\n'),
  }));
}
