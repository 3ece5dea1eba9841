import 'fake-indexeddb/auto';
import { createStore, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hydrateWorkspace, remember, workspaceStore } from '@/lib/progress/workspace';
import { exportWorkspace, importWorkspace, resetWorkspace } from '@/lib/progress/workspace-file';
import { changedParts, mergeWorkspace, PARTS } from '@/lib/progress/workspace-merge';
import {
  EMPTY_WORKSPACE,
  readWorkspace,
  workspaceSchema,
  type SavedEntry,
} from '@/lib/progress/workspace-schema';
import { flushWorkspaces, readStored } from '@/lib/progress/workspace-storage';

const db = createStore('trailwise-workspace', 'parts');

const entry = (id: string, at: number): SavedEntry => ({
  id,
  command: `echo ${id}`,
  at,
  status: 'done',
  exitCode: 0,
  elapsedMs: 3,
  truncated: false,
  output: [{ stream: 'stdout', text: `${id}\n` }],
  diagnostics: [],
});

let count = 0;
const freshKey = () => `lab-${(count += 1)}`;

describe('persistence', () => {
  beforeEach(() => resetWorkspace());

  it('gives back after a reload what was written before it', async () => {
    const key = freshKey();
    const store = workspaceStore(key);
    await hydrateWorkspace(store);
    store.setState({ shellDraft: 'jq .', entries: [entry('a', 1000)] });
    store.setState({
      session: { files: { 'out.txt': new Uint8Array([104, 105]) }, variables: {} },
    });
    await flushWorkspaces();

    const stored = await readStored(key);
    expect(stored?.shellDraft).toBe('jq .');
    expect(stored?.entries).toEqual([entry('a', 1000)]);
    expect([...(stored?.session?.files['out.txt'] ?? [])]).toEqual([104, 105]);
  });

  it('reads nothing stored as nothing', async () => {
    expect(await readStored('never-written')).toBeNull();
  });

  it('brings plain string histories of version 0 along', async () => {
    const key = freshKey();
    await set(
      `${key}/head`,
      { version: 0, value: { shellDraft: 'ls', shellHistory: ['ls', 'cat rds.log'] } },
      db,
    );
    const store = workspaceStore(key);
    await hydrateWorkspace(store);
    expect(store.getState().shellDraft).toBe('ls');
    expect(store.getState().shellHistory.map((past) => past.text)).toEqual(['ls', 'cat rds.log']);
  });

  it('keeps what another tab wrote meanwhile', async () => {
    const key = freshKey();
    const store = workspaceStore(key);
    await hydrateWorkspace(store);
    // The other tab's write, behind this store's back.
    await set(
      `${key}/transcript`,
      { version: 1, value: { entries: [entry('theirs', 1)], clearedAt: 0 } },
      db,
    );
    store.setState({ entries: [entry('mine', 2)] });
    await flushWorkspaces();
    expect((await readStored(key))?.entries.map((e) => e.id)).toEqual(['theirs', 'mine']);
  });
});

describe('tolerant reads', () => {
  it('drops the broken entry and keeps the others', () => {
    const read = readWorkspace({
      shellDraft: 7,
      sqlDraft: 'SELECT 1',
      entries: [entry('good', 1), { id: 'bad' }, null],
      shellHistory: [{ text: 'ls', at: 1 }, 'not dated'],
      session: { files: 'no' },
    });
    expect(read.shellDraft).toBe('');
    expect(read.sqlDraft).toBe('SELECT 1');
    expect(read.entries.map((e) => e.id)).toEqual(['good']);
    expect(read.shellHistory).toEqual([{ text: 'ls', at: 1 }]);
    expect(read.session).toBeUndefined();
  });

  it('reads anything at all', () => {
    for (const value of [null, 3, 'x', [], undefined]) {
      expect(readWorkspace(value)).toEqual(EMPTY_WORKSPACE);
    }
  });
});

