import { expect, test } from 'vitest';
import { formatDiagnostic } from '@/lib/cli/caret';
import { didYouMean } from '@/lib/text/did-you-mean';
import { nearest } from '@/lib/text/nearest';
import { formatRows } from '@/lib/cli/table';

test('a table is aligned, numbers to the right', () => {
  const rows = [
    ['ListPolicies', 24],
    ['Put\nObject\u001b[31m', null],
  ];
  expect(formatRows('table', ['eventName', 'n'], rows)).toBe(
    [
      ' eventName           |    n',
      '---------------------+------',
      ' ListPolicies        |   24',
      ' Put\\nObject\\x1b[31m | NULL',
      '(2 rows)',
      '',
    ].join('\n'),
  );
});

test('JSON keeps types, CSV keeps cells', () => {
  const rows = [['a', 1, null, ['x', { y: true }]]];
  const columns = ['s', 'n', 'none', 'list'];
  expect(JSON.parse(formatRows('json', columns, rows))).toEqual([
    { s: 'a', n: 1, none: null, list: ['x', { y: true }] },
  ]);
  expect(formatRows('csv', columns, rows)).toBe('s,n,none,list\r\na,1,,"[""x"",{""y"":true}]"\r\n');
  expect(formatRows('table', ['n'], [])).toBe(' n\n---\n(0 rows)\n');
});

test('columns of one name are all there', () => {
  const [row] = JSON.parse(formatRows('json', ['x', 'x', 'x_1', 'x'], [[1, 2, 3, 4]]));
  expect(Object.values(row).sort()).toEqual([1, 2, 3, 4]);
  expect(row).toMatchObject({ x: 1, x_1: 3 });
});

test('a table of many rows is printed', () => {
  const text = formatRows(
    'table',
    ['n'],
    Array.from({ length: 200_000 }, (_, i) => [i]),
  );
  expect(text.endsWith(' 199999\n(200000 rows)\n')).toBe(true);
});

test('a caret stands under the place, on its line', () => {
  const query = 'SELECT *\n\tFROM clodtrail';
  const start = query.indexOf('clodtrail');
  const diagnostic = {
    severity: 'error',
    message: 'no such table',
    span: { start, end: start + 9 },
    hint: 'cloudtrail',
  } as const;
  expect(formatDiagnostic(query, diagnostic)).toBe(
    'error: no such table\n2 | \tFROM clodtrail\n    \t     ^^^^^^^^^\nhint: cloudtrail\n',
  );
});

test.each([
  [{ start: 0, end: 0 }, '1 | ab\n    ^\n'],
  [{ start: 2, end: 99 }, '1 | ab\n      ^\n'],
  [{ start: 99, end: 120 }, '1 | ab\n      ^\n'],
])('a span past the end is no trouble: %j', (span, lines) => {
  const text = formatDiagnostic('ab', { severity: 'error', message: 'm', span });
  expect(text).toBe(`error: m\n${lines}`);
});

test.each([
  ['chekc', 'check'],
  ['qurey', 'query'],
  ['dat', 'data'],
  ['GRADE', 'grade'],
  ['frobnicate', undefined],
  ['x'.repeat(10_000), undefined],
])('%s', (word, meant) => {
  expect(nearest(word, ['query', 'check', 'data', 'grade', 'schema'], 1)).toEqual(
    meant === undefined ? [] : [meant],
  );
});

test('where nothing is near, all is listed', () => {
  expect(didYouMean('zzz', ['query', 'check'])).toBe(' There is: query, check.');
});
