import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '@/lib/query/types';
import { CLOCK, EVENT_DATA_STORE, makeEngine, run } from './fixture';

interface CaseFile {
  readonly cases: readonly {
    readonly source: string;
    readonly query: string;
    readonly rows: unknown[][];
  }[];
}

let engine: Engine;
const loading: { loaded: number; total: number; what: string }[] = [];
beforeAll(async () => {
  engine = await makeEngine();
  await engine.open((progress) => loading.push(progress));
}, 60_000);
afterAll(() => engine.close());

const folder = path.join(import.meta.dirname, '../../../cases/sql');
describe.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s', (name) => {
  const { cases } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as CaseFile;
  it.each(cases)('$source: $query', async ({ query, rows }) => {
    const result = await run(engine, query);
    expect(result.outcome).toMatchObject({ status: 'done', truncated: false });
    expect(result.rows).toEqual(rows);
  });
});

describe('opening', () => {
  it('tells how much is loaded, and of what', () => {
    expect(loading.map(({ what }) => what)).toContain('the evidence');
    expect(loading.at(-1)?.loaded).toBe(loading.at(-1)?.total);
  });
  it('needs no extension, so that nothing is downloaded', async () => {
    const { rows } = await run(
      engine,
      'SELECT extension_name FROM duckdb_extensions() WHERE loaded',
    );
    expect(rows).toEqual([['core_functions']]);
  });
  it('has the evidence and nothing else as tables', async () => {
    const { rows } = await run(engine, 'SHOW TABLES');
    expect(rows.flat()).toEqual([
      'cloudtrail',
      EVENT_DATA_STORE,
      'cloudtrail_logs',
      'cloudtrail_logs_pp',
      'rds_log',
    ]);
  });
});

describe('two engines in one process', () => {
  it('keep apart what they know', async () => {
    const record = (policyDocument: unknown) => ({
      eventName: 'A',
      requestParameters: { policyDocument },
    });
    const other = await makeEngine([record({ Version: '1' }), record({ Version: '2' })]);
    const query =
      "SELECT json_extract_scalar(requestparameters, '$.policyDocument.Version') v, count(*) FROM cloudtrail GROUP BY 1 ORDER BY 1";
    expect((await run(other, query)).rows).toEqual([
      ['1', 1],
      ['2', 1],
    ]);
    expect((await run(engine, query)).rows).toEqual([[null, 20]]);
    // An indented policy was a text, though other records have an object there.
    const mixed = await makeEngine([record({ Version: '1' }), record('{\n "Version": "2"}')]);
    expect((await run(mixed, query)).rows).toEqual([
      ['1', 1],
      [null, 1],
    ]);
    mixed.close();
    other.close();
  });
});