describe('merge', () => {
  it('does not bring back what was cleared', () => {
    const stored = { ...EMPTY_WORKSPACE, entries: [entry('old', 10)] };
    const mine = { ...EMPTY_WORKSPACE, clearedAt: 20, entries: [entry('new', 30)] };
    expect(mergeWorkspace(stored, mine).entries.map((e) => e.id)).toEqual(['new']);
  });

  it('gives a cell to the tab that changed it last', () => {
    const stored = { ...EMPTY_WORKSPACE, cells: { a: { text: 'later', base: '', at: 9 } } };
    const mine = {
      ...EMPTY_WORKSPACE,
      cells: { a: { text: 'sooner', base: '', at: 4 }, b: { text: 'b', base: '', at: 1 } },
    };
    const { cells } = mergeWorkspace(stored, mine);
    expect(cells.a?.text).toBe('later');
    expect(cells.b?.text).toBe('b');
  });

  it('writes only the parts that changed', () => {
    const after = { ...EMPTY_WORKSPACE, shellDraft: 'l' };
    expect(changedParts(EMPTY_WORKSPACE, after)).toEqual(['head']);
  });
});

describe('export, import, reset', () => {
  it('goes through JSON and back, bytes included', async () => {
    const key = freshKey();
    const store = workspaceStore(key);
    await hydrateWorkspace(store);
    const files = { 'all-bytes': Uint8Array.from({ length: 256 }, (_, at) => at) };
    store.setState({ sqlDraft: 'SELECT 1', session: { files, variables: { ip: '53.94.201.69' } } });

    const file: unknown = JSON.parse(JSON.stringify(await exportWorkspace()));
    await resetWorkspace(key);
    expect(store.getState().sqlDraft).toBe('');
    expect(await readStored(key)).toBeNull();

    await importWorkspace(file);
    expect(store.getState().sqlDraft).toBe('SELECT 1');
    expect(store.getState().session?.variables).toEqual({ ip: '53.94.201.69' });
    expect([...(store.getState().session?.files['all-bytes'] ?? [])]).toEqual([
      ...files['all-bytes'],
    ]);
  });

  it('has all that was there again where an import breaks off', async () => {
    await resetWorkspace();
    const [first, second] = [freshKey(), freshKey()];
    for (const key of [first, second]) {
      const store = workspaceStore(key);
      await hydrateWorkspace(store);
      store.setState({ sqlDraft: `SELECT '${key}'` });
    }
    await flushWorkspaces();
    const before = await exportWorkspace();
    const third = freshKey();
    const incoming = { [first]: { sqlDraft: 'new' }, [third]: { sqlDraft: 'new' } };
    // The disk is full at the second of the two.
    const { put } = IDBObjectStore.prototype;
    let full = true;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      if (full && String(key).startsWith(third)) {
        full = false;
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      }
      return put.call(this, value, key);
    });
    await expect(importWorkspace({ version: 1, workspaces: incoming })).rejects.toThrow('quota');
    vi.restoreAllMocks();
    expect(await exportWorkspace()).toEqual(before);
    expect(workspaceStore(first).getState().sqlDraft).toBe(`SELECT '${first}'`);
    expect(workspaceStore(second).getState().sqlDraft).toBe(`SELECT '${second}'`);
  });

  it('refuses what is no export', async () => {
    await expect(importWorkspace({ anything: 1 })).rejects.toThrow('not a Trailwise workspace');
  });
});

describe('remember', () => {
  it('takes a repeated query once, a blank one never, and 500 at the most', () => {
    let history = remember([], 'ls', 1);
    history = remember(history, 'ls', 2);
    history = remember(history, '   ', 3);
    expect(history).toEqual([{ text: 'ls', at: 1 }]);
    for (let at = 0; at < 600; at += 1) history = remember(history, `echo ${at}`, at);
    expect(history).toHaveLength(500);
    expect(history.at(-1)?.text).toBe('echo 599');
  });
});

describe('the parts that are written', () => {
  it('have every field of the workspace once, so that none is lost', () => {
    const kept = Object.values(PARTS).flat();
    expect([...kept].sort()).toEqual(Object.keys(workspaceSchema.shape).sort());
  });
});
