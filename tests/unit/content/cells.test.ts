import { describe, expect, it } from 'vitest';
import { cellComplaints, extractCells } from '@/lib/content/mdx/cells';
import { printsAsExpected } from '@/lib/query/expected';
import { parseMdx } from '@/lib/content/mdx/parse';

const fence = (lang: string, ...lines: string[]) => ['```' + lang, ...lines, '```', ''].join('\n');
const query = (props: string, ...body: string[]) =>
  [`<Query ${props}>`, '', ...body, '</Query>', ''].join('\n');
const wrong = (source: string) => cellComplaints(parseMdx(source)).map((found) => found.message);

const LESSON = [
  '---',
  'title: A lesson',
  '---',
  '',
  'Prose with a fence that is no cell.',
  '',
  fence('sh', 'aws s3 ls'),
  query(
    'id="count" caption="How many" predict="More than ten?"',
    fence('sh', "jq '.Records | length' f.json", 'uniq -c'),
    fence('output', '      1 a', '', '…'),
  ),
  '<Callout kind="note">',
  '',
  query(
    'id="inside" blank',
    fence('sql', 'SELECT ____ FROM t'),
    fence('solution', 'SELECT 1 FROM t'),
  ),
  '</Callout>',
  '',
  query('id="task" empty', fence('sh', '# List them'), fence('solution', 'ls')),
].join('\n');

describe('extractCells', () => {
  const cells = extractCells(LESSON);

  it('finds the cells in order, nested ones as well, and no other fence', () => {
    expect(cells.map((cell) => cell.id)).toEqual(['count', 'inside', 'task']);
  });
  it('reads props and fences as they are written', () => {
    expect(cells[0]).toEqual({
      id: 'count',
      language: 'shell',
      code: "jq '.Records | length' f.json\nuniq -c",
      output: '      1 a\n\n…',
      caption: 'How many',
      predict: 'More than ten?',
      blank: false,
      empty: false,
      line: 11,
    });
  });
  it('knows SQL, blanks and empty editors', () => {
    expect(cells[1]).toMatchObject({ language: 'sql', blank: true, solution: 'SELECT 1 FROM t' });
    expect(cells[2]).toMatchObject({ empty: true, code: '# List them', solution: 'ls' });
  });
  it('has nothing to say against them', () => expect(wrong(LESSON)).toEqual([]));
  it('throws where the source is not MDX', () => {
    expect(() => extractCells('<Query id="a">\n\nnever closed')).toThrow();
    expect(() => extractCells('a { b')).toThrow();
  });
});

describe('cellComplaints', () => {
  it.each([
    ['no id', query('', fence('sh', 'ls')), /needs an id/],
    ['an id with capitals', query('id="Count"', fence('sh', 'ls')), /needs an id/],
    ['no code', query('id="a"', fence('output', 'x')), /holds one ```sh, ```sql/],
    ['two codes', query('id="a"', fence('sh', 'ls'), fence('sql', 'x')), /holds one ```sh/],
    ['an unknown fence', query('id="a"', fence('sh', 'ls'), fence('json', '1')), /```json/],
    ['prose inside', query('id="a"', fence('sh', 'ls'), 'Then look.', ''), /nothing else/],
    ['an unknown prop', query('id="a" hint="x"', fence('sh', 'ls')), /"hint"/],
    [
      'a blank without ____',
      query('id="a" blank', fence('sh', 'ls'), fence('solution', 'ls')),
      /____/,
    ],
    ['____ without blank', query('id="a"', fence('sh', 'jq ____')), /____/],
    ['a blank without a solution', query('id="a" blank', fence('sh', '____')), /solution/],
    [
      'a solution for nothing',
      query('id="a"', fence('sh', 'ls'), fence('solution', 'ls')),
      /solution/,
    ],
    [
      'an empty cell with code',
      query('id="a" empty', fence('sh', 'ls'), fence('solution', 'ls')),
      /comment/,
    ],
    [
      'blank and empty',
      query('id="a" blank empty', fence('sh', '# ____'), fence('solution', 'ls')),
      /not both/,
    ],
  ])('names %s', (_, source, message) => {
    const found = wrong(source);
    expect(found.some((text) => message.test(text))).toBe(true);
  });

  it('names an id used twice, at its second place', () => {
    const source = query('id="a"', fence('sh', 'ls')) + '\n' + query('id="a"', fence('sh', 'ls'));
    const [found] = cellComplaints(parseMdx(source));
    expect(found?.message).toMatch(/Two cells are called "a"/);
    expect(found?.line).toBe(9);
  });
});

describe('printsAsExpected', () => {
  it.each([
    ['a\nb', 'a\nb\n', true],
    ['a\nb', 'a\nb', false],
    ['a\nb', 'a\nb\nc\n', false],
    ['  1 a', '1 a\n', false],
    ['', '', true],
    ['', '\n', false],
    ['a\n…', 'a\nb\n', true],
    ['a\n…', 'a\n', false],
    ['a\n…', 'b\nc\n', false],
  ])('%j for %j: %s', (expected, stdout, verdict) => {
    expect(printsAsExpected(expected, stdout)).toBe(verdict);
  });
});
