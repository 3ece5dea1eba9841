/** Log events out of evidence files, and the engine over them. */
import { expect, it } from 'vitest';
import { createLogsEngine, type LogsLanguage } from '@/lib/query/logs/engine';
import { inScope, readLogEvents } from '@/lib/query/logs/events';
import type { Evidence, Json, Output, RunOptions } from '@/lib/query/types';

const RECORD = {
  eventVersion: '1.08',
  userIdentity: { type: 'Root' },
  eventTime: '2024-11-28T15:00:05Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  awsRegion: 'eu-west-1',
  sourceIPAddress: '192.0.2.7',
  eventID: '0b1f5a3e-8e6f-4c55-9e36-0c7a5e0d1a11',
  eventType: 'AwsApiCall',
  recipientAccountId: '123456789012',
};
const FILES: Readonly<Record<string, string>> = {
  'trail.json': JSON.stringify({ Records: [RECORD] }),
  'app.log':
    '2024-11-28T15:00:01.250Z ERROR one\n  at a line of its own\n2024-11-28T15:00:09Z INFO two\n',
};
const evidence: Evidence = {
  lab: 'test',
  files: Object.entries(FILES).map(([name, text]) => ({
    name,
    url: name,
    bytes: text.length,
    modified: '2024-11-28T16:00:00Z',
  })),
  clock: '2024-11-28T16:00:00Z',
  logGroups: [
    {
      name: 'trail',
      streams: [{ name: 'records', files: ['trail.json'], format: 'cloudtrail' }],
    },
    { name: '/app', streams: [{ name: 'web', files: ['app.log'], format: 'lines' }] },
  ],
  engines: { jq: '', duckdb: '' },
};
const bytes = (name: string) => Promise.resolve(new TextEncoder().encode(FILES[name]));

const engine = (language: LogsLanguage, now = () => 0, pause = () => Promise.resolve()) =>
  createLogsEngine(language, evidence, { read: bytes, now }, pause);

async function ask(language: LogsLanguage, query: string, options: Partial<RunOptions> = {}) {
  const outputs: Output[] = [];
  const outcome = await engine(language).run(query, {
    onOutput: (output) => outputs.push(output),
    ...options,
  });
  const rows = outputs.flatMap((output): (readonly Json[])[] =>
    output.kind === 'rows' ? [...output.rows] : [],
  );
  const columns = outputs.flatMap((output) =>
    output.kind === 'columns' ? output.columns.map(({ name }) => name) : [],
  );
  return { outcome, rows, columns };
}

it('makes events of records and of lines, in order of time', async () => {
  const events = await readLogEvents(evidence, bytes);
  expect(events.map(({ timestamp, message, logGroup }) => [timestamp, message, logGroup])).toEqual([
    [Date.parse('2024-11-28T15:00:01.250Z'), 'ERROR one', '/app'],
    // A line without a time belongs to the moment of the one before.
    [Date.parse('2024-11-28T15:00:01.250Z'), '  at a line of its own', '/app'],
    [Date.parse('2024-11-28T15:00:05Z'), JSON.stringify(RECORD), 'trail'],
    [Date.parse('2024-11-28T15:00:09Z'), 'INFO two', '/app'],
  ]);
  // FilterLogEvents: an event's id has 56 digits.
  for (const { id } of events) expect(id).toMatch(/^\d{56}$/);
  expect(new Set(events.map(({ id }) => id)).size).toBe(4);
});

it('takes both ends of a window, and the chosen groups', async () => {
  const events = await readLogEvents(evidence, bytes);
  const from = Date.parse('2024-11-28T15:00:05Z');
  const to = Date.parse('2024-11-28T15:00:09Z');
  expect(inScope(events, { from, to })).toHaveLength(2);
  expect(inScope(events, { from, to, logGroups: ['trail'] })).toHaveLength(1);
  expect(inScope(events, { logGroups: [] })).toHaveLength(0);
  expect(inScope(events)).toHaveLength(4);
});

it('gives what matched, and how much was looked at', async () => {
  const scope = { logGroups: ['/app'] };
  const { outcome, rows, columns } = await ask('filter', 'ERROR', { scope });
  expect(columns).toEqual(['@timestamp', '@message', '@logStream']);
  expect(rows).toEqual([['2024-11-28 15:00:01.250', 'ERROR one', 'web']]);
  expect(outcome).toMatchObject({
    status: 'done',
    scanned: { recordsMatched: 1, recordsScanned: 3, bytesScanned: 9 + 22 + 8 },
  });
});

it('puts what a pattern of fields extracts into columns of its own', async () => {
  const { rows, columns } = await ask('filter', '[level = INFO, word]');
  expect(columns).toEqual(['@timestamp', 'level', 'word', '@message', '@logStream']);
  expect(rows).toEqual([['2024-11-28 15:00:09.000', 'INFO', 'two', 'INFO two', 'web']]);
});

it('answers Logs Insights over all groups', async () => {
  const { rows } = await ask('insights', 'stats count(*) as n by @log | sort @log');
  expect(rows).toEqual([
    ['/app', 3],
    ['trail', 1],
  ]);
});

it('says what is wrong, with its place, and does not reject', async () => {
  const { outcome } = await ask('insights', 'filter a ==');
  expect(outcome).toMatchObject({
    status: 'failed',
    diagnostics: [{ span: { start: 9, end: 11 } }, {}],
  });
  expect(await engine('filter').prepare('{ $.a = ')).toMatchObject([{ severity: 'error' }]);
});

it('stops when told, and at the time limit', async () => {
  const controller = new AbortController();
  controller.abort();
  const { signal } = controller;
  expect((await ask('insights', 'fields a', { signal })).outcome).toMatchObject({
    status: 'stopped',
    reason: 'cancelled',
  });
  let time = 0;
  const slow = engine('filter', () => (time += 1_000));
  const outcome = await slow.run('ERROR', { onOutput: () => undefined, timeLimitMs: 500 });
  expect(outcome).toMatchObject({ status: 'stopped', reason: 'timeout' });
});

it('sends no more rows than the bound, and says that there are more', async () => {
  const { outcome, rows } = await ask('insights', 'fields @message', {
    bounds: { rows: 2, bytes: 1_000 },
  });
  expect(rows).toHaveLength(2);
  expect(outcome).toMatchObject({ rowCount: 2, truncated: true });
});

it('completes with the fields of the evidence, as each language writes them', async () => {
  const labels = async (language: LogsLanguage, text: string) =>
    (await engine(language).complete(text, text.length)).map(({ label }) => label);
  expect(await labels('insights', 'filter userId')).toContain('userIdentity.type');
  expect(await labels('filter', '{ $.userId')).toContain('$.userIdentity.type');
});

it('rejects where a file of the evidence cannot be read', async () => {
  const broken = createLogsEngine(
    'filter',
    evidence,
    { read: () => Promise.reject(new Error('gone')), now: () => 0 },
    () => Promise.resolve(),
  );
  await expect(broken.open()).rejects.toThrow('gone');
});
