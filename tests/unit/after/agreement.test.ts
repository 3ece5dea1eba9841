/** The same files through DuckDB's own build and through Arrow, as before and after a fix: the same rows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeSqlEngine } from '@/lib/cli/sql-node';
import { contentAfter } from '@/lib/content/after/content';
import { openContent } from '@/lib/content/after/evidence';
import { mapBytes } from '@/lib/content/after/forms';
import type { Engine } from '@/lib/query/types';
import type { EvidenceSource } from '@/lib/simulate/evidence';
import { makeRecords } from '../../bench/records';
import { run } from '../query/sql/fixture';
import { builtEvidence } from './open';

const LINES = [
  '2024-05-01T10:00:00.125Z 2024-05-01T10:00:00.125648Z\t    9 Query\tSELECT 1',
  "2024-05-01T10:00:01.500Z 2024-05-01T10:00:01.500001Z\t  263 Query\tINSERT INTO payments VALUES ('ä€😀')",
  '2024-05-01T10:00:03.000Z 2024-05-01T10:00:03.000000Z\t   12 Connect\tapp@10.0.0.7 on bank',
  '2024-05-01T10:00:04.000Z 2024-05-01T10:00:04.000000Z\t   12 Quit\t',
  '2024-05-01T10:00:05.000Z /rdsdbbin/mysql/bin/mysqld, Version: 8.0.35. started with:',
  '1969-12-31T23:59:59.001Z before 1970',
  'a line without a time',
  // Finer than CloudWatch Logs has it; beyond what a number holds; no such day.
  '2024-05-01T10:00:06.123456Z 2024-05-01T10:00:06.123456Z\t 99999999999999999 Query\tSELECT 2',
  '2024-13-01T10:00:06Z no month',
];
const utf8 = (text: string) => new TextEncoder().encode(text);
const source = (name: string, text: string, role: EvidenceSource['role'], stream?: string): EvidenceSource => ({
  name,
  bytes: utf8(text),
  modified: '2024-05-02T00:00:00Z',
  role,
  ...(stream !== undefined && { log: { group: '/aws/rds/instance/db/general', stream } }),
}); // prettier-ignore
const records = (from: number, count: number) =>
  JSON.stringify({ Records: makeRecords({ count: 40, seed: 7 }).slice(from, from + count) });
const SOURCES = [
  source('a.json', records(0, 25), 'cloudtrail'),
  source('b.json', records(25, 15), 'cloudtrail'),
  source('rds.log', LINES.map((line) => `${line}\n`).join(''), 'log', 'db'),
  source('web-2.access.log', '2024-05-01T10:00:00.000Z GET /\n', 'log', 'web'),
  source('nothing.log', '', 'log', 'idle'),
  source('notes.txt', 'not for SQL', 'other'),
];

const QUERIES = [
  'SELECT * FROM rds_log',
  'DESCRIBE rds_log',
  'SELECT * FROM web_2_access_log',
  'SELECT count(*), max(time) FROM nothing_log',
  'SELECT thread_id, count(*) FROM rds_log GROUP BY thread_id ORDER BY thread_id',
  "SELECT time, argument FROM rds_log WHERE command = 'Query' AND time >= TIMESTAMP '2024-05-01 10:00:01' ORDER BY time DESC",
  'SELECT * FROM cloudtrail',
  'SELECT eventName, count(*) AS n FROM cloudtrail JOIN rds_log ON thread_id = 12 GROUP BY 1 ORDER BY 1',
  'SHOW TABLES',
  'SELECT * FROM notes_txt',
];

describe('SQL over a lab and over the time after its fix', () => {
  let built: Engine;
  let made: Engine;

  beforeAll(async () => {
    const base = await builtEvidence(SOURCES);
    built = createNodeSqlEngine(base);
    const content = contentAfter({ files: SOURCES, until: Date.parse(base.clock) });
    const blobs = mapBytes(content, (bytes) => new Blob([bytes as Uint8Array<ArrayBuffer>]));
    made = createNodeSqlEngine(openContent(base, 'made', blobs).evidence);
  });
  afterAll(() => {
    built.close();
    made.close();
  });

  it.each(QUERIES)('%s', async (query) => {
    const [expected, found] = [await run(built, query), await run(made, query)];
    expect(found.columns).toEqual(expected.columns);
    expect(found.rows).toEqual(expected.rows);
    expect(found.outcome.status).toBe(expected.outcome.status);
  });

  // By hand, from the lines above.
  it('reads the lines into the columns', async () => {
    const { rows } = await run(made, 'SELECT time, thread_id, command, argument, log_stream FROM rds_log LIMIT 1'); // prettier-ignore
    expect(rows).toEqual([['2024-05-01 10:00:00.125', 9, 'Query', 'SELECT 1', 'db']]);
    const { rows: odd } = await run(made, 'SELECT count(*), count(time), count(thread_id) FROM rds_log'); // prettier-ignore
    expect(odd).toEqual([[9, 7, 4]]);
  });
});
