// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { clear, createStore, set } from 'idb-keyval';
import { beforeEach, describe, expect, it } from 'vitest';
import { addPin, writeNotes } from '@/lib/casefile/edit';
import { type CaseFile, EMPTY_CASE_FILE } from '@/lib/casefile/schema';
import { hydrateWorkspace, workspaceStore } from '@/lib/progress/workspace';
import { exportWorkspace, importWorkspace, resetWorkspace } from '@/lib/progress/workspace-file';
import { EMPTY_WORKSPACE } from '@/lib/progress/workspace-schema';
import { flushWorkspaces, readStored, replaceStored } from '@/lib/progress/workspace-storage';
import type { TabNews } from '@/lib/progress/workspace-tabs';

const db = createStore('trailwise-workspace', 'parts');
const AT = Date.parse('2026-11-21T09:30:00Z');
let count = 0;
const freshKey = () => `labs/case-${(count += 1)}`;

function pinned(file: CaseFile, id: string): CaseFile {
  const done = addPin(
    file,
    {
      shown: { kind: 'line', text: `line ${id}` },
      foundBy: { language: 'shell', query: 'cat rds.log' },
      dataSet: 'care4wares',
    },
    { id, now: AT },
  );
  if (!done.ok) throw new Error(done.why);
  return done.caseFile;
}
/** What another tab writes, behind this one's back. */
const elsewhere = (key: string, caseFile: CaseFile) =>
  set(`${key}/caseFile`, { version: 1, value: { caseFile } }, db);
const ids = (file: CaseFile | undefined) => file?.pins.map(({ id }) => id);