describe('values', () => {
  // Native DuckDB 1.5 shows these values so (`SELECT …` in its shell), times apart: as Athena does.
  it.each([
    [
      '1::tinyint, 18446744073709551615::ubigint, 9007199254740993::bigint',
      [1, '18446744073709551615', '9007199254740993'],
    ],
    [
      '342.80::decimal(10,2), -0.05::decimal(10,2), 1e20::decimal(38,2)',
      [342.8, -0.05, '100000000000000000000.00'],
    ],
    [
      "date '2024-02-29', timestamp '1969-12-31 23:59:59.5', time '10:00:01.25'",
      ['2024-02-29', '1969-12-31 23:59:59.500', '10:00:01.250'],
    ],
    [
      "interval '1' month + interval '3' day, interval '26:00:00', interval '0' day",
      ['1 month 3 days', '26:00:00', '00:00:00'],
    ],
    ["'\\xAA\\x41'::blob, 'nan'::double, true, null", ['\\xAAA', 'NaN', true, null]],
    ["{'a': [1, 2::bigint, null], 'b': map{'k': 342.80}}", [{ a: [1, 2, null], b: { k: 342.8 } }]],
    ["map{'a': null::varchar}, []::varchar[], [{'x': true}]", [{ a: null }, [], [{ x: true }]]],
    ["list_slice(['keep', 'drop', 'keep'], 3, 3)", [['keep']]],
  ])('SELECT %s', async (expression, expected) => {
    const { rows } = await run(engine, `SELECT ${expression}`);
    expect(rows).toEqual([expected]);
  });
  it('names columns and types as DuckDB does', async () => {
    const { columns } = await run(
      engine,
      "SELECT 1 a, 'x' b, sum(1) c, [1] d, {'x': true} e, map{'a': 1} f",
    );
    expect(columns).toEqual([
      { name: 'a', type: 'INTEGER' },
      { name: 'b', type: 'VARCHAR' },
      { name: 'c', type: 'HUGEINT' },
      { name: 'd', type: 'INTEGER[]' },
      { name: 'e', type: 'STRUCT(x BOOLEAN)' },
      { name: 'f', type: 'MAP(VARCHAR, INTEGER)' },
    ]);
  });
  it('gives nested values of every row of a long result', async () => {
    const { rows } = await run(
      engine,
      "SELECT i, [i, null], {'a': i::varchar}, CASE WHEN i % 3 = 0 THEN NULL ELSE i % 2 = 0 END FROM range(5000) t(i)",
    );
    expect(rows).toHaveLength(5000);
    for (const [i, list, row, even] of rows as unknown as [number, unknown, unknown, unknown][]) {
      expect([list, row, even]).toEqual([
        [i, null],
        { a: String(i) },
        i % 3 === 0 ? null : i % 2 === 0,
      ]);
    }
  });
});

