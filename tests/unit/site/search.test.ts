/** Full-text search: what is found, in which order, and what is shown of it. */
import { describe, expect, it } from 'vitest';
import { searchIn } from '@/components/site/search';
import { lessonEntries } from '@/lib/content/search';
import { parseMdx } from '@/lib/content/mdx/parse';

const ENTRIES = [
  {
    href: '/a',
    kind: 'Lesson',
    title: 'Policies',
    section: 'Order',
    text: 'An explicit deny outweighs every allow.',
  },
  { href: '/b', kind: 'Term', title: 'explicit deny', text: 'A statement with the effect Deny.' },
  { href: '/c', kind: 'Question', title: 'Check', text: 'Which statement denies the call?' },
  {
    href: '/d',
    kind: 'Lesson',
    title: 'Trails',
    text: `${'word '.repeat(60)}digest file ${'more '.repeat(60)}`,
  },
] as const;
const search = searchIn(ENTRIES);
const hrefs = (query: string) => search(query).map(({ href }) => href);

describe('searchIn', () => {
  it('finds all words of a query, a term before a text', () => {
    expect(hrefs('explicit deny')).toEqual(['/b', '/a']);
  });
  it('finds the beginning of a word, and a mistyped one', () => {
    expect(hrefs('dig')).toEqual(['/d']);
    expect(hrefs('explicot')).toEqual(expect.arrayContaining(['/a', '/b']));
  });
  it('finds nothing where one word is nowhere, or in nothing', () => {
    expect(hrefs('explicit bucket')).toEqual([]);
    expect(hrefs('')).toEqual([]);
    expect(hrefs('🦆 ) ( * \\')).toEqual([]);
  });
  it('shows some words around the first match', () => {
    const { before, found, after } = search('digest')[0]!.snippet;
    expect(found).toBe('digest');
    expect(before.startsWith('…')).toBe(true);
    expect(after.endsWith('…')).toBe(true);
    expect(`${before}${found}${after}`.length).toBeLessThan(160);
  });
});

describe('lessonEntries', () => {
  const source = `---\ntitle: T\n---\n\nFirst words.\n\n## A heading\n\nText with \`code\`.\n\n<Query id="q">\n\n\`\`\`sh\njq .\n\`\`\`\n\n</Query>\n\n### A heading\n\n- an item\n`;
  it('goes by headings, with the anchors that the page has', () => {
    const entries = lessonEntries({ id: 'm/l', title: 'T', summary: 'S.' }, parseMdx(source));
    expect(entries).toEqual([
      { href: '/learn/m/l', kind: 'Lesson', title: 'T', text: 'S.\nFirst words.' },
      {
        href: '/learn/m/l#a-heading',
        kind: 'Lesson',
        title: 'T',
        section: 'A heading',
        text: 'Text with code.\njq .',
      },
      {
        href: '/learn/m/l#a-heading-1',
        kind: 'Lesson',
        title: 'T',
        section: 'A heading',
        text: 'an item',
      },
    ]);
  });
});
