/** The first place of a term in a lesson, and no other. */
import { describe, expect, it } from 'vitest';
import type { Node } from '@/lib/content/mdx/allow';
import { compileMdx } from '@/lib/content/mdx/compile';
import { namesIn } from '@/lib/content/mdx/names';
import { parseMdx } from '@/lib/content/mdx/parse';
import { remarkTerms } from '@/lib/content/mdx/terms';

const terms = [
  { id: 'log-file', term: 'log file', also: [], marked: true },
  { id: 'validation', term: 'log file validation', also: ['integrity check'], marked: true },
  { id: 'scp', term: 'service control policy', also: ['SCP'], marked: true },
  { id: 'role', term: 'role', also: [], marked: false },
  { id: 'cpp', term: 'C++ (a.k.a. cpp)', also: [], marked: true },
];

function mark(source: string) {
  const tree = parseMdx(source);
  remarkTerms({ terms })(tree);
  return tree;
}
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
function marks(node: Node): [string, string][] {
  const own: [string, string][] =
    node.name === 'Term'
      ? [[String(node.attributes?.find(({ name }) => name === 'id')?.value), textOf(node)]]
      : [];
  return [...own, ...(node.children ?? []).flatMap(marks)];
}

describe('remarkTerms', () => {
  it('marks the first place alone, and leaves every word where it was', () => {
    const source = 'A log file comes. Another log file comes.';
    const tree = mark(source);
    expect(marks(tree)).toEqual([['log-file', 'log file']]);
    expect(textOf(tree)).toBe(source);
  });
  it('takes the longest term, a capital at the beginning, a plural, and other words for it', () => {
    expect(marks(mark('Log file validation covers log files.'))).toEqual([
      ['validation', 'Log file validation'],
      ['log-file', 'log files'],
    ]);
    expect(marks(mark('An integrity check.'))).toEqual([['validation', 'integrity check']]);
  });
  it('keeps to the letters of an acronym, and to whole words', () => {
    expect(marks(mark('SCPs limit.'))).toEqual([['scp', 'SCPs']]);
    expect(marks(mark('scp copies. A catalog file. log file-like.'))).toEqual([]);
  });
  it('leaves headings, links, code and tables alone, and goes into lists and callouts', () => {
    const source = [
      '## The log file',
      '[log file](https://docs.aws.amazon.com/) and `log file`',
      '| log file |\n| --- |\n| log file |',
      '<Callout kind="note" title="x">\n\nAn SCP.\n\n</Callout>',
      '- a log file',
    ].join('\n\n');
    expect(marks(mark(source))).toEqual([
      ['scp', 'SCP'],
      ['log-file', 'log file'],
    ]);
  });
  it("takes an author's own mark for the first place", () => {
    const tree = mark('A log file, then <Term id="log-file">files of the log</Term>.');
    expect(namesIn(tree, 'Term').map(({ id }) => id)).toEqual(['log-file']);
    expect(marks(tree)).toEqual([['log-file', 'files of the log']]);
  });
  it('does not mark words that are too common, and takes signs for signs', () => {
    expect(marks(mark('A role. C++ (a.k.a. cpp) or Cxx (aXkXaX cpp).'))).toEqual([
      ['cpp', 'C++ (a.k.a. cpp)'],
    ]);
  });
  it('gives a tree that compiles, whatever else is in it', async () => {
    const source =
      'A log file.  \nA line.\n\n---\n\n<Figure name="x" caption="y" />\n\n![a](/b.png)\n';
    await expect(compileMdx('a.mdx', source, terms)).resolves.toBeTypeOf('function');
  });
  it('has nothing to do without terms', () => {
    const tree = parseMdx('A log file.');
    remarkTerms({ terms: [] })(tree);
    expect(marks(tree)).toEqual([]);
  });
});