/** Until the news has gone round, or the write has ended. */
async function until(done: () => boolean) {
  for (let turn = 0; turn < 200 && !done(); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(done()).toBe(true);
}

async function opened() {
  const key = freshKey();
  const store = workspaceStore(key);
  await hydrateWorkspace(store);
  return { key, store };
}

describe('the case file of a workspace', () => {
  beforeEach(() => resetWorkspace());

  it('is empty where nothing was kept', async () => {
    const { store } = await opened();
    expect(store.getState().caseFile).toEqual(EMPTY_CASE_FILE);
  });

  it('comes back after a reload', async () => {
    const { key, store } = await opened();
    const caseFile = writeNotes(pinned(EMPTY_CASE_FILE, 'a'), 'A thought', AT);
    store.setState({ caseFile });
    await flushWorkspaces();
    expect((await readStored(key))?.caseFile).toEqual(caseFile);
  });

  it('keeps what another tab pinned meanwhile', async () => {
    const { key, store } = await opened();
    await elsewhere(key, pinned(EMPTY_CASE_FILE, 'theirs'));
    store.setState({ caseFile: pinned(EMPTY_CASE_FILE, 'mine') });
    await flushWorkspaces();
    expect(ids((await readStored(key))?.caseFile)?.sort()).toEqual(['mine', 'theirs']);
  });

  it('goes out with the progress and comes back', async () => {
    const { key, store } = await opened();
    const caseFile = pinned(EMPTY_CASE_FILE, 'a');
    store.setState({ caseFile });
    const file: unknown = JSON.parse(JSON.stringify(await exportWorkspace()));
    await resetWorkspace(key);
    expect(store.getState().caseFile).toEqual(EMPTY_CASE_FILE);
    await importWorkspace(file);
    expect(store.getState().caseFile).toEqual(caseFile);
  });
});

describe('a page that is left before it could write', () => {
  const unsaved = (key: string, part = 'caseFile') =>
    localStorage.getItem(`trailwise.unsaved/${key}#${part}`);
  const leave = () => window.dispatchEvent(new Event('pagehide'));

  it('puts the case file by at once, and forgets that when it is written', async () => {
    const { key, store } = await opened();
    store.setState({ caseFile: pinned(EMPTY_CASE_FILE, 'a') });
    leave();
    // Synchronous: a page that goes away gets no more time than this.
    expect(unsaved(key)).toContain('line a');
    await flushWorkspaces();
    // The write that leaving has begun ends after the flush that found nothing waiting.
    await until(() => unsaved(key) === null);
    expect(ids((await readStored(key))?.caseFile)).toEqual(['a']);
  });

  it('puts by the files of the terminal, and has them again', async () => {
    const { key, store } = await opened();
    const bytes = Uint8Array.of(0, 123, 255);
    store.setState({ session: { files: { 'out.json': bytes }, variables: { ip: '192.0.2.1' } } });
    leave();
    const text = unsaved(key, 'session') ?? '';
    await until(() => unsaved(key, 'session') === null);
    // The write was cut off: an older file is what the database has.
    localStorage.setItem(`trailwise.unsaved/${key}#session`, text);
    const older = { files: { 'old.json': Uint8Array.of(1) }, variables: {} };
    await set(`${key}/session`, { version: 1, value: { session: older } }, db);
    const { session } = (await readStored(key)) ?? {};
    expect([...(session?.files['out.json'] ?? [])]).toEqual([...bytes]);
    expect(session?.variables).toEqual({ ip: '192.0.2.1' });
  });

  it('leaves the files that are stored where those of a session are too many, or unreadable', async () => {
    const { key, store } = await opened();
    const good = { files: { 'out.json': Uint8Array.of(7) }, variables: {} };
    store.setState({
      session: { files: { huge: new Uint8Array(2_000_000) }, variables: {} },
      shellDraft: 'ls',
    });
    leave();
    expect(unsaved(key, 'head')).not.toBeNull();
    expect(unsaved(key, 'session')).toBeNull();
    await until(() => unsaved(key, 'head') === null);
    await set(`${key}/session`, { version: 1, value: { session: good } }, db);
    // As it was put by once: bytes that JSON had made an object of.
    localStorage.setItem(
      `trailwise.unsaved/${key}#session`,
      '{"session":{"files":{"out.json":{"0":123}},"variables":{}}}',
    );
    expect([...((await readStored(key))?.session?.files['out.json'] ?? [])]).toEqual([7]);
  });

  it('puts by what changed alone: a draft, and not the case file that is as it was', async () => {
    const { key, store } = await opened();
    store.setState({ caseFile: pinned(EMPTY_CASE_FILE, 'a') });
    await flushWorkspaces();
    store.setState({ sqlDraft: 'SELECT 1' });
    leave();
    expect(unsaved(key)).toBeNull();
    expect(unsaved(key, 'head')).toContain('SELECT 1');
  });

  it('puts by what is being written at that moment too', async () => {
    const { key, store } = await opened();
    store.setState({ sqlDraft: 'SELECT 2' });
    const writing = flushWorkspaces();
    leave();
    expect(unsaved(key, 'head')).toContain('SELECT 2');
    await writing;
    expect(unsaved(key, 'head')).toBeNull();
    expect((await readStored(key))?.sqlDraft).toBe('SELECT 2');
  });

  it('has a draft again that is newer than what was stored', async () => {
    const { key, store } = await opened();
    store.setState({ sqlDraft: 'old', shellDraft: 'ls' });
    await flushWorkspaces();
    localStorage.setItem(`trailwise.unsaved/${key}#head`, '{"sqlDraft":"new","sideOpen":"broken"}');
    const stored = await readStored(key);
    expect(stored).toMatchObject({ sqlDraft: 'new', shellDraft: 'ls' });
    expect(stored?.sideOpen).not.toBe('broken');
  });

  it('has it again when it comes back, together with what was stored, and writes it', async () => {
    const key = freshKey();
    await elsewhere(key, pinned(EMPTY_CASE_FILE, 'stored'));
    localStorage.setItem(
      `trailwise.unsaved/${key}#caseFile`,
      JSON.stringify({ caseFile: pinned(EMPTY_CASE_FILE, 'unsaved') }),
    );
    const store = workspaceStore(key);
    await hydrateWorkspace(store);
    expect(ids(store.getState().caseFile)?.sort()).toEqual(['stored', 'unsaved']);
    await flushWorkspaces();
    expect(unsaved(key)).toBeNull();
    expect(ids((await readStored(key))?.caseFile)?.sort()).toEqual(['stored', 'unsaved']);
  });

  it('is not lost where another tab writes first', async () => {
    const { key, store } = await opened();
    localStorage.setItem(
      `trailwise.unsaved/${key}#caseFile`,
      JSON.stringify({ caseFile: pinned(EMPTY_CASE_FILE, 'of the tab that is gone') }),
    );
    store.setState({ caseFile: pinned(EMPTY_CASE_FILE, 'mine') });
    await flushWorkspaces();
    expect(unsaved(key)).toBeNull();
    expect(ids((await readStored(key))?.caseFile)?.sort()).toEqual([
      'mine',
      'of the tab that is gone',
    ]);
  });

  it('is not kept over a reset, nor read where it is broken', async () => {
    const key = freshKey();
    localStorage.setItem(`trailwise.unsaved/${key}#caseFile`, '{"pins":');
    expect(await readStored(key)).toBeNull();
    await resetWorkspace();
    expect(unsaved(key)).toBeNull();
  });
});

describe('two tabs', () => {
  const other = () => new BroadcastChannel('trailwise-workspace');
  it('sees at once what the other wrote, and keeps its own', async () => {
    const { key, store } = await opened();
    store.setState({ caseFile: pinned(EMPTY_CASE_FILE, 'mine') });
    await elsewhere(key, pinned(EMPTY_CASE_FILE, 'theirs'));
    const channel = other();
    channel.postMessage({ name: key, what: 'changed' } satisfies TabNews);
    await until(() => ids(store.getState().caseFile)?.length === 2);
    channel.close();
  });

  /** A workspace with something in each part of it. */
  async function full() {
    const { key, store } = await opened();
    const past = { text: 'jq . > out.json', at: AT };
    store.setState({
      ...{ caseFile: pinned(EMPTY_CASE_FILE, 'mine'), shellHistory: [past], sqlDraft: 'SELECT 1' },
      session: { files: { 'out.json': Uint8Array.of(123, 125) }, variables: {} },
    });
    await flushWorkspaces();
    return { key, store };
  }
  async function replaced(key: string, store: ReturnType<typeof workspaceStore>) {
    const before = store.getState();
    const channel = other();
    channel.postMessage({ name: key, what: 'replaced' } satisfies TabNews);
    await until(() => store.getState() !== before);
    channel.close();
    await flushWorkspaces();
  }

  it('is emptied when the other forgets everything, and writes none of it back', async () => {
    const { key, store } = await full();
    await clear(db);
    await replaced(key, store);
    expect(store.getState()).toMatchObject({
      ...{ caseFile: EMPTY_CASE_FILE, shellHistory: [], sqlDraft: '' },
    });
    expect(store.getState().session).toBeUndefined();
    expect(await readStored(key)).toBeNull();
    // What is written after it is that alone.
    store.setState({ shellDraft: 'ls' });
    await flushWorkspaces();
    expect(await readStored(key)).toMatchObject({ shellDraft: 'ls', shellHistory: [], sqlDraft: '' }); // prettier-ignore
  });

  it('has what the other imported, and leaves it as it is', async () => {
    const { key, store } = await full();
    const theirs = { ...EMPTY_WORKSPACE, sqlDraft: 'SELECT 2' };
    await replaceStored(key, theirs);
    await replaced(key, store);
    expect(store.getState()).toMatchObject({ sqlDraft: 'SELECT 2', shellHistory: [] });
    expect(store.getState().session).toBeUndefined();
    expect(await readStored(key)).toMatchObject(theirs);
  });

  it('tells the other of a change, and of nothing else', async () => {
    const { key, store } = await opened();
    const channel = other();
    const heard: TabNews[] = [];
    channel.addEventListener('message', ({ data }: MessageEvent<TabNews>) => heard.push(data));
    store.setState({ shellDraft: 'ls' });
    await flushWorkspaces();
    store.setState({ caseFile: pinned(EMPTY_CASE_FILE, 'mine') });
    await flushWorkspaces();
    await until(() => heard.some(({ name }) => name === key));
    expect(heard.filter(({ name }) => name === key)).toEqual([{ name: key, what: 'changed' }]);
    channel.close();
  });
});
