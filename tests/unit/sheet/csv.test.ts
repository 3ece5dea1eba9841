import { describe, expect, test } from 'vitest';
import { csvRows } from '@/lib/sheet/read/csv';
import { decodeSheet } from '@/lib/sheet/read/decode';
import { sniff } from '@/lib/sheet/read/separator';
import { formatCsv } from '@/lib/text/csv';

const parseCsv = (text: string) => {
  const { body, separator, firstLine } = sniff(text);
  return [...csvRows(body, separator, firstLine)];
};
const utf8 = (text: string) => new TextEncoder().encode(text);

// The rules are those of RFC 4180, section 2.
describe('csvRows', () => {
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
  expect(decodeSheet(little)).toEqual({ text: 'a,é' });
  expect(decodeSheet(utf8('a,é'))).toEqual({ text: 'a,é' });
  // Half a character more: read as Windows-1252 it would be full of zeros.
  expect(() => decodeSheet(Uint8Array.from([...little, 0x61]))).toThrow('begins as UTF-16');
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
  expect(decodeSheet(bytes)).toEqual({
    text: 'Zoé,Zoè',
    remark: expect.stringContaining('Windows-1252') as string,
  });
});

test('UTF-16 without a mark, a workbook, and what is too long', () => {
  const text = [...'learner,'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  expect(decodeSheet(Uint8Array.from(text))).toEqual({ text: 'learner,' });
  expect(() => decodeSheet(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).toThrow(
    'Save the sheet as CSV',
  );
  expect(() => decodeSheet(new Uint8Array(20_000_001))).toThrow('20,000,000 are the most');
});

test.each([
  ['a,b;c,d', ','],
  ['a;b;c', ';'],
  ['a\tb\tc', '\t'],
  ['"what, when, where";b', ';'],
  ['one', ','],
  ['learner\teffect: What, when, where; and why?', '\t'],
  ['learner;"a\tb"', ';'],
])('the separator of %j is %j', (text, separator) => {
  expect(sniff(text).separator).toBe(separator);
});

test("Excel's own line says the separator, and lines are counted with it", () => {
  expect(parseCsv('sep=;\na;b,c')).toEqual([{ line: 2, cells: ['a', 'b,c'] }]);
});

test('copied from a spreadsheet: quotes within a cell are of the cell', () => {
  const pattern = '{ $.eventName = "ConsoleLogin" }';
  expect(parseCsv(`learner\tfilter\nAda\t${pattern}\nBen\t"say ""hi""\tthere"`)).toEqual([
    { line: 1, cells: ['learner', 'filter'] },
    { line: 2, cells: ['Ada', pattern] },
    { line: 3, cells: ['Ben', 'say "hi"\tthere'] },
  ]);
});

describe('hostile cells', () => {
  test.each([
    ['a'.repeat(100_001), '100,000 are read'],
    [`"${'a'.repeat(100_001)}"`, '100,000 are read'],
    [`"${'""'.repeat(3_000_000)}`, 'do not match'],
    ['a\0b', 'NUL'],
    [','.repeat(100_000), 'more than 1,000 cells'],
  ])('%#', (text, problem) => {
    expect(parseCsv(`h\n${text}\nx,y`)).toEqual([
      { line: 1, cells: ['h'] },
      { line: 2, problem: expect.stringContaining(problem) as string },
      { line: 3, cells: ['x', 'y'] },
    ]);
  });
});
