/**
 * What a learner's own files give must be what the same records give in a lab: in SQL the tables
 * that DuckDB itself built from JSON, in CloudWatch Logs the events that were read record by record.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeSqlEngine } from '@/lib/cli/sql-node';
import { ownEvidence } from '@/lib/query/own/evidence';
import { readLogEvents } from '@/lib/query/logs/events';
import { readRecords } from '@/lib/trail/read';
import type { Engine } from '@/lib/query/types';
import { makeRecords } from '../../bench/records';
import { makeEngine, run } from '../query/sql/fixture';
import { importAll, record, source } from './helpers';

const ODD = [
  record('odd-1', {
    eventTime: '2024-11-28T15:20:00Z',
    resources: [{ arn: 'arn:aws:s3:::a', accountId: '1' }, null, { ARN: 'A', arn: 'b', type: 't' }],
    requestParameters: { key: 'ä€😀', nested: { a: [1, 2, { b: null }] }, n: 1, t: true, none: null, empty: '' },
    responseElements: null,
    userAgent: 'späte Zeile "mit" \\Zeichen\n',
    readOnly: true,
    managementEvent: false,
    tlsDetails: { tlsVersion: 'TLSv1.3', keyExchange: 'x' },
  }),
  record('odd-2', {
    userIdentity: {
      type: 'AssumedRole',
      sessionContext: {
        attributes: { creationDate: '2024-11-28T15:00:00Z', mfaAuthenticated: 'false' },
        sessionIssuer: { type: 'Role', userName: 'r', arn: 'arn:aws:iam::1:role/r' },
        webIdFederationData: { federatedProvider: 'p', attributes: { k: 'v' } },
      },
    },
    requestParameters: {},
    resources: [],
    errorMessage: null,
    addendum: { reason: 'UPDATED_DATA' },
    eventTime: '1969-12-31T23:59:59Z',
  }),
  record('odd-3', { eventTime: '2106-02-07T06:28:17Z', userIdentity: {}, apiVersion: 2012 }),
]; // prettier-ignore
const RECORDS = [...ODD, ...makeRecords({ count: 300, seed: 5 })];

const QUERIES = [
  'SELECT * FROM cloudtrail',
  'SELECT userIdentity.userName, userIdentity.sessionContext.sessionIssuer.arn FROM cloudtrail',
  "SELECT eventID, element_at(requestParameters, 'bucketName') FROM cloudtrail WHERE eventSource = 's3.amazonaws.com'",
  "SELECT eventid, json_extract_scalar(requestparameters, '$.nested.a[2].b'), json_extract_scalar(requestparameters, '$.key') FROM cloudtrail_logs",
  'SELECT min(eventTime), max(eventTime), count(DISTINCT eventName), count(readOnly) FROM cloudtrail',
  'SELECT eventID, r.ARN FROM cloudtrail, UNNEST(resources) AS t(r)',
  'DESCRIBE cloudtrail',
];

describe('SQL over own files and over a lab', () => {
  let lab: Engine;
  let own: Engine;

  beforeAll(async () => {
    lab = await makeEngine(RECORDS);
    const folder = await mkdtemp(path.join(tmpdir(), 'trailwise-own-'));
    const { summary, parts } = await importAll([source('a.json', JSON.stringify(RECORDS))]);
    const put = async (name: string, bytes: Uint8Array) => {
      await writeFile(path.join(folder, name), bytes);
      return { url: path.join(folder, name), bytes: bytes.length };
    };
    const addresses = await Promise.all(parts.map((bytes, at) => put(`part-${at}`, bytes)));
    const duckdb = createRequire(import.meta.url).resolve(
      '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm',
    );
    const data = { lines: { url: '', bytes: 0 }, parts: addresses };
    own = createNodeSqlEngine(ownEvidence(summary, data, { jq: '', duckdb }, 0));
  }, 120_000);
  afterAll(() => {
    lab.close();
    own.close();
  });

  it.each(QUERIES)('%s', async (query) => {
    const [expected, found] = [await run(lab, query), await run(own, query)];
    expect(expected.outcome.status).toBe('done');
    expect(found.columns).toEqual(expected.columns);
    expect(found.rows).toEqual(expected.rows);
  });

  it('closes the same doors', async () => {
    for (const query of ["COPY cloudtrail TO 'x.csv'", "SET memory_limit='9GB'", "ATTACH 'x.db'"]) {
      expect((await run(own, query)).outcome.status, query).toBe('failed');
    }
  });
});

describe('texts in columns', () => {
  it('keeps halves of a character apart, at the end of one text and the start of the next', async () => {
    const halves = '[{"eventTime":"2024-11-28T15:20:00Z","eventName":"\\ud83d"},{"eventTime":"2024-11-28T15:20:00Z","eventName":"\\ude00x"}]';
    const { summary, parts } = await importAll([source('h.json', halves)]);
    expect(summary.events).toBe(2);
    // U+FFFD for each half, as TextEncoder has it: never the whole character.
    expect(Buffer.from(parts[0] ?? []).includes(Buffer.from('��x'))).toBe(true);
  }); // prettier-ignore
});

describe('log events over own files and over a lab', () => {
  it('have the same times and messages', async () => {
    const named = record('named', { requestParameters: { eventTime: '2020-01-01T00:00:00Z', text: '"eventTime":"x"' } }); // prettier-ignore
    const first = { requestParameters: { eventTime: 'no time' }, ...record('first') };
    const records = [...RECORDS, named, first];
    const { lines } = await importAll([source('a.json', JSON.stringify(records))]);
    const group = (format: 'cloudtrail' | 'records') => ({
      logGroups: [{ name: 'g', streams: [{ name: 's', files: ['f'], format }] }],
    });
    const encode = (text: string) => new TextEncoder().encode(text);
    const found = await readLogEvents(group('records'), async () => encode(lines.join('\n')));
    // The schema is stricter than the import: what it leaves out is left out of the comparison.
    const strict = readRecords('f', encode(JSON.stringify(records))).records.length;
    const expected = await readLogEvents(group('cloudtrail'), async () =>
      encode(JSON.stringify(records)),
    );
    const ids = new Set(expected.map(({ message }) => message));
    expect(expected).toHaveLength(strict);
    const pick = (events: typeof found) => events.map(({ timestamp, message, ingestionTime }) => ({ timestamp, message, ingestionTime })); // prettier-ignore
    expect(pick(found.filter(({ message }) => ids.has(message)))).toEqual(pick(expected));
    expect(found).toHaveLength(records.length);
  });
});
