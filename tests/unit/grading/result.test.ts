/** The result of a query, compared with the one wanted. */
import { describe, expect, it, test } from 'vitest';
import { failureWords } from '@/lib/grading/failure-words';
import { grade } from '@/lib/grading/grade';
import { type Asked, bound } from '@/lib/grading/registry';
import { readSheet, type SheetResult, writeSheet } from '@/lib/grading/kinds/result-sheet';
import { expectNote, said } from './ask';

type Config = Extract<Asked, { kind: 'result' }>['config'];
const asked = (config: Partial<Config> = {}): Asked => ({
  kind: 'result',
  config: { data: 'some-lab', languages: ['shell', 'sql'], ordered: false, start: {}, ...config },
});
type Cells = readonly (readonly unknown[])[];
const sent = (rows: Cells, columns: readonly string[] = []) => JSON.stringify({ columns, rows });

function words(key: Cells, input: string, config: Partial<Config> = {}): string {
  const verdict = grade(asked(config), { key: { rows: key } }, input);
  if (verdict.verdict === 'not-of-kind') return `! ${verdict.note}`;
  return verdict.verdict === 'wrong' && verdict.fails ? failureWords(verdict.fails) : verdict.verdict; // prettier-ignore
}

const counts = [
  ['RunInstances', '3'],
  ['StopInstances', '1'],
];

describe('what a result may be written as', () => {
  test.each([
    ['the page sends columns and rows', sent(counts)],
    ['rows in another order', sent([...counts].reverse())],
    ['other names of columns', sent(counts, ['a', 'b'])],
    ['numbers', sent([['RunInstances', 3], ['StopInstances', 1.0]])], // prettier-ignore
    ['numbers with a fraction of nothing', sent([['RunInstances', '3.0'], ['StopInstances', '1.00']])], // prettier-ignore
    ['blanks around', sent([['RunInstances  ', ' 3'], [' StopInstances', '1 ']])], // prettier-ignore
    ['tabs', 'RunInstances\t3\nStopInstances\t1\n'],
    ['CSV', 'RunInstances,3\r\nStopInstances,1\r\n'],
    ['CSV in quotes', '"RunInstances","3"\n"StopInstances",1'],
    ['uniq -c, the count first', '      3 RunInstances\n      1 StopInstances\n'],
    ['column -t', 'RunInstances   3\nStopInstances  1'],
    ['words', 'RunInstances 3\nStopInstances 1'],
    ['jq -c of arrays', '["RunInstances",3]\n["StopInstances",1]'],
    ['jq of objects over lines', '{\n  "n": "RunInstances",\n  "c": 3\n}\n{\n  "n": "StopInstances",\n  "c": 1\n}'], // prettier-ignore
    ['an array of objects', '[{"n":"RunInstances","c":3},{"n":"StopInstances","c":1}]'],
    ['an array of arrays', '[["RunInstances",3],["StopInstances",1]]'],
    ['an object of counts', '{"RunInstances":3,"StopInstances":1}'],
    ['jq without -r of @tsv', '"RunInstances\\t3"\n"StopInstances\\t1"'],
  ])('%s', (_, input) => expect(words(counts, input)).toBe('right'));

  test('one column: lines, quoted or not, with commas and blanks in them', () => {
    const key = [['a, b'], ['c d']];
    expect(words(key, 'a, b\nc d')).toBe('right');
    expect(words(key, '"c d"\n"a, b"')).toBe('right');
    expect(words(key, '["a, b", "c d"]')).toBe('right');
    expect(words([['42']], '42\n')).toBe('right');
    expect(words([['42']], '  42')).toBe('right');
  });

  test('a line of names is no row where it has the names asked for', () => {
    const columns = ['eventName', 'n'];
    expect(words(counts, 'EVENTNAME,N\nRunInstances,3\nStopInstances,1', { columns })).toBe(
      'right',
    );
    expect(words(counts, 'n\teventName\n3\tRunInstances\n1\tStopInstances', { columns })).toBe('right'); // prettier-ignore
    expect(words(counts, 'name,N\nRunInstances,3\nStopInstances,1', { columns })).toContain('2 of 2 wanted rows are there. One row is not wanted'); // prettier-ignore
  });

  test('empty cells of CSV and of TSV keep their places', () => {
    expect(words([['', 'x', ''], ['a', '', 'b,"c']], ',x,\na,,"b,""c"')).toBe('right'); // prettier-ignore
    expect(words([[null, 'x'], ['a', null]], '\tx\na\t')).toBe('right'); // prettier-ignore
  });
});

