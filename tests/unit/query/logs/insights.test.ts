/** Logs Insights against tables whose expectations come from AWS's documentation, or by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { LogEvent } from '@/lib/query/logs/events';
import {
  chartOf,
  completeInsights,
  discoverFields,
  parseInsights,
  runInsights,
  tokensOfInsights,
} from '@/lib/query/logs/insights';

const read = <T>(name: string, schema: z.ZodType<T>) =>
  schema.parse(JSON.parse(readFileSync(`tests/cases/logs-insights/${name}.json`, 'utf8')));
const source = z.string().min(10);
const expressions = read(
  'expressions',
  z.strictObject({
    event: z.record(z.string(), z.json()),
    time: z.iso.datetime(),
    now: z.iso.datetime(),
    rows: z.array(z.strictObject({ expression: z.string(), value: z.json(), source })),
  }),
);
const conditions = read(
  'conditions',
  z.array(z.strictObject({ condition: z.string(), matches: z.boolean(), source })),
);
const queries = read(
  'queries',
  z.array(
    z.strictObject({
      query: z.string(),
      events: z.array(z.strictObject({ time: z.iso.datetime(), message: z.string() })),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.json())),
      source,
    }),
  ),
);
const broken = read(
  'broken',
  z.array(
    z.strictObject({
      query: z.string(),
      errors: z.array(z.strictObject({ at: z.string(), says: z.string() })),
    }),
  ),
);

const samples = read('samples', z.array(z.strictObject({ query: z.string(), source: z.url() })));

const event = (time: string, message: string, index = 0): LogEvent => ({
  timestamp: Date.parse(time),
  ingestionTime: Date.parse(time) + 1_000,
  message,
  logGroup: 'group-1',
  logStream: 'stream-1',
  id: String(index),
});
const THE_EVENT = event(expressions.time, JSON.stringify(expressions.event));
const NOW = Date.parse(expressions.now);

async function ask(query: string, events: readonly LogEvent[]) {
  const parsed = parseInsights(query);
  expect(parsed.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!parsed.query) throw new Error('not understood');
  const result = await runInsights(parsed.query, events, { now: NOW });
  if (!result) throw new Error('stopped');
  return result;
}

describe('expressions', () => {
  it.each(expressions.rows)('$expression', async ({ expression, value }) => {
    const { rows } = await ask(`fields ${expression} as value`, [THE_EVENT]);
    expect(rows).toEqual([[value]]);
  });
});

describe('conditions', () => {
  it.each(conditions)('$condition: $matches', async ({ condition, matches }) => {
    const { rows } = await ask(`filter ${condition}`, [THE_EVENT]);
    expect(rows.length === 1).toBe(matches);
  });
});

it('passes over messages by their text alone only where they do not match', async () => {
  const all = queries.flatMap(({ events }) => events);
  const events = [THE_EVENT, ...all.map(({ time, message }, index) => event(time, message, index))];
  for (const { condition } of conditions) {
    const quick = await ask(`filter ${condition}`, events);
    // After something computed no text tells: each message is parsed.
    const sure = await ask(
      `fields 1 as one | filter ${condition} | display @timestamp, @message`,
      events,
    );
    expect([condition, quick.rows]).toEqual([condition, sure.rows]);
  }
});

describe('queries', () => {
  it.each(queries)('$query', async ({ query, events, columns, rows }) => {
    const result = await ask(
      query,
      events.map(({ time, message }, index) => event(time, message, index)),
    );
    expect(result.columns.map(({ name }) => name)).toEqual(columns);
    expect(result.rows).toEqual(rows);
    expect(result.scanned.recordsScanned).toBe(events.length);
  });
});

it.each(samples)('runs $query as it stands', async ({ query }) => {
  const { columns } = await ask(query, [THE_EVENT]);
  expect(columns.length).toBeGreaterThan(0);
});

describe('what is wrong', () => {
  it.each(broken)('$query', ({ query, errors }) => {
    const { diagnostics, query: understood } = parseInsights(query);
    expect(understood).toBeUndefined();
    const found = diagnostics.filter(({ severity }) => severity === 'error');
    expect(found).toHaveLength(errors.length);
    for (const [index, { at, says }] of errors.entries()) {
      const one = found[index];
      expect(one?.message).toContain(says);
      expect(one?.hint).toBeTruthy();
      if (at === '') continue;
      const { start, end } = one?.span ?? { start: -1, end: -1 };
      expect(query.slice(start, end)).not.toBe('');
      expect(`${query.slice(start, end)} in ${at}`).toBe(
        at.includes(query.slice(start, end)) || query.slice(start, end).includes(at)
          ? `${query.slice(start, end)} in ${at}`
          : at,
      );
    }
  });

  it('answers any text, and never runs on', () => {
    const alphabet = [
      ...['fields', 'filter', 'stats', 'parse', 'a', 'count(*)', 'by', 'as', 'like', 'in', 'not'],
      ...['|', '(', ')', '[', ']', '"', "'", '/', '`', ',', '=', '*', '5m', '1', '@message', '#'],
      ...['\\', '(?i)', '.', '{', '\n', 'é', '😀', '^', '%', '-'],
    ];
    let seed = 7;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 5_000; round++) {
      const words = Array.from(
        { length: 1 + Math.floor(random() * 12) },
        () => alphabet[Math.floor(random() * alphabet.length)] ?? '',
      );
      const text = words.join(random() < 0.5 ? ' ' : '');
      const { diagnostics } = parseInsights(text);
      for (const { span } of diagnostics) {
        if (!span) continue;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.end).toBeGreaterThan(span.start);
      }
      completeInsights(text, text.length, ['a.b']);
      tokensOfInsights(text);
    }
  });

  it('refuses nesting that would overflow the stack', () => {
    const deep = `filter ${'('.repeat(5_000)}a${')'.repeat(5_000)}`;
    expect(parseInsights(deep).diagnostics[0]?.message).toContain('nested too deeply');
  });

  it('warns of what runs, and does not do what it seems to', () => {
    const warned = (query: string) =>
      parseInsights(query).diagnostics.map(({ severity, message }) => `${severity}: ${message}`);
    expect(warned('filter a like "%x%"')).toEqual([
      'warning: % is no wildcard here: it is looked for as it stands.',
    ]);
    expect(warned('filter readOnly = true')).toEqual([
      'warning: The documentation knows no value true.',
    ]);
    expect(warned('filter @timestamp > "2024-01-01"')).toEqual([
      'warning: @timestamp is an instant, not text.',
    ]);
    expect(warned('head 5')).toEqual(['warning: head is not in the documentation.']);
    expect(warned('limit 5 | filter a = 1')).toEqual([
      'warning: This filter sees only the 5 rows that limit has left.',
    ]);
    expect(warned('limit 20000')).toEqual([]);
    expect(warned('limit 200000')).toEqual(['warning: A query gives 100,000 rows at the most.']);
    expect(warned('stats count(*) by bin(300s)')).toEqual(['warning: 300s is taken as 60s.']);
    expect(warned('stats count(*) by bin(5m), bin(60s), bin(24h), bin(90d)')).toEqual([]);
    expect(warned('filter strcontains(a, "b", true)')).toEqual([]);
  });
});

describe('beside the rows', () => {
  it('says how many events have no such field where != keeps them', async () => {
    const { diagnostics } = await ask('filter errorCode != "x"', [THE_EVENT]);
    expect(diagnostics).toMatchObject([
      { severity: 'info', message: '1 event has no errorCode; != keeps them.' },
    ]);
  });

  it('gives the event of each row, and none with stats', async () => {
    const { events } = await ask('fields eventName', [THE_EVENT]);
    expect(events).toEqual([THE_EVENT]);
    expect((await ask('stats count(*)', [THE_EVENT])).events).toBeUndefined();
  });

  it('knows what to draw', () => {
    const chart = (query: string) => {
      const { query: parsed } = parseInsights(query);
      return parsed && chartOf(parsed);
    };
    const hour = { kind: 'time', x: 0, y: [1], binMs: 3_600_000 };
    expect(chart('stats count(*) by bin(1h)')).toEqual(hour);
    expect(chart('stats count(*) as n by bin(1h) as t | sort t | limit 5')).toEqual(hour);
    expect(chart('stats count(*), avg(x) by eventName')).toEqual({ kind: 'bar', x: 0, y: [1, 2] });
    expect(chart('stats count(*) by bin(1mo)')).toEqual({ kind: 'time', x: 0, y: [1] });
    expect(chart('stats count(*)')).toBeUndefined();
    expect(chart('stats count(*) by a, b')).toBeUndefined();
    expect(chart('fields a')).toBeUndefined();
  });

  it('knows the window that is asked about', async () => {
    const { query } = parseInsights(
      'fields queryStartTime() as a, queryEndTime() as b, queryTimeRange() as c',
    );
    const rows = async (window?: { from?: number; to?: number }) =>
      query &&
      (await runInsights(query, [THE_EVENT], { now: NOW, ...(window && { window }) }))?.rows;
    expect(await rows({ from: 1_000, to: 5_000 })).toEqual([[1_000, 5_000, 4_000]]);
    const { timestamp } = THE_EVENT;
    expect(await rows()).toEqual([[timestamp, NOW, NOW - timestamp]]);
  });

  it('stops when told', async () => {
    const { query } = parseInsights('fields a');
    const many = Array.from({ length: 1_000 }, (_, index) => ({ ...THE_EVENT, id: `${index}` }));
    let looks = 0;
    const stop = () => Promise.resolve(++looks > 2);
    expect(query && (await runInsights(query, many, { now: NOW, stop }))).toBeNull();
  });

  it('gives 10,000 rows at the most, and counts what matched', async () => {
    const many = Array.from({ length: 10_050 }, (_, index) => ({ ...THE_EVENT, id: `${index}` }));
    const { rows, scanned } = await ask('fields eventName', many);
    expect(rows).toHaveLength(10_000);
    expect(scanned.recordsMatched).toBe(10_050);
  });

  it('extracts 200 fields of an event, and no more', async () => {
    const wide = Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => [`f${index}`, index]),
    );
    const one = event('2024-01-01T00:00:00Z', JSON.stringify(wide));
    const { rows } = await ask('fields f199, f200', [one]);
    expect(rows).toEqual([[199, null]]);
    expect(discoverFields([one]).filter((name) => name.startsWith('f'))).toHaveLength(200);
  });

  it('discovers fields, the most frequent first', () => {
    const two = event('2024-01-01T00:00:00Z', '{"eventName":"B","z":{"y":[1]}}');
    const found = discoverFields([THE_EVENT, two]);
    expect(found.slice(0, 7)).toEqual([
      ...['@timestamp', '@message', '@logStream', '@log', '@ingestionTime', '@ptr', 'eventName'],
    ]);
    expect(found).toContain('requestParameters.ipPermissions.items.0.ipRanges.items.0.cidrIp');
    expect(found).toContain('z.y.0');
  });

  it('counts bytes as UTF-8', async () => {
    const { scanned } = await ask('stats count(*)', [event('2024-01-01T00:00:00Z', 'naïve')]);
    expect(scanned).toEqual({ recordsMatched: 1, recordsScanned: 1, bytesScanned: 6 });
  });
});

describe('completion', () => {
  const labels = (text: string, at = text.length) =>
    completeInsights(text, at, ['@timestamp', 'eventName', 'foo-bar']).map(({ label }) => label);

  it('offers commands where one begins', () => {
    expect(labels('')).toContain('filter');
    expect(labels('fields a | st')).toEqual(['stats']);
  });
  it('offers fields, functions and words where they fit', () => {
    expect(labels('filter even')[0]).toBe('eventName');
    expect(labels('stats cou').slice(0, 2)).toEqual(['count', 'count_distinct']);
    expect(labels('stats count(*) b')).toContain('by');
    expect(labels('sort @timestamp d')).toContain('desc');
    expect(labels('stats count(*) as total by a | sort tot')).toContain('total');
    expect(labels('filter isIpv4')).toEqual(['isIpv4InSubnet']);
  });
  it('quotes a field that needs it', () => {
    const [one] = completeInsights('fields fo', 9, ['foo-bar']);
    expect(one).toMatchObject({ insert: '`foo-bar`', span: { start: 7, end: 9 } });
  });
  it('offers nothing in text and comments', () => {
    expect(labels('filter a like "even')).toEqual([]);
    expect(labels('filter a like /even')).toEqual([]);
    expect(labels('fields a # even')).toEqual([]);
  });
});

it('colours each token once, in order', () => {
  const text = 'filter eventName like /x/ and abs(n) > 5 # why\n| stats count(*) by bin(5m)';
  const tokens = tokensOfInsights(text).map(({ kind, start, end }) => [
    kind,
    text.slice(start, end),
  ]);
  expect(tokens).toEqual([
    ['keyword', 'filter'],
    ['field', 'eventName'],
    ['keyword', 'like'],
    ['regex', '/x/'],
    ['keyword', 'and'],
    ['function', 'abs'],
    ['punctuation', '('],
    ['field', 'n'],
    ['punctuation', ')'],
    ['operator', '>'],
    ['number', '5'],
    ['comment', '# why'],
    ['punctuation', '|'],
    ['keyword', 'stats'],
    ['function', 'count'],
    ['punctuation', '('],
    ['operator', '*'],
    ['punctuation', ')'],
    ['keyword', 'by'],
    ['function', 'bin'],
    ['punctuation', '('],
    ['number', '5m'],
    ['punctuation', ')'],
  ]);
});
