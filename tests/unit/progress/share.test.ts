import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { readShareHash, shareHash, takeShared, toShare } from '@/lib/progress/share';
import { EMPTY_WORKSPACE } from '@/lib/progress/workspace-schema';
import { LANGUAGES } from '@/lib/query/types';

/** What another program would make of the description: base64url of JSON in UTF-8. */
const link = (value: unknown) =>
  `#query=${Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')}`;

describe('a link to a query', () => {
  it('is base64url of JSON, whatever the letters', () => {
    const query = 'filter userName = "Zoë ☃ 🐈" | fields a?b, "x/y+z"';
    expect(shareHash({ language: 'insights', query })).toBe(link({ language: 'insights', query }));
    expect(shareHash({ language: 'insights', query })).toMatch(/^#query=[\w-]+$/);
  });

  it.each(LANGUAGES)('comes back as it was sent: %s', (language) => {
    const shared = { language, query: 'a "b" {c}\n| d' };
    const read = readShareHash(shareHash(shared) ?? '', LANGUAGES);
    expect(read).toEqual({ ok: true, shared });
  });

  it('carries where to look, for CloudWatch Logs alone', () => {
    const workspace = {
      ...EMPTY_WORKSPACE,
      sqlDraft: 'SELECT 1',
      insightsDraft: 'fields a',
      logGroups: ['trail'],
      logRange: { kind: 'last', ms: 3_600_000 } as const,
    };
    expect(toShare(workspace, 'sql')).toEqual({ language: 'sql', query: 'SELECT 1' });
    expect(toShare(workspace, 'insights')).toEqual({
      language: 'insights',
      query: 'fields a',
      scope: { logGroups: ['trail'], range: { kind: 'last', ms: 3_600_000 } },
    });
  });

  it('is of the last command where the prompt is empty', () => {
    const shellHistory = [{ text: 'ls', at: 1 }];
    expect(toShare({ ...EMPTY_WORKSPACE, shellHistory }, 'shell').query).toBe('ls');
  });

  it('is not made where it would be too long to pass on', () => {
    expect(shareHash({ language: 'sql', query: 'x'.repeat(20_000) })).toBeUndefined();
  });
});

describe('a link that is opened', () => {
  it.each([
    ['not base64', '#query=***'],
    ['not UTF-8', '#query=_w'],
    ['not JSON', link('{')],
    ['no object', link('7')],
    ['no such language', link({ language: 'perl', query: 'x' })],
    ['no query', link({ language: 'sql' })],
    ['a query that is no text', link({ language: 'sql', query: { a: 1 } })],
    ['a broken range', link({ language: 'insights', query: '', scope: { range: { kind: 'x' } } })],
    ['nothing', '#query='],
    ['far too long', `#query=${'A'.repeat(100_000)}`],
  ])('%s is refused, and says what to do', (_what, hash) => {
    const read = readShareHash(hash, LANGUAGES);
    expect(read).toMatchObject({ ok: false });
    expect(read && !read.ok && read.message).toContain('Copy the whole link');
  });

  it('names a language that the lab has not', () => {
    const read = readShareHash(link({ language: 'insights', query: 'x' }), ['shell', 'sql']);
    expect(read).toEqual({
      ok: false,
      message: 'This link holds a query for Logs Insights, which this lab has not.',
    });
  });

  it.each(['', '#', '#brief', '#queryx='])('%j is about something else', (hash) => {
    expect(readShareHash(hash, LANGUAGES)).toBeUndefined();
  });

  it('fills the draft and shows its language; a draft of your own goes to the history', () => {
    const workspace = { ...EMPTY_WORKSPACE, filterDraft: 'mine' };
    const shared = { language: 'filter', query: 'theirs' } as const;
    const { change, kept } = takeShared(workspace, shared, [], 5);
    expect(kept).toBe(true);
    expect(change).toMatchObject({
      language: 'filter',
      logsLanguage: 'filter',
      filterDraft: 'theirs',
      filterHistory: [{ text: 'mine', at: 5 }],
    });
  });

  it('keeps no draft that is empty or the same', () => {
    const shared = { language: 'sql', query: 'SELECT 1' } as const;
    for (const sqlDraft of ['', ' \n', 'SELECT 1']) {
      const taken = takeShared({ ...EMPTY_WORKSPACE, sqlDraft }, shared, [], 5);
      expect(taken.kept).toBe(false);
      expect(taken.change).not.toHaveProperty('sqlHistory');
      expect(taken.change).not.toHaveProperty('logRange');
    }
  });

  it('looks where its sender looked, among the log groups that there are', () => {
    const narrow = {
      ...EMPTY_WORKSPACE,
      logGroups: ['a'],
      logRange: { kind: 'last', ms: 1 } as const,
    };
    const shared = { language: 'insights', query: 'x' } as const;
    const wide = takeShared(narrow, shared, ['a', 'b'], 1).change;
    expect(wide).toMatchObject({ logGroups: undefined, logRange: { kind: 'all' } });
    const scope = { logGroups: ['b', 'gone'], range: { kind: 'last', ms: 2 } as const };
    const there = takeShared(narrow, { ...shared, scope }, ['a', 'b'], 1).change;
    expect(there).toMatchObject({ logGroups: ['b'], logRange: { kind: 'last', ms: 2 } });
  });
});