describe('equal cells', () => {
  test.each([
    ['1', 1],
    ['1', '1.0'],
    ['1', '+1'],
    ['0', '-0'],
    ['0.3', 0.1 + 0.2],
    ['1500', '1.5e3'],
    ['9007199254740993', '9007199254740993.0'],
    ['2026-11-21T09:00:00Z', '2026-11-21 09:00:00'],
    ['2026-11-21T09:00:00Z', '2026-11-21 09:00:00.000 UTC'],
    ['2026-11-21T09:00:00Z', '2026-11-21T17:00:00+08:00'],
    ['2026-11-21T09:00:00Z', '2026-11-21 04:00:00-05'],
    ['2026-11-21T09:00:00Z', 1795251600],
    ['2026-11-21T09:00:00Z', '1795251600000'],
    ['2026-11-21T09:00:00.250Z', '1795251600250'],
    ['2026-11-21', '2026-11-21 00:00:00'],
    ['2026-11-21T09', '2026-11-21 09:00:00'],
    ['2026-11-21T09:00:00.5Z', '2026-11-21 09:00:00.500000'],
    ['true', true],
    ['true', 'TRUE'],
    ['', null],
    ['null', null],
    ['NULL', ''],
    ['["a","b"]', ['a', 'b']],
    ['{"a":1,"b":[2]}', { b: ['2'], a: '1.0' }],
  ])('%j is %j', (key, cell) => expect(words([[key]], sent([[cell]]))).toBe('right'));

  test.each([
    ['1', '2'],
    ['012345678901', '12345678901'],
    ['9007199254740993', '9007199254740992'],
    ['2026-11-21T09:00:00Z', '2026-11-21T09:00:01Z'],
    ['2026-11-21T09:00:00Z', '2026-11-21T09:00:00+01:00'],
    ['2026-11-21T09:00:00Z', '2026-11-21T09:00:00.001Z'],
    // Ten digits are a moment only where moments are asked for.
    ['1795251600', '2026-11-21T09:00:00Z'],
    ['2026-02-30', '2026-03-02'],
    ['alice', 'Alice'],
    ['a', 'a b'],
    ['0', ''],
    ['0', false],
    ['[]', null],
    ['["a","b"]', ['b', 'a']],
  ])('%j is not %j', (key, cell) => expect(words([[key]], sent([[cell]]))).not.toBe('right'));
});

