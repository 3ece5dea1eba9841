import { describe, expect, test } from 'vitest';
import { decodeCsv, parseCsv } from '@/lib/cli/csv';
import { formatCsv } from '@/lib/text/csv';

const utf8 = (text: string) => new TextEncoder().encode(text);

// The rules are those of RFC 4180, section 2.
describe('parseCsv', () => {
  test.each<[string, string, string[][]]>([
    ['nothing', '', []],
    ['a row without a line break', 'a,b', [['a', 'b']]],
    [
      'CRLF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['LF and an old CR', 'a\nb\rc', [['a'], ['b'], ['c']]],
    ['empty cells', ',,\n', [['', '', '']]],
    ['spaces are part of a cell', ' a , b ', [[' a ', ' b ']]],
    ['quotes', '"a","b"\r\n', [['a', 'b']]],
    ['a comma in quotes', '"a,b",c', [['a,b', 'c']]],
    ['a quote in quotes', '"say ""hi""",c', [['say "hi"', 'c']]],
    [
      'a line break in quotes',
      '"a\r\nb",c\nd,e',
      [
        ['a\r\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['an empty quoted cell', '"",x', [['', 'x']]],
    ['a BOM', '\ufeffa,b', [['a', 'b']]],
    ['empty lines are left out', 'a\n\n\r\nb\n', [['a'], ['b']]],
  ])('%s', (_what, text, rows) => {
    expect(parseCsv(text).map((row) => ('cells' in row ? row.cells : row.problem))).toEqual(rows);
  });

  test('lines are counted through line breaks in quotes', () => {
    expect(parseCsv('h\n"a\nb"\n\nc').map((row) => row.line)).toEqual([1, 2, 5]);
  });

  test('what is broken is one row; the rest is read', () => {
    expect(parseCsv('a,b\n"open,1\nc,d\ne"x,2\n"f"x,3\ng,h')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, problem: 'The quotes of a cell do not match.' },
      { line: 3, cells: ['c', 'd'] },
      { line: 4, problem: 'The quotes of a cell do not match.' },
      { line: 5, problem: 'The quotes of a cell do not match.' },
      { line: 6, cells: ['g', 'h'] },
    ]);
  });

  test('a long file does not take long', () => {
    const rows = parseCsv('learner,question,answer\n'.repeat(50_000));
    expect(rows).toHaveLength(50_000);
  });
});

test('UTF-16 as Excel saves it', () => {
  const little = Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x2c, 0, 0xe9, 0]);
  expect(decodeCsv(little)).toBe('a,é');
  expect(decodeCsv(utf8('a,é'))).toBe('a,é');
});

test('formatCsv quotes what needs it, and is read back', () => {
  const rows = [
    ['a', 'b,c', 'say "hi"'],
    ['two\nlines', ' space', ''],
  ];
  expect(formatCsv(rows)).toBe('a,"b,c","say ""hi"""\r\n"two\nlines"," space",\r\n');
  expect(parseCsv(formatCsv(rows)).map((row) => 'cells' in row && row.cells)).toEqual(rows);
});

// Bytes by the code chart of Windows-1252: é is e9, è is e8.
test('names in Windows-1252 stay apart', () => {
  const bytes = Uint8Array.from([0x5a, 0x6f, 0xe9, 0x2c, 0x5a, 0x6f, 0xe8]);
  expect(decodeCsv(bytes)).toBe('Zoé,Zoè');
});
