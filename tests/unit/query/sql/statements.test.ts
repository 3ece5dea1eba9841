import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { rewrite } from '@/lib/query/sql/dialect/rewrite';
import { refusal, splitStatements } from '@/lib/query/sql/language/statements';
import { random } from '@/lib/simulate/random';

/** What the engine would send for a query; nothing where it refuses. */
function sent(query: string): string[] | undefined {
  const statements = splitStatements(query);
  if (statements.some(refusal)) return undefined;
  return statements.map(({ tokens }) => rewrite(query, tokens, {}).text);
}

/** How many statements the real DuckDB finds in a text; nothing where it cannot read it. */
let count: (text: string) => Promise<number | undefined>;
beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  count = (text) =>
    connection.extractStatements(text).then(
      (found) => found.count,
      () => undefined,
    );
});

describe('no second statement hides in a query', () => {
  it.each([
    ["a quote behind E's backslash", String.raw`SELECT E'\'' ; DROP VIEW cloudtrail --'`],
    [
      'a string that goes on in the next line',
      String.raw`SELECT E'a'` + "\n'\\'' ; DROP VIEW v --'",
    ],
    ['a quote between dollars', "SELECT $$ ' $$; DROP VIEW cloudtrail; --'"],
    ['a quote between named dollars', "SELECT $a$ ' $a$; DROP VIEW cloudtrail; --'"],
  ])('%s is refused', async (_, query) => {
    expect(await count(query)).toBeGreaterThan(1);
    const found = splitStatements(query).map(refusal).find(Boolean);
    expect(found?.span).toBeDefined();
    expect(found?.hint).toContain('single quotes');
  });

  // Not even a statement to DuckDB; but its lexer reads E'…' here, and so must ours.
  it.each([
    "SELECT 00000000-0000-0000-0000-00000000000e'\\''",
    "SELECT $e'\\''",
    "SELECT 1e'\\''",
    "SELECT 1\u200be'\\''",
  ])('%s is refused too', (query) => expect(sent(query)).toBeUndefined());

  it('a line that ends with a carriage return is seen', () =>
    expect(sent('SELECT 1 --\r; DROP VIEW cloudtrail')).toBeUndefined());

  it('comments are not sent, so that comments in comments run as what was looked at', async () => {
    const query = "SELECT 1 /* /* */ , ' */ ; DETACH evidence; --'";
    expect(await count(query)).toBe(2);
    expect(sent(query)).toEqual(["SELECT 1 , ' */ ; DETACH evidence; --'"]);
  });

  it('nor in anything made of their parts', async () => {
    const parts = [
      "'", "''", '"', '\\', "e'", "E'", 'x', ' ', '\n', '\r', '--', '/*', '*/', ';', '$$', '$a$', '$', '1',
      '.', 'é', '\u00a0', '\u200b', 'DROP VIEW v', ',', '-', '/', '*', "b'", 'U&',
    ]; // prettier-ignore
    const { int, pick } = random('statements');
    let read = 0;
    for (let i = 0; i < 3_000; i++) {
      const length = int(2, 12);
      const query = `SELECT 1 ${Array.from({ length }, () => pick(parts)).join('')}`;
      for (const text of sent(query) ?? []) {
        const found = await count(text);
        if (found === undefined) continue;
        read++;
        if (found > 1) expect.fail(`${JSON.stringify(query)} was sent as ${JSON.stringify(text)}`);
      }
    }
    expect(read).toBeGreaterThan(100);
  });
});

describe('EXPLAIN', () => {
  it.each([
    ['EXPLAIN SELECT 1', 'EXPLAIN (FORMAT json) SELECT 1'],
    ['EXPLAIN ANALYZE SELECT 1', 'EXPLAIN (ANALYZE, FORMAT json) SELECT 1'],
    ['EXPLAIN ANALYZE VERBOSE SELECT 1', 'EXPLAIN (ANALYZE, FORMAT json) SELECT 1'],
    ['EXPLAIN (TYPE LOGICAL, FORMAT TEXT) SELECT 1', 'EXPLAIN (FORMAT json) SELECT 1'],
    ['EXPLAIN (SELECT 1) UNION SELECT 2', 'EXPLAIN (FORMAT json) (SELECT 1) UNION SELECT 2'],
    ['EXPLAIN ((SELECT 1))', 'EXPLAIN (FORMAT json) ((SELECT 1))'],
  ])('%s', async (query, text) => {
    expect(sent(query)).toEqual([text]);
    expect(await count(text)).toBe(1);
  });
  it.each([
    'EXPLAIN (ANALYZE) DROP VIEW cloudtrail',
    'EXPLAIN (ANALYZE, FORMAT json) DROP VIEW cloudtrail',
    'EXPLAIN ANALYZE DROP VIEW cloudtrail',
    'EXPLAIN EXPLAIN ANALYZE DROP VIEW cloudtrail',
    'EXPLAIN',
  ])('not %s', (query) => expect(sent(query)).toBeUndefined());
});