describe('what is not a query is refused', () => {
  it.each([
    'INSERT INTO cloudtrail VALUES (1)', 'UPDATE cloudtrail SET eventName = 1', 'DELETE FROM cloudtrail',
    'CREATE TABLE t AS SELECT 1', 'DROP VIEW cloudtrail', 'DETACH evidence', "COPY cloudtrail TO 'x.csv'",
    "ATTACH 'x.db'", 'SET lock_configuration = false', 'PRAGMA database_list', 'INSTALL httpfs', 'LOAD json',
    'CALL pragma_version()', 'EXPORT DATABASE \'x\'', 'USE memory', 'BEGIN', 'EXPLAIN ANALYZE DELETE FROM cloudtrail',
    'SELECT 1; DROP VIEW cloudtrail', 'WITH x AS (SELECT 1) INSERT INTO cloudtrail SELECT * FROM x', '/* a */ drop view rds_log',
    'wItH x(a) aS (SELECT 1), y AS (SELECT 2) dElEtE FROM cloudtrail', '--x\nMERGE INTO cloudtrail USING rds_log ON 1=1',
    'EXPLAIN/**/ANALYZE/**/INSERT INTO cloudtrail SELECT 1', 'EXPLAIN (ANALYZE) CREATE TABLE t(a INT)', 'EXPLAIN ANALYZE VERBOSE DROP VIEW cloudtrail',
    'EXPLAIN EXPLAIN DROP VIEW cloudtrail', 'SELECT 1;;\n;SET threads = 1', 'SELECT \';\'; ALTER TABLE cloudtrail DROP eventName',
    'PREPARE p AS SELECT 1', 'EXECUTE p', 'VACUUM', 'CHECKPOINT', 'TRUNCATE cloudtrail', 'RESET threads', 'COMMENT ON VIEW cloudtrail IS NULL',
    'CREATE EXTERNAL TABLE t (a string)', 'MSCK REPAIR TABLE cloudtrail_logs', 'UNLOAD (SELECT 1) TO \'s3://b/\'', 'GRANT SELECT ON cloudtrail TO x',
    'VALUES 1; CALL force_checkpoint()', 'IMPORT DATABASE \'x\'', 'ANALYZE', 'DEALLOCATE p', 'PIVOT cloudtrail ON eventName',
  ])('%s', async (query) => {
    const { outcome } = await run(engine, query);
    if (outcome.status !== 'failed') throw new Error(`it ran: ${JSON.stringify(outcome)}`);
    const [diagnostic] = outcome.diagnostics;
    expect(diagnostic?.hint).toBeTruthy();
    expect(diagnostic?.message).toMatch(/is not a query\.$/);
    expect(query.slice(diagnostic?.span?.start, diagnostic?.span?.end)).toMatch(/^[A-Za-z]+$/);
    expect((await run(engine, 'SELECT count(*) FROM cloudtrail')).rows).toEqual([[20]]);
  }); // prettier-ignore

  it.each([
    "SELECT * FROM read_csv('/etc/passwd')", "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM 'https://example.com/a.csv'", "SELECT * FROM read_blob('https://example.com/a')",
    "SELECT * FROM glob('/*')", "SELECT '{}'::JSON", "SELECT * FROM read_json('x')", "SELECT * FROM read_parquet('x')",
  ])('and nothing outside is reached: %s', async (query) => {
    const { outcome } = await run(engine, query);
    expect(outcome.status).toBe('failed');
    expect(JSON.stringify(outcome)).not.toMatch(/root:|INSTALL |\bat \w+ \(/);
    // A load that was tried and failed would have corrupted the instance.
    expect((await run(engine, 'SELECT count(*) FROM cloudtrail')).rows).toEqual([[20]]);
  }); // prettier-ignore
});

describe('errors', () => {
  it.each([
    ['SELECT eventNme FROM cloudtrail', 'eventNme', /no column eventNme/, /eventName/],
    ['SELECT userIdentity.usrName FROM cloudtrail', 'usrName', /no field/, /userName/],
    ['SELECT x.evntTime FROM cloudtrail AS x', 'evntTime', /no column evntTime/, /eventTime/],
    ['SELECT * FROM cloudtral', 'cloudtral', /no table/, /cloudtrail/],
    ['SELECT regexp_lke(eventName, 1) FROM cloudtrail', 'regexp_lke', /no function/, /regexp_like/],
    ['SELECT * FROM cloudtrail WHERE eventName = ConsoleLogin', 'ConsoleLogin', /no column/, /'ConsoleLogin'/],
    ['SELECT * FROM cloudtrail WHERE eventName = "ConsoleLogin"', '"ConsoleLogin"', /no column/, /'ConsoleLogin'/],
    ['SELECT * FRM cloudtrail', 'cloudtrail', /not expected/, /FROM/],
    ["SELECT 'ünï', 'x' AS ü, eventNme FROM cloudtrail", 'eventNme', /no column/, /eventName/],
    ['SELECT transform(ARRAY[1], x -> x + 1), eventNme FROM cloudtrail', 'eventNme', /no column/, /eventName/],
    [`SELECT eventNme FROM ${EVENT_DATA_STORE}`, 'eventNme', /no column/, /eventName/],
    [`SELECT 1;\nSELECT date_format(eventTime, '%Y') y,\n eventNme FROM cloudtrail`, 'eventNme', /no column/, /eventName/],
    ['SELECT * FROM aaaaaaaa-0000-4000-8000-000000000000', 'aaaaaaaa-0000-4000-8000-000000000000', /no event data store/, new RegExp(EVENT_DATA_STORE)],
    ['SELECT eventName, count(*) FROM cloudtrail', 'eventName', /GROUP BY/, /GROUP BY/],
    ["SELECT 'abc", "'abc", /not closed/, /single quote/],
    ['SELECT * FROM cloudtrail WHERE', 'E', /too early/, /last word/],
    ["SELECT eventTime AT TIME ZONE 'Asia/Tokyo' FROM cloudtrail", "'Asia/Tokyo'", /UTC/, /interval/],
    ["SELECT json_extract_scalar(requestparameters, 'bucketName') FROM cloudtrail", "'bucketName'", /not a JSON path/, /\$\.bucketName/],
    ["SELECT date_parse('x', '%q')", "'%q'", /%q/, undefined],
    ["SELECT count(*) FROM cloudtrail WHERE eventTime > 'yesterday'", "'yesterday'", /timestamp/i, /2024-11-28/],
  ])('%s', async (query, at, message, hint) => {
    const { outcome } = await run(engine, query);
    if (outcome.status !== 'failed') throw new Error(`it ran: ${JSON.stringify(outcome)}`);
    const [diagnostic] = outcome.diagnostics;
    expect(diagnostic?.message).toMatch(message);
    if (hint) expect(diagnostic?.hint).toMatch(hint);
    expect(query.slice(diagnostic?.span?.start, diagnostic?.span?.end)).toBe(at);
    // What the editor underlines before the query runs is the same; values are looked at in the run.
    if (/yesterday/.test(query)) return;
    expect((await engine.prepare(query)).map(({ span }) => span)).toEqual([diagnostic?.span]);
  }); // prettier-ignore
  it('has nothing to say of a good query, and of none', async () => {
    expect(await engine.prepare('SELECT eventName FROM cloudtrail; SHOW TABLES')).toEqual([]);
    expect(await engine.prepare(' -- nothing\n')).toEqual([]);
    expect((await run(engine, '')).outcome.status).toBe('failed');
  });
});

describe('bounds', () => {
  it('sends so many rows and says that there were more', async () => {
    const { outcome, rows } = await run(engine, 'SELECT * FROM range(10) t(i)', {
      bounds: { rows: 4, bytes: 1 },
    });
    expect(rows).toEqual([[0], [1], [2], [3]]);
    expect(outcome).toMatchObject({ status: 'done', rowCount: 4, truncated: true });
    const exact = await run(engine, 'SELECT * FROM range(4) t(i)', {
      bounds: { rows: 4, bytes: 1 },
    });
    expect(exact.outcome).toMatchObject({ rowCount: 4, truncated: false });
  });
  it('does not make the millions of rows that are not sent', async () => {
    const before = process.memoryUsage().rss;
    const { outcome, rows } = await run(
      engine,
      "SELECT rpad('x', 100, 'x') || a.range || b.range FROM range(1000000) a, range(1000000) b",
    );
    expect(outcome).toMatchObject({ status: 'done', truncated: true });
    expect(rows).toHaveLength(10_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  });
});

describe('stopping', () => {
  const ENDLESS =
    'WITH RECURSIVE t AS (SELECT 1 n UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t';
  it('stops an endless query when asked, and goes on with the next', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    const { outcome } = await run(engine, ENDLESS, { signal: controller.signal });
    expect(outcome).toMatchObject({ status: 'stopped', reason: 'cancelled' });
    expect(outcome.elapsedMs).toBeLessThan(3_000);
    expect((await run(engine, 'SELECT 1')).rows).toEqual([[1]]);
  });
  it('stops it at the time limit', async () => {
    const { outcome } = await run(engine, ENDLESS, { timeLimitMs: 150 });
    expect(outcome).toMatchObject({ status: 'stopped', reason: 'timeout' });
    expect((await run(engine, 'SELECT 1')).rows).toEqual([[1]]);
  });
  it('does not begin what is cancelled already', async () => {
    const { outcome, rows } = await run(engine, ENDLESS, { signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ status: 'stopped', reason: 'cancelled' });
    expect(rows).toEqual([]);
  });
  it.each([
    ['while rows are looked for and none is found', 'SELECT * FROM range(1000000000000) t(i) WHERE i < 0'],
    ['in functions of ours', "SELECT max(json_extract_scalar('{\"a\":' || i || '}', '$.a')) FROM range(1000000000000) t(i)"],
    ['in a join', 'SELECT count(*) FROM cloudtrail a, cloudtrail b, cloudtrail c, cloudtrail d, cloudtrail e, cloudtrail f, cloudtrail g, cloudtrail h WHERE a.eventID < b.eventID'],
    ['in an EXPLAIN ANALYZE', `EXPLAIN ANALYZE ${ENDLESS}`],
  ])('stops it %s', async (_, query) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    const { outcome } = await run(engine, query, { signal: controller.signal });
    expect(outcome).toMatchObject({ status: 'stopped', reason: 'cancelled' });
    expect((await run(engine, 'SELECT 1')).rows).toEqual([[1]]);
  }); // prettier-ignore
  it('starts again after WebAssembly itself gave up', async () => {
    let broken = false;
    const other = await makeEngine(undefined, () => {
      if (broken) return;
      broken = true;
      throw new WebAssembly.RuntimeError('memory access out of bounds');
    });
    const { outcome } = await run(other, ENDLESS);
    if (outcome.status !== 'failed') throw new Error('it ran');
    expect(outcome.diagnostics[0]?.message).toMatch(/more memory/);
    expect((await run(other, 'SELECT count(*) FROM cloudtrail')).rows).toEqual([[20]]);
    other.close();
  });
  it('answers what is asked at once one after the other', async () => {
    const results = await Promise.all([1, 2, 3].map((n) => run(engine, `SELECT ${n}, now()`)));
    const now = CLOCK.replace('T', ' ').replace('Z', '.000');
    expect(results.map(({ rows }) => rows)).toEqual([1, 2, 3].map((n) => [[n, now]]));
  });
});

