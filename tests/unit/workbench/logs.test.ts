/** The window of time and "filter by this value" of CloudWatch Logs. */
import { describe, expect, it } from 'vitest';
import { readInstant, scopeOf, windowOf } from '@/components/lab/workbench/logs/range';
import { LOGS_SAMPLES } from '@/components/lab/workbench/logs/samples';
import {
  fieldPath,
  withInsightsFilter,
  withPatternFilter,
} from '@/components/lab/workbench/logs/with-filter';
import { mergeWorkspace } from '@/lib/progress/workspace-merge';
import { EMPTY_WORKSPACE, readWorkspace } from '@/lib/progress/workspace-schema';
import { openEngine, openEvidence } from '@/lib/cli/open-lab';
import { matchFilter, parseFilterPattern } from '@/lib/query/logs/filter';
import { parseInsights } from '@/lib/query/logs/insights';

const CLOCK = '2024-11-28T16:00:00Z';

describe('an instant as people type it', () => {
  it.each([
    ['2024-11-28', '2024-11-28T00:00:00.000Z'],
    ['2024-11-28 15:22', '2024-11-28T15:22:00.000Z'],
    ['2024-11-28T15:22:17Z', '2024-11-28T15:22:17.000Z'],
    ['2024-11-28 15:22:17.728 UTC', '2024-11-28T15:22:17.728Z'],
  ])('%s', (text, iso) => {
    expect(readInstant(text)).toBe(Date.parse(iso));
  });
  it.each(['', 'yesterday', '2024-02-31', '2024-11-28 25:00', '28.11.2024'])(
    '%s is none',
    (text) => {
      expect(readInstant(text)).toBeUndefined();
    },
  );
});

describe('the window', () => {
  it('is relative to the clock of the evidence', () => {
    expect(scopeOf({ kind: 'last', ms: 3_600_000 }, ['a'], CLOCK)).toEqual({
      logGroups: ['a'],
      from: Date.parse('2024-11-28T15:00:00Z'),
      to: Date.parse(CLOCK),
    });
    expect(scopeOf({ kind: 'all' }, undefined, CLOCK)).toEqual({});
  });
  it('may be open at either end', () => {
    const from = '2024-11-28';
    expect(scopeOf({ kind: 'between', from, to: '' }, undefined, CLOCK)).toEqual({
      from: Date.parse(from),
    });
  });
  it('says what is wrong with it', () => {
    const range = { kind: 'between', from: '2024-11-28', to: '2024-11-27' } as const;
    expect(windowOf(range, CLOCK)).toMatchObject({ ok: false, field: 'to' });
    expect(windowOf({ ...range, from: 'x' }, CLOCK)).toMatchObject({ ok: false, field: 'from' });
    expect(scopeOf(range, undefined, CLOCK)).toBeUndefined();
  });
});

describe('filter by this value, Logs Insights', () => {
  it.each([
    ['', ['eventName'], 'ConsoleLogin', 'filter eventName = "ConsoleLogin"'],
    ['stats count(*)', ['a', 'b'], 5, 'filter a.b = 5\n| stats count(*)'],
    ['| limit 5', ['readOnly'], false, 'filter readOnly = 0\n| limit 5'],
    ['', ['foo-bar'], null, 'filter not ispresent(`foo-bar`)'],
    ['', ['a'], 'say "hi" \\ there', 'filter a = "say \\"hi\\" \\\\ there"'],
  ])('%s with %j = %j', (query, path, value, expected) => {
    const text = withInsightsFilter(query, path, value);
    expect(text).toBe(expected);
    expect(parseInsights(text).query).toBeDefined();
  });
  it('knows columns that are fields', () => {
    expect(fieldPath('', 'userIdentity.userName')).toEqual(['userIdentity.userName']);
    expect(fieldPath('', 'count(*)')).toBeUndefined();
    expect(fieldPath('', '@message')).toBeUndefined();
  });
});

describe('filter by this value, filter pattern', () => {
  const record = { a: { b: [{ c: 'x' }] }, flag: true, nothing: null, 'a key': 'say "hi"' };
  it.each([
    ['', ['a', 'b', 0, 'c'], 'x', '{ $.a.b[0].c = "x" }'],
    ['{ $.n = 1 }', ['flag'], true, '{ ($.n = 1) && $.flag IS TRUE }'],
    ['ERROR', ['nothing'], null, '{ $.nothing IS NULL }'],
    ['', ['a key'], 'say "hi"', '{ $.["a key"] = "say \\"hi\\"" }'],
  ])('%s with %j = %j', (query, path, value, expected) => {
    const text = withPatternFilter(query, path, value);
    expect(text).toBe(expected);
    const { pattern } = parseFilterPattern(text);
    expect(pattern && matchFilter(pattern, JSON.stringify({ ...record, n: 1 }))).toEqual({});
  });
});

describe('the workspace', () => {
  it('unites the histories of two tabs', () => {
    const stored = { ...EMPTY_WORKSPACE, insightsHistory: [{ text: 'fields a', at: 1 }] };
    const mine = { ...EMPTY_WORKSPACE, insightsHistory: [{ text: 'fields b', at: 2 }] };
    expect(mergeWorkspace(stored, mine).insightsHistory.map(({ text }) => text)).toEqual([
      'fields a',
      'fields b',
    ]);
  });
  it('reads a broken scope as none', () => {
    const read = readWorkspace({
      logRange: { kind: 'last', ms: -1 },
      logGroups: 'x',
      filterDraft: 1,
    });
    expect(read.logRange).toEqual({ kind: 'all' });
    expect(read.logGroups).toBeUndefined();
    expect(read.filterDraft).toBe('');
  });
});

describe('samples', () => {
  it.each(['insights', 'filter'] as const)('each %s query runs', async (language) => {
    const evidence = await openEvidence(process.cwd(), 'care4wares', () => undefined);
    const engine = await openEngine(language, evidence);
    for (const { name, query } of LOGS_SAMPLES[language]) {
      const outcome = await engine.run(query, { onOutput: () => undefined });
      expect([name, outcome.status]).toEqual([name, 'done']);
    }
    engine.close();
  });
});