describe('what differs', () => {
  it('says that there are no rows', () => {
    expect(words(counts, sent([], ['a', 'b']))).toMatch(/^Your query gives no rows/);
  });
  it('says how many columns there are', () => {
    expect(words(counts, sent([['RunInstances'], ['StopInstances']]))).toBe(
      'Your result has 1 column; 2 are asked for.',
    );
    expect(words([['3']], 'RunInstances\t3')).toBe('Your result has 2 columns; 1 is asked for.');
    expect(words(counts, sent([['RunInstances', 3], ['StopInstances']]))).toBe(
      'Your result has 1 column; 2 are asked for.',
    );
  });
  it('says how many rows are missing and too many, and shows one of each', () => {
    expect(words(counts, sent([['RunInstances', 3]]))).toBe(
      '1 of 2 wanted rows is there. The one missing: `StopInstances`, `1`.',
    );
    expect(words(counts, sent([...counts, ['GetObject', 9], ['PutObject', 2]]))).toBe(
      '2 of 2 wanted rows are there. 2 rows are not wanted, such as: `GetObject`, `9`.',
    );
    expect(
      words(
        counts,
        sent([
          ['RunInstances', 3],
          ['GetObject', 9],
        ]),
      ),
    ).toBe(
      '1 of 2 wanted rows is there. The one missing: `StopInstances`, `1`. One row is not wanted: `GetObject`, `9`.',
    );
  });
  it('gives no wanted row away while none is right', () => {
    expect(words(counts, sent([['GetObject', 9]]))).toBe(
      'None of your rows is one of those wanted (2 rows). One that is not wanted: `GetObject`, `9`.',
    );
  });
  it('names the column that is wrong', () => {
    const rows = [['RunInstances', 4], ['StopInstances', 1]]; // prettier-ignore
    expect(words(counts, sent(rows))).toBe(
      'Column 2 holds other values than asked for; the other columns are right.',
    );
    expect(words(counts, sent(rows), { columns: ['eventName', 'n'] })).toContain('Column 2 (`n`)');
  });
  it('tells repeated rows from rows that are wrong', () => {
    expect(words([['a'], ['b']], sent([['a'], ['b'], ['b']]))).toBe(
      'The row `b` is there 2 times, and is wanted once.',
    );
    expect(words([['a'], ['b'], ['b']], sent([['a'], ['b']]))).toBe(
      'The row `b` is there 1 time, and is wanted 2 times.',
    );
  });
  it('minds the order of rows only where it is asked for', () => {
    const turned = sent([['StopInstances', 1], ['RunInstances', 3]]); // prettier-ignore
    expect(words(counts, turned)).toBe('right');
    expect(words(counts, sent(counts), { ordered: true })).toBe('right');
    expect(words(counts, turned, { ordered: true })).toBe(
      'The rows are right, their order is not. Row 1 is the first out of place: `StopInstances`, `1`.',
    );
  });
  it('lets rows that are equal in what they are ordered by stand either way', () => {
    const key = [['a', '3'], ['b', '1'], ['c', '1']]; // prettier-ignore
    const config = { columns: ['name', 'n'], ordered: ['n'] };
    expect(words(key, sent([['a', 3], ['c', 1], ['b', 1]]), config)).toBe('right'); // prettier-ignore
    expect(words(key, sent([['c', 1], ['a', 3], ['b', 1]]), config)).toContain('their order is not'); // prettier-ignore
  });
  it('knows columns by their names, or by what alone they can be', () => {
    expect(words(counts, sent([[3, 'RunInstances'], [1, 'StopInstances']]))).toBe('right'); // prettier-ignore
    const pair = [['3', '5'], ['4', '9']]; // prettier-ignore
    const turned = [[5, 3], [9, 4]]; // prettier-ignore
    // Which of two counts is which, nothing says.
    expect(words(pair, sent(turned))).toBe(
      'The values are right, but the columns are in another order than asked for.',
    );
    expect(words(pair, sent(turned, ['deleted', 'Created']), { columns: ['created', 'deleted'] })).toBe('right'); // prettier-ignore
  });
});

