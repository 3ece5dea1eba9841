import { describe, expect, it } from 'vitest';
import { fromJodaFormat, fromMysqlFormat } from '@/lib/query/sql/dialect/formats';
import { applyEdits } from '@/lib/query/sql/language/edits';
import { parseJsonPath, valueAt } from '@/lib/query/sql/language/json-path';
import { tokenize } from '@/lib/query/sql/language/tokens';

describe('tokenize', () => {
  it.each([
    "SELECT 'it''s', \"a\"\"b\" -- x\n/* y */ FROM t.ü WHERE a->>'b' <> 1.5e3::int",
    "'open",
    '/* open',
    '"open',
    'a$1 $$',
    '',
  ])('loses nothing of %s', (query) =>
    expect(
      tokenize(query)
        .map(({ text }) => text)
        .join(''),
    ).toBe(query),
  );
  it('knows the id of an event data store from numbers and words', () => {
    const kinds = tokenize('FROM 7c2a1f0e-0000-4000-8000-123456789abc WHERE 1-1')
      .filter(({ kind }) => kind !== 'space')
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['word', 'uuid', 'word', 'number', 'symbol', 'number']);
  });
});

describe('applyEdits', () => {
  const edited = applyEdits('abc def ghi', [
    { start: 4, end: 7, text: 'LONGER' },
    { start: 0, end: 0, text: '>' },
  ]);
  it('replaces', () => expect(edited.text).toBe('>abc LONGER ghi'));
  it.each([
    [{ start: 1, end: 4 }, 'abc'],
    [{ start: 6, end: 8 }, 'def'],
    [{ start: 12, end: 15 }, 'ghi'],
  ])('finds the way back of %o', (span, text) => {
    const { start, end } = edited.toOriginal(span);
    expect('abc def ghi'.slice(start, end)).toBe(text);
  });
});

describe('JSON paths, as Trino reads them', () => {
  it.each([
    ['$', []],
    ['$.a.b', ['a', 'b']],
    ['$.a[0].b', ['a', 0, 'b']],
    ['$["a b"].x-y', ['a b', 'x-y']],
    ['a.b', undefined],
    ['$..a', [{ deep: 'a' }]],
    ['$.a[*].*', ['a', { every: true }, { every: true }]],
    ["$['a b']", ['a b']],
    ['$.a[0:2]', undefined],
    ['$.a[?(@.b)]', undefined],
    ['$.', undefined],
  ])('%s', (path, steps) => expect(parseJsonPath(path)).toEqual(steps));
  it('looks at own members only', () => {
    expect(valueAt({}, ['constructor'])).toBeUndefined();
    expect(valueAt([1], ['length'])).toBeUndefined();
    expect(valueAt({ a: [{ b: null }] }, ['a', 0, 'b'])).toBeNull();
  });
});

describe('time formats', () => {
  it.each([
    ['%Y-%m-%dT%H:%i:%sZ', '%Y-%m-%dT%H:%M:%SZ'],
    ['%M %e, 100%%', '%B %-d, 100%%'],
  ])('MySQL %s', (format, expected) =>
    expect(fromMysqlFormat(format)).toEqual({ format: expected }),
  );
  it.each([
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", '%Y-%m-%dT%H:%M:%SZ'],
    ["h:mm a 'o''clock' %", "%-I:%M %p o'clock %%"],
  ])('Joda %s', (format, expected) => expect(fromJodaFormat(format)).toEqual({ format: expected }));
  it('says what it does not know', () => {
    expect(fromMysqlFormat('%Y %U')).toEqual({ unknown: '%U' });
    expect(fromJodaFormat('yyyy QQ')).toEqual({ unknown: 'QQ' });
  });
});
