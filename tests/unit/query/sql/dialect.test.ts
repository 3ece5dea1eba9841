import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rewrite } from '@/lib/query/sql/dialect/rewrite';
import { splitStatements } from '@/lib/query/sql/language/statements';
import { planLines } from '@/lib/query/sql/plan';
import type { Engine, Output } from '@/lib/query/types';
import { EVENT_DATA_STORE, makeEngine, run } from './fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await makeEngine();
  await engine.open();
}, 60_000);
afterAll(() => engine.close());

const failed = async (query: string) => {
  const { outcome } = await run(engine, query);
  if (outcome.status !== 'failed') throw new Error(`it ran: ${JSON.stringify(outcome)}`);
  const [diagnostic] = outcome.diagnostics;
  const at = query.slice(diagnostic?.span?.start, diagnostic?.span?.end);
  return { message: diagnostic?.message ?? '', hint: diagnostic?.hint ?? '', at };
};
const told = async (query: string) => {
  const outputs: Output[] = [];
  await engine.run(query, { onOutput: (output) => outputs.push(output) });
  return outputs.flatMap((output) => (output.kind === 'diagnostic' ? [output.diagnostic] : []));
};

describe("Athena's table", () => {
  it('has JSON and times as text, and names in lower case', async () => {
    const { columns, rows } = await run(
      engine,
      "SELECT useridentity, eventtime, requestparameters, readonly, resources FROM cloudtrail_logs WHERE eventname = 'PutUserPolicy'",
    );
    expect(columns.map((column) => column.type.replace(/\(.*/, ''))).toEqual([
      'STRUCT', 'VARCHAR', 'VARCHAR', 'VARCHAR', 'STRUCT',
    ]); // prettier-ignore
    const [identity, time, request, readOnly, resources] = rows[0] ?? [];
    expect(identity).toMatchObject({ username: 'cy', sessioncontext: { attributes: { creationdate: '2024-05-01T08:00:00Z' } } }); // prettier-ignore
    expect([time, readOnly, resources]).toEqual(['2024-05-01T12:00:00Z', 'false', null]);
    expect(JSON.parse(String(request))).toMatchObject({ userName: 'cy', policyName: 'all' });
  });
  it.each([
    ["region = 'eu-west-1' AND year = '2024' AND month = '05' AND day = '02'", 'cloudtrail_logs', 6],
    ["\"timestamp\" >= '2024/05/02' AND account = '111122223333'", 'cloudtrail_logs_pp', 6],
    ["eventtime LIKE '2024-05-02%'", 'default.cloudtrail_logs', 6],
    ["default.cloudtrail_logs.eventname = 'ConsoleLogin'", '"default"."cloudtrail_logs"', 2],
    ["x.eventname = 'ConsoleLogin'", 'AwsDataCatalog.security.cloudtrail_logs x', 2],
    ["eventsource = 'signin.amazonaws.com'", 'cloudtrail_logs_my_bucket_1234', 2],
    ['length(requestparameters) > 2', 'cloudtrail_logs', 14],
    ["json_extract_scalar(requestparameters, '$.bucketName') = 'backups'", 'cloudtrail_logs', 2],
    ["eventtime > '2024-05-02T09:01:00Z' AND requestparameters IS NOT NULL", 'cloudtrail_logs', 2],
  ])('WHERE %s FROM %s', async (where, table, count) => {
    const { rows } = await run(engine, `SELECT count(*) FROM ${table} WHERE ${where}`);
    expect(rows).toEqual([[count]]);
  }); // prettier-ignore
  it('a step of WITH keeps its name', async () => {
    const query = 'WITH cloudtrail_logs_x AS (SELECT 1 n), cloudtrail AS (SELECT 2 n) SELECT a.n, b.n FROM cloudtrail_logs_x a, cloudtrail b'; // prettier-ignore
    expect((await run(engine, query)).rows).toEqual([[1, 2]]);
  });
  it("has the record as JSON in Lake's eventJson", async () => {
    const query = "SELECT eventJson FROM cloudtrail WHERE eventName = 'RunInstances' AND errorMessage IS NOT NULL"; // prettier-ignore
    const [[text] = []] = (await run(engine, query)).rows;
    const record = JSON.parse(String(text)) as Record<string, unknown>;
    expect(record).toMatchObject({
      eventName: 'RunInstances',
      eventTime: '2024-05-01T13:00:00Z',
      requestParameters: { dryRun: true, tags: ['a', 'b'] },
      readOnly: false,
    });
    expect(record).not.toHaveProperty('resources');
  });
});

describe('fields with a column of their own', () => {
  const QUICK = [
    'SELECT userIdentity.userName, count(*) n FROM cloudtrail GROUP BY userIdentity.userName ORDER BY n DESC, userIdentity.userName',
    "SELECT c.userIdentity.arn AS who, c.eventName FROM cloudtrail AS c WHERE c.userIdentity.userName IN ('ana', 'bo') ORDER BY c.eventTime",
    `SELECT DISTINCT userIdentity.type FROM ${EVENT_DATA_STORE} ORDER BY 1`,
    "SELECT eventName, upper(userIdentity.userName) FROM cloudtrail_logs WHERE json_extract_scalar(requestparameters, '$.bucketName') IS NOT NULL ORDER BY eventid",
    'WITH x AS (SELECT userIdentity.userName, eventTime FROM cloudtrail) SELECT userName, min(eventTime) FROM x GROUP BY userName ORDER BY 1',
  ];
  const looked = (query: string) =>
    splitStatements(query).map(({ tokens }) =>
      rewrite(query, tokens, {
        eventDataStore: EVENT_DATA_STORE,
        tables: ['cloudtrail', 'cloudtrail_logs', 'cloudtrail_logs_pp', 'rds_log', EVENT_DATA_STORE],
      }),
    )[0]; // prettier-ignore
  it.each(QUICK)('answer as the struct does: %s', async (query) => {
    expect(looked(query)?.quick?.text).toContain('trailwise_flat.');
    // A condition on the whole struct keeps the query as it was written.
    const slow = `SELECT * FROM (${query})`;
    expect(looked(slow)?.quick).toBeUndefined();
    const [a, b] = [await run(engine, query), await run(engine, slow)];
    expect(a.rows.length).toBeGreaterThan(0);
    expect(a.columns).toEqual(b.columns);
    expect([...a.rows].sort()).toEqual([...b.rows].sort());
  });
  it.each([
    'SELECT * FROM cloudtrail WHERE userIdentity.userName IS NULL',
    'SELECT userIdentity FROM cloudtrail',
    'SELECT userIdentity.sessionContext FROM cloudtrail',
    'SELECT (SELECT userIdentity.userName FROM (SELECT userIdentity FROM cloudtrail LIMIT 1)) FROM cloudtrail',
    "WITH cloudtrail AS (SELECT {'userName': 'x'} AS userIdentity) SELECT userIdentity.userName FROM cloudtrail",
    'SELECT c FROM cloudtrail c',
    'SELECT requestparameters FROM cloudtrail_logs',
    'SELECT useridentity.sessioncontext.attributes.creationdate FROM cloudtrail_logs',
    'SELECT eventJson FROM cloudtrail',
    'FROM cloudtrail',
  ])('are left alone: %s', async (query) => {
    expect(looked(query)?.quick).toBeUndefined();
    expect((await run(engine, query)).outcome.status).toBe('done');
  });
});

describe('about the tables', () => {
  it.each([
    ["SHOW TABLES IN default 'cloudtrail_l*'", [['cloudtrail_logs'], ['cloudtrail_logs_pp']]],
    ['SHOW DATABASES', [['default']]],
    ["SHOW FUNCTIONS LIKE 'url_d%'", [['url_decode', 'url_decode(text)', 'The text with %20 and the like read.']]],
    ["SHOW PARTITIONS cloudtrail_logs", [['region=eu-west-1/year=2024/month=05/day=01'], ['region=eu-west-1/year=2024/month=05/day=02']]],
  ])('%s', async (query, rows) => expect((await run(engine, query)).rows).toEqual(rows)); // prettier-ignore
  it.each([
    'DESCRIBE cloudtrail_logs', 'DESC cloudtrail_logs', 'describe formatted default.cloudtrail_logs',
    'SHOW COLUMNS FROM cloudtrail_logs', 'show columns in cloudtrail_logs in default',
  ])('%s', async (query) => {
    const { columns, rows } = await run(engine, query);
    expect(columns.map((column) => column.name)).toEqual(['column_name', 'data_type', 'comment']);
    expect(rows[0]?.slice(0, 2)).toEqual(['eventversion', 'string']);
    expect(rows[1]?.[1]).toMatch(/^struct<type:string,principalid:string,.*map<string,string>>>>$/);
    expect(rows.map((row) => row[0])).toContain('requestparameters');
  }); // prettier-ignore
  it.each([
    ['DESCRIBE cloudtral', 'cloudtral', /no table/, /cloudtrail/],
    ['SHOW CREATE TABLE cloudtrail_logs', 'CREATE', /SHOW CREATE/, /DESCRIBE/],
    ['SHOW PARTITIONS rds_log', 'rds_log', /no partitions/, /region/],
  ])('%s', async (query, at, message, hint) => {
    const found = await failed(query);
    expect(found.at).toBe(at);
    expect(found.message).toMatch(message);
    expect(found.hint).toMatch(hint);
  });
});

describe('EXPLAIN', () => {
  it('is one column, a line an operator, the deepest last', async () => {
    const { columns, rows } = await run(
      engine,
      "EXPLAIN SELECT eventName, count(*) FROM cloudtrail WHERE eventSource = 'iam.amazonaws.com' GROUP BY 1 ORDER BY 2 DESC",
    );
    expect(columns).toEqual([{ name: 'Query Plan', type: 'VARCHAR' }]);
    const lines = rows.map(([line]) => String(line));
    expect(lines[0]).toMatch(/^Order by /);
    expect(lines.at(-1)).toMatch(/^ +└─ Seq scan {2}\[Table: cloudtrail;.*eventSource='iam/);
    expect(lines.join()).not.toMatch(/[┌│]|__internal/);
  });
  it('with ANALYZE has rows and times', async () => {
    const { rows } = await run(engine, 'EXPLAIN ANALYZE SELECT eventName FROM cloudtrail');
    const lines = rows.map(([line]) => String(line));
    expect(lines[0]).toMatch(/^Total: [\d.]+ ms$/);
    expect(lines.at(-1)).toMatch(/scan .*20 rows, [\d.]+ ms/);
  });
  it('shows what it cannot read as it is', () => expect(planLines('a\nb', 'plan')).toEqual(['a', 'b'])); // prettier-ignore
});

describe('several statements', () => {
  it('say that the last one is shown', async () =>
    expect(await told('SELECT 1; SELECT 2')).toMatchObject([
      { severity: 'info', message: '2 statements ran; this is the result of the last.' },
    ]));
  it.each([
    ['SELECT 1; SELECT evntName FROM cloudtrail; SELECT 3', 'Statement 2 of 3: There is no column evntName.', 'evntName'],
    ['SELECT 1; SELECT 2; DROP TABLE cloudtrail', 'Statement 3 of 3: DROP is not a query.', 'DROP'],
    ['SELECT 1; SELECT `a` FROM cloudtrail', 'Statement 2 of 2: Backticks quote names in CREATE TABLE only, not in a query.', '`a`'],
  ])('an error names its own: %s', async (query, message, at) => expect(await failed(query)).toMatchObject({ message, at })); // prettier-ignore
});

describe('as other databases write it', () => {
  it.each([
    ['SELECT eventName FROM cloudtrail LIMIT 5, 10', 'LIMIT 5, 10', /OFFSET 5 LIMIT 10/],
    ['SELECT `eventName` FROM cloudtrail', '`eventName`', /double quotes: "eventName"/],
    ["SELECT requestParameters->>'$.bucketName' FROM cloudtrail", '->>', /json_extract_scalar\(requestParameters, '\$\.bucketName'\)/],
    ["SELECT nvl(eventName, 'x') FROM cloudtrail", 'nvl', /coalesce/],
    ['SELECT dateadd(day, 1, eventTime) FROM cloudtrail', 'dateadd', /date_add/],
    ['SELECT "$path" FROM cloudtrail_logs', '"$path"', /S3 object/],
    ['SELECT array_sort(ARRAY[1], (x, y) -> 1)', 'array_sort', /reverse/],
    ['SELECT element_at(requestparameters, \'a\') FROM cloudtrail_logs', 'element_at', /./],
  ])('%s is refused with what to write', async (query, at, hint) => {
    const found = await failed(query);
    if (!query.includes('element_at')) expect(found.at).toBe(at);
    expect(found.hint).toMatch(hint);
  }); // prettier-ignore
  it.each([
    ["SELECT 1 WHERE 'a' == 'b'", '=='],
    ["SELECT 1 WHERE 'a' ILIKE 'A%'", 'ILIKE'],
    ["SELECT '1'::integer", '::'],
    ["SELECT ifnull(NULL, 'x')", 'ifnull'],
    ["SELECT strftime(now(), '%Y')", 'strftime'],
  ])('%s runs, with a warning', async (query, at) => {
    expect((await run(engine, query)).outcome.status).toBe('done');
    const [warning, ...others] = await engine.prepare(query);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ severity: 'warning' });
    expect(query.slice(warning?.span?.start, warning?.span?.end)).toBe(at);
    expect(await told(query)).toEqual([warning]);
  });
  it('says which table a placeholder is taken for', async () =>
    expect(await told('SELECT 1 FROM <event_data_store_id> LIMIT 1')).toMatchObject([
      { severity: 'info', message: /is taken for cloudtrail/ },
    ].map((one) => ({ ...one, message: expect.stringMatching(one.message) as string })))); // prettier-ignore
});

describe('result columns', () => {
  it.each([
    ["SELECT count(*), 'x', 1, eventName, eventName AS n, max(eventTime) \"max(t)\" FROM cloudtrail GROUP BY eventName LIMIT 1", ['_col0', '_col1', '_col2', 'eventName', 'n', 'max(t)']],
    ["SELECT userIdentity.userName, element_at(requestParameters, 'key'), CASE WHEN readOnly THEN 1 END FROM cloudtrail LIMIT 1", ['userName', '_col1', '_col2']],
    ['SELECT * FROM (VALUES 1) t', ['_col0']],
  ])('%s', async (query, names) =>
    expect((await run(engine, query)).columns.map((column) => column.name)).toEqual(names)); // prettier-ignore
});