describe('completion', () => {
  const labels = async (query: string) => {
    const offset = query.includes('|') ? query.indexOf('|') : query.length;
    return (await engine.complete(query.replace('|', ''), offset)).map(({ label }) => label);
  };
  it('offers tables after FROM', async () => {
    expect(await labels('SELECT * FROM c')).toEqual([
      'cloudtrail',
      'cloudtrail_logs',
      'cloudtrail_logs_pp',
    ]);
    expect(await labels('SELECT * FROM ')).toContain(EVENT_DATA_STORE);
  });
  it('offers columns and functions', async () => {
    expect(await labels('SELECT eventT| FROM cloudtrail')).toEqual(['eventTime', 'eventType']);
    expect(await labels('SELECT json_extract_s')).toEqual(['json_extract_scalar']);
  });
  it("offers Athena's columns where the query is about its table", async () => {
    expect(await labels('SELECT eventt| FROM cloudtrail_logs')).toEqual(['eventtime', 'eventtype']);
    expect(
      await labels('SELECT useridentity.sessioncontext.attributes.| FROM cloudtrail_logs'),
    ).toEqual(['mfaauthenticated', 'creationdate']);
  });
  it('offers nested fields, through aliases as well', async () => {
    expect(await labels('SELECT userIdentity.user')).toEqual(['userName']);
    expect(await labels('SELECT useridentity.sessioncontext.attributes.')).toEqual([
      'creationDate',
      'mfaAuthenticated',
    ]);
    expect(await labels('SELECT c.userIdentity.acc')).toEqual(['accountId', 'accessKeyId']);
  });
  it("offers the keys that the evidence's maps have", async () => {
    expect(await labels("SELECT element_at(requestParameters, 'bu")).toEqual(['bucketName']);
    expect(await labels("SELECT requestParameters['bu|'] FROM cloudtrail")).toEqual(['bucketName']);
    const [path] = await engine.complete("SELECT json_extract_scalar(requestparameters, '$.bu", 51);
    expect(path).toMatchObject({ label: 'bucketName', insert: 'bucketName' });
  });
  it('is silent in comments and texts', async () => {
    expect(await labels('SELECT 1 -- ev')).toEqual([]);
    expect(await labels("SELECT 'ev")).toEqual([]);
  });
});
