import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  deleteSaved,
  forgetQuery,
  pastQueries,
  renameQuery,
  savedQueries,
  saveQuery,
} from '@/lib/progress/queries';
import { hydrateWorkspace, workspaceStore } from '@/lib/progress/workspace';
import { exportWorkspace, importWorkspace, resetWorkspace } from '@/lib/progress/workspace-file';
import { changedParts, mergeWorkspace } from '@/lib/progress/workspace-merge';
import { EMPTY_WORKSPACE, readWorkspace, type Workspace } from '@/lib/progress/workspace-schema';

const history = (...texts: string[]) => texts.map((text, at) => ({ text, at: at + 1 }));
const query = (id: string, name: string, at = 1) =>
  ({ id, name, language: 'sql', text: `-- ${id}`, at }) as const;
const after = (workspace: Workspace, change: Partial<Workspace>) => ({ ...workspace, ...change });
const names = (workspace: Workspace) => savedQueries(workspace, 'sql').map(({ name }) => name);

describe('past queries', () => {
  it('are distinct, the newest run first', () => {
    expect(pastQueries(history('a', 'b', 'a', 'c'))).toEqual([
      { text: 'c', at: 4 },
      { text: 'a', at: 3 },
      { text: 'b', at: 2 },
    ]);
  });

  it('are dropped with every run, and another tab does not bring them back', () => {
    const both = { ...EMPTY_WORKSPACE, sqlHistory: history('secret', 'b', 'secret') };
    const mine = after(both, forgetQuery(both, 'sql', 'secret'));
    expect(mine.sqlHistory).toEqual([{ text: 'b', at: 2 }]);
    const theirs = { ...both, sqlHistory: [...both.sqlHistory, { text: 'c', at: 9 }] };
    for (const merged of [mergeWorkspace(theirs, mine), mergeWorkspace(mine, theirs)]) {
      expect(merged.sqlHistory.map(({ text }) => text)).toEqual(['b', 'c']);
    }
    expect(JSON.stringify(mine)).not.toContain('secret');
  });

  it('of another language stay, though they were run at the same time', () => {
    const both = { ...EMPTY_WORKSPACE, sqlHistory: history('x'), filterHistory: history('x') };
    const mine = after(both, forgetQuery(both, 'sql', 'x'));
    expect(mergeWorkspace(both, mine).filterHistory).toEqual(history('x'));
  });

  it('can be run again after they were deleted', () => {
    const both = { ...EMPTY_WORKSPACE, sqlHistory: history('x') };
    const mine = after(both, forgetQuery(both, 'sql', 'x'));
    const again = { ...mine, sqlHistory: [{ text: 'x', at: 50 }] };
    expect(mergeWorkspace(both, again).sqlHistory).toEqual([{ text: 'x', at: 50 }]);
  });
});

describe('saved queries', () => {
  const two = after(
    after(EMPTY_WORKSPACE, saveQuery(EMPTY_WORKSPACE, query('1', 'b'))),
    saveQuery(after(EMPTY_WORKSPACE, saveQuery(EMPTY_WORKSPACE, query('1', 'b'))), query('2', 'a')),
  );

  it('are listed by name, for their own language', () => {
    expect(names(two)).toEqual(['a', 'b']);
    expect(savedQueries(two, 'filter')).toEqual([]);
  });

  it('take a new text under a name that is known', () => {
    const now = after(two, saveQuery(two, { ...query('3', ' b '), text: 'new', at: 7 }));
    expect(savedQueries(now, 'sql').map(({ id, text }) => [id, text])).toEqual([
      ['2', '-- 2'],
      ['1', 'new'],
    ]);
  });

  it('are renamed, but not to nothing', () => {
    expect(names(after(two, renameQuery(two, '1', ' c ', 2)))).toEqual(['a', 'c']);
    expect(renameQuery(two, '1', '  ', 2)).toEqual({});
    expect(renameQuery(two, 'none', 'c', 2)).toEqual({});
  });

  it('are deleted for good: no words remain, and another tab does not bring them back', () => {
    const mine = after(two, deleteSaved(two, '1', 5));
    expect(names(mine)).toEqual(['a']);
    expect(JSON.stringify(mine)).not.toContain('-- 1');
    for (const merged of [mergeWorkspace(two, mine), mergeWorkspace(mine, two)]) {
      expect(names(merged)).toEqual(['a']);
    }
  });

  it('of two tabs are united, and the later change of one counts', () => {
    const left = after(two, renameQuery(two, '1', 'left', 5));
    const right = after(
      two,
      saveQuery(after(two, renameQuery(two, '1', 'right', 4)), query('3', 'z')),
    );
    expect(names(mergeWorkspace(left, right))).toEqual(['a', 'left', 'z']);
    expect(names(mergeWorkspace(right, left))).toEqual(['a', 'left', 'z']);
  });

  it('are read one by one where some are broken', () => {
    const read = readWorkspace({
      savedQueries: [query('1', 'good'), { id: 2 }, { ...query('3', 'x'), language: 'perl' }],
      forgotten: [{ language: 'sql' }, { language: 'sql', at: 3 }],
    });
    expect(names(read)).toEqual(['good']);
    expect(read.forgotten).toEqual([{ language: 'sql', at: 3 }]);
  });

  it('are written with the small part, not with the results', () => {
    expect(changedParts(EMPTY_WORKSPACE, two)).toEqual(['head']);
  });

  it('go out in the file and come back, with the scope and the drafts', async () => {
    const store = workspaceStore('labs/queries');
    await hydrateWorkspace(store);
    const logs = {
      insightsDraft: 'fields @message',
      filterDraft: 'ERROR',
      filterHistory: history('WARN'),
      logsLanguage: 'filter',
      logGroups: ['trail'],
      logRange: { kind: 'between', from: '2024-11-28', to: '' },
    } as const;
    store.setState({
      ...logs,
      filterHistory: [...logs.filterHistory],
      logGroups: [...logs.logGroups],
      savedQueries: two.savedQueries,
    });
    const file: unknown = JSON.parse(JSON.stringify(await exportWorkspace()));
    await resetWorkspace();
    expect(names(store.getState())).toEqual([]);
    await importWorkspace(file);
    expect(store.getState()).toMatchObject(logs);
    expect(names(store.getState())).toEqual(['a', 'b']);
  });
});
