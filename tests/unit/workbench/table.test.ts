import { describe, expect, it } from 'vitest';
import { toCsv, toJson, toTsv } from '@/components/lab/workbench/table/formats';
import { nextSort, sortedOrder, textOf } from '@/components/lab/workbench/table/values';
import type { Json } from '@/lib/query/types';

const columns = [
  { name: 'name', type: 'VARCHAR' },
  { name: 'n', type: 'BIGINT' },
];
const rows: Json[][] = [
  ['plain', 10],
  ['a,b', null],
  ['say "hi"', 9],
  ['two\nlines', 100],
  ['', 2],
];

describe('copy formats', () => {
  it('writes CSV by RFC 4180', () => {
    // By hand from RFC 4180, section 2: rules 1 (CRLF), 6 (quoted) and 7 (doubled quotes).
    expect(toCsv(columns, rows)).toBe(
      'name,n\r\nplain,10\r\n"a,b",\r\n"say ""hi""",9\r\n"two\nlines",100\r\n,2\r\n',
    );
    expect(toCsv([{ name: 'a"b', type: 'X' }], [['\r']])).toBe('"a""b"\r\n"\r"\r\n');
    expect(toCsv(columns, [[{ a: [1, 'x'] }, 1]])).toBe('name,n\r\n"{""a"":[1,""x""]}",1\r\n');
  });

  it('writes TSV as jq does', () => {
    // jq 1.8.2: jq -rn '["a\tb","c\\d","e\nf"]|@tsv' gives a\tb<TAB>c\\d<TAB>e\nf
    const three = ['1', '2', '3'].map((name) => ({ name, type: 'VARCHAR' }));
    expect(toTsv(three, [['a\tb', 'c\\d', 'e\nf']])).toBe('1\t2\t3\na\\tb\tc\\\\d\te\\nf\n');
  });

  it('writes JSON with values of their own type, and loses no column', () => {
    expect(JSON.parse(toJson(columns, rows.slice(0, 2)))).toEqual([
      { name: 'plain', n: 10 },
      { name: 'a,b', n: null },
    ]);
    const twice = [columns[1], columns[1]].flatMap((column) => column ?? []);
    expect(JSON.parse(toJson(twice, [[1, 2]]))).toEqual([{ n: 1, n_2: 2 }]);
  });
});

describe('sort', () => {
  it('orders numbers as numbers, NULL last either way', () => {
    expect(sortedOrder(columns, rows, { column: 1, direction: 'ascending' })).toEqual([
      4, 2, 0, 3, 1,
    ]);
    expect(sortedOrder(columns, rows, { column: 1, direction: 'descending' })).toEqual([
      3, 0, 2, 4, 1,
    ]);
  });

  it('orders integers that a double cannot hold', () => {
    const big: Json[][] = [['9007199254740993'], ['9007199254740992'], ['99']];
    const huge = [{ name: 'h', type: 'HUGEINT' }];
    expect(sortedOrder(huge, big, { column: 0, direction: 'ascending' })).toEqual([2, 1, 0]);
  });

  it('orders times, and keeps the order of equals', () => {
    const times: Json[][] = [
      ['2024-11-28T15:22:39Z'],
      ['2024-11-28T15:21:54Z'],
      ['2024-11-28T15:21:54Z'],
    ];
    const at = [{ name: 't', type: 'TIMESTAMP' }];
    expect(sortedOrder(at, times, { column: 0, direction: 'ascending' })).toEqual([1, 2, 0]);
    expect(sortedOrder(at, times, { column: 0, direction: 'descending' })).toEqual([0, 1, 2]);
  });

  it('goes up, down, and back to the query’s order', () => {
    const up = nextSort(undefined, 1);
    expect(up).toEqual({ column: 1, direction: 'ascending' });
    const down = nextSort(up, 1);
    expect(down).toEqual({ column: 1, direction: 'descending' });
    expect(nextSort(down, 1)).toBeUndefined();
    expect(nextSort(down, 0)).toEqual({ column: 0, direction: 'ascending' });
    expect(sortedOrder(columns, rows, undefined)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('textOf', () => {
  it('shows nested values as JSON', () => {
    expect(textOf({ a: [true, null] })).toBe('{"a":[true,null]}');
    expect(textOf(false)).toBe('false');
    expect(textOf(null)).toBe('');
  });
});