describe('the sheet of the page', () => {
  const sheet = (result: Partial<SheetResult> | undefined) =>
    writeSheet({
      language: 'sql',
      queries: { sql: 'SELECT 1', shell: 'jq' },
      ...(result && { result: { language: 'sql', query: 'SELECT 1', ...result } }),
    });
  it('is graded by its result, of rows or of text', () => {
    expect(words(counts, sheet({ columns: ['a', 'b'], rows: [['StopInstances', 1], ['RunInstances', 3]] }))).toBe('right'); // prettier-ignore
    expect(words(counts, sheet({ text: '3 RunInstances\n1 StopInstances\n' }))).toBe('right');
    expect(words(counts, sheet({ columns: ['a', 'b'], rows: [] }))).toContain('gives no rows');
  });
  it('is no answer before a query was run, or where it gave too much', () => {
    expectNote(asked(), sheet(undefined), 'Run your query first');
    const large = sheet({ columns: ['a'], rows: Array.from({ length: 9_000 }, () => ['abcdef']) });
    expect(large.length).toBeLessThan(1_000);
    expect(readSheet(large)?.queries).toEqual({ sql: 'SELECT 1', shell: 'jq' });
    expectNote(asked(), large, 'larger than any answer');
    expectNote(asked(), sheet({ text: '' }), 'There is no result');
  });
  it('is nothing but a sheet', () => {
    expect(readSheet('{"sheet":{"language":"perl","queries":{}}}')).toBeUndefined();
    expect(readSheet('{"sheet":')).toBeUndefined();
    expect(readSheet(`{"sheet":${'['.repeat(9_000)}${']'.repeat(9_000)}}`)).toBeUndefined();
  });
});

describe('hostile input', () => {
  it.each([
    ['too long', 'x'.repeat(100_001), '100000 are read'],
    ['too many rows', 'a\n'.repeat(1_001), '1000 rows are read'],
    ['too many columns', sent([Array.from({ length: 41 }, () => 1)]), 'There is no result'],
    ['nothing', ' \n ', 'Nothing to check yet'],
  ])('%s', (_, input, note) => expectNote(asked(), input, note));

  it.each([
    ['[', '['.repeat(50_000)],
    ['[] deep', `${'['.repeat(40_000)}${']'.repeat(40_000)}`],
    ['deep in a cell', sent([[`${'['.repeat(20_000)}${']'.repeat(20_000)}`]])],
    ['an open quote', `"${',"'.repeat(49_000)}`],
    ['__proto__', '{"__proto__": {"rows": [[1]]}}'],
    ['rows that are none', '{"columns": [], "rows": {"length": 1}}'],
    ['columns that are none', '{"columns": [{}], "rows": [[1]]}'],
    ['a nested JSON', '{"columns": [], "rows": [[{"__proto__": {"a": [null]}}]]}'],
  ])('%s ends at once, and is not right', (_, input) => {
    const before = performance.now();
    expect(words(counts, input)).not.toBe('right');
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('a key', () => {
  it('has rows of one width, and columns as many', () => {
    const { checkKey } = bound(asked());
    expect(checkKey({ rows: counts })).toEqual({ ok: true });
    expect(checkKey({ rows: [['a', null, 3, true]] })).toEqual({ ok: true });
    expect(checkKey({ rows: [] })).toMatchObject({ ok: false });
    expect(checkKey({ rows: [['a'], ['b', 'c']] })).toMatchObject({ note: 'a row has 2 cells, not 1' }); // prettier-ignore
    expect(checkKey('a')).toMatchObject({ ok: false });
    expect(bound(asked({ columns: ['x'] })).checkKey({ rows: counts })).toMatchObject({ note: 'a row has 2 cells, not 1' }); // prettier-ignore
  });
  it('is ordered by columns that there are, and begins in languages that there are', () => {
    const columns = ['a', 'b'];
    expect(bound(asked({ columns, ordered: ['c'] })).checkKey({ rows: counts })).toMatchObject({ ok: false }); // prettier-ignore
    const start = { insights: 'stats count(*)' };
    expect(bound(asked({ start })).checkKey({ rows: counts })).toMatchObject({ ok: false });
  });
  it('is shown as a table of text', () => {
    expect(bound(asked({ columns: ['eventName', 'n'] })).shown({ rows: counts })).toBe('eventName\tn\nRunInstances\t3\nStopInstances\t1'); // prettier-ignore
    expect(said(asked(), bound(asked()).asInput({ rows: counts }))).toBe('2 rows of 2 columns');
  });
});
