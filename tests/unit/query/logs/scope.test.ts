/** The order of events of several streams, and the statistics of scopes that change and come back. */
import { expect, it } from 'vitest';
import { createLogsEngine } from '@/lib/query/logs/engine';
import { readLogEvents } from '@/lib/query/logs/events';
import type { Evidence, Output, RunOptions } from '@/lib/query/types';

const record = (eventTime: string, eventName: string) => ({
  eventVersion: '1.09',
  userIdentity: { type: 'IAMUser', userName: 'amy' },
  eventTime,
  eventSource: 'iam.amazonaws.com',
  eventName,
  awsRegion: 'us-east-1',
  sourceIPAddress: '203.0.113.9',
  userAgent: 'aws-cli',
  eventID: eventName,
  eventType: 'AwsApiCall',
  recipientAccountId: '111122223333',
});
const FILES: Readonly<Record<string, string>> = {
  'trail-b.json': JSON.stringify({ Records: [record('2024-03-01T10:05:00Z', 'CreateUser')] }),
  'trail-a.json': JSON.stringify({ Records: [record('2024-03-01T10:00:00Z', 'ListUsers')] }),
  'app.log':
    'no time of its own\n2024-03-01T10:02:00.500Z ERROR naïve\n  at line 7\r\n\n2024-03-01T10:09:00Z INFO done\n',
};
const evidence: Evidence = {
  lab: 'test',
  files: Object.entries(FILES).map(([name, text]) => ({
    name,
    url: name,
    bytes: text.length,
    modified: '2024-03-01T11:00:00Z',
  })),
  clock: '2024-03-01T11:00:00Z',
  logGroups: [
    {
      name: 'trail',
      streams: [{ name: 's1', format: 'cloudtrail', files: ['trail-b.json', 'trail-a.json'] }],
    },
    { name: 'app', streams: [{ name: 's2', format: 'lines', files: ['app.log'] }] },
  ],
  engines: { jq: '', duckdb: '' },
};
const read = (name: string) => Promise.resolve(new TextEncoder().encode(FILES[name] ?? ''));

it('puts the events of all streams in order of time', async () => {
  const events = await readLogEvents(evidence, read);
  expect(
    events.map(({ timestamp, message, logGroup, logStream }) => [
      timestamp === 0 ? '' : new Date(timestamp).toISOString(),
      message.slice(0, 14),
      logGroup,
      logStream,
    ]),
  ).toEqual([
    ['', 'no time of its', 'app', 's2'],
    ['2024-03-01T10:00:00.000Z', '{"eventVersion', 'trail', 's1'],
    ['2024-03-01T10:02:00.500Z', 'ERROR naïve', 'app', 's2'],
    ['2024-03-01T10:02:00.500Z', '  at line 7', 'app', 's2'],
    ['2024-03-01T10:05:00.000Z', '{"eventVersion', 'trail', 's1'],
    ['2024-03-01T10:09:00.000Z', 'INFO done', 'app', 's2'],
  ]);
});

it('gives ids of 56 digits that are in the same order', async () => {
  const ids = (await readLogEvents(evidence, read)).map(({ id }) => id);
  expect(ids.every((id) => /^\d{56}$/.test(id))).toBe(true);
  expect(ids).toEqual([...new Set(ids)].sort());
});

async function ask(
  engine: ReturnType<typeof createLogsEngine>,
  query: string,
  options: Partial<RunOptions> = {},
) {
  const rows: unknown[] = [];
  const onOutput = (output: Output) => {
    if (output.kind === 'rows') rows.push(...output.rows);
  };
  return { outcome: await engine.run(query, { onOutput, ...options }), rows };
}
const open = () =>
  createLogsEngine('filter', evidence, { read, now: () => 0 }, () => Promise.resolve());

it('counts what a scope holds, also where the scope changes and comes back', async () => {
  const engine = open();
  const scanned = async (scope?: RunOptions['scope']) => {
    const { outcome } = await ask(engine, 'ERROR', scope && { scope });
    return outcome.status === 'done' ? outcome.scanned : outcome;
  };
  const all = await scanned();
  const app = await scanned({ logGroups: ['app'] });
  expect(app).toEqual({
    recordsMatched: 1,
    recordsScanned: 4,
    // 18 + 12 (ï has two bytes) + 11 + 9
    bytesScanned: 50,
  });
  expect(all).toMatchObject({ recordsMatched: 1, recordsScanned: 6 });
  expect(await scanned({ logGroups: ['trail'] })).toMatchObject({ recordsScanned: 2 });
  expect(await scanned()).toEqual(all);
  const at = Date.parse('2024-03-01T10:05:00Z');
  expect(await scanned({ from: at, to: at })).toMatchObject({ recordsScanned: 1 });
});

it('asks again after it was closed', async () => {
  const engine = open();
  expect((await ask(engine, '{ $.eventName = CreateUser }')).rows).toHaveLength(1);
  engine.close();
  expect((await ask(engine, '{ $.eventName = CreateUser }')).rows).toHaveLength(1);
});
