/**
 * The workspace in IndexedDB: one entry a part, written at most every 250 ms, and at once when the
 * page is hidden. Where there is no IndexedDB (the server, a private window that forbids it)
 * nothing is kept and nothing fails.
 */
import { createStore, del, entries, get, set, update, type UseStore } from 'idb-keyval';
import type { PersistStorage, StorageValue } from 'zustand/middleware';
import { changedParts, mergeWorkspace, type Part, PART_NAMES, partOf } from './workspace-merge';
import { tellTabs } from './workspace-tabs';
import { forgetPutBy, namesPutBy, putBy, putByOf } from './workspace-unsaved';
import {
  EMPTY_WORKSPACE,
  migrateWorkspace,
  readWorkspace,
  WORKSPACE_VERSION,
  type Workspace,
} from './workspace-schema';

interface StoredPart {
  readonly version: number;
  readonly value: unknown;
}
const WRITE_AFTER_MS = 250;

let opened: UseStore | undefined;
function database(): UseStore | undefined {
  if (typeof indexedDB === 'undefined') return undefined;
  opened ??= createStore('trailwise-workspace', 'parts');
  return opened;
}

function readPart(stored: StoredPart | undefined): object {
  const value = migrateWorkspace(stored?.value, stored?.version ?? WORKSPACE_VERSION);
  return typeof value === 'object' && value ? value : {};
}

/** Null where nothing was stored under this name. What was put by on leaving is part of it. */
export async function readStored(name: string): Promise<Workspace | null> {
  const written = await readWritten(name);
  return putByOf(name) ? withPutBy(name, written ?? EMPTY_WORKSPACE) : written;
}

function withPutBy(name: string, workspace: Workspace): Workspace {
  const unsaved = putByOf(name);
  return unsaved
    ? mergeWorkspace(workspace, readWorkspace({ ...workspace, ...unsaved }))
    : workspace;
}

async function readWritten(name: string): Promise<Workspace | null> {
  const db = database();
  if (!db) return null;
  const parts = await Promise.all(PART_NAMES.map((part) => get<StoredPart>(`${name}/${part}`, db)));
  if (parts.every((part) => part === undefined)) return null;
  return readWorkspace(Object.assign({}, ...parts.map(readPart)));
}

/** Replaces what is stored, without a merge. */
export async function replaceStored(name: string, workspace: Workspace): Promise<void> {
  forgetPutBy(name);
  const db = database();
  if (!db) return;
  await Promise.all(
    PART_NAMES.map((part) => {
      const stored: StoredPart = { version: WORKSPACE_VERSION, value: partOf(workspace, part) };
      return set(`${name}/${part}`, stored, db);
    }),
  );
}

export async function removeStored(name: string): Promise<void> {
  forgetPutBy(name);
  const db = database();
  if (!db) return;
  await Promise.all(PART_NAMES.map((part) => del(`${name}/${part}`, db)));
}

/** The names of all that is stored. */
export async function storedNames(): Promise<string[]> {
  const db = database();
  if (!db) return [];
  const keys = (await entries<string, unknown>(db)).map(([key]) => key);
  const written = keys.map((key) => key.slice(0, key.lastIndexOf('/')));
  return [...new Set([...written, ...namesPutBy()])];
}

/** What is stored or being so, what is being written at this moment, and what waits to be. */
const written = new Map<string, Workspace>();
const writing = new Map<
  string,
  { readonly parts: readonly Part[]; readonly workspace: Workspace }
>();
const pending = new Map<string, Workspace>();
let timer: ReturnType<typeof setTimeout> | undefined;
let watching = false;

/** Writes what waits. Resolves when it is stored. */
export async function flushWorkspaces(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const db = database();
  const waiting = [...pending];
  pending.clear();
  if (!db) return;
  const now = new Map<string, readonly Part[]>();
  await Promise.all(
    waiting.flatMap(([name, workspace]) => {
      const parts = changedParts(written.get(name), workspace);
      now.set(name, parts);
      written.set(name, workspace);
      writing.set(name, { parts, workspace });
      return parts.map((part) =>
        update<StoredPart>(
          `${name}/${part}`,
          (stored) => {
            const before = withPutBy(name, readWorkspace(readPart(stored)));
            const merged = mergeWorkspace(before, workspace);
            return { version: WORKSPACE_VERSION, value: partOf(merged, part) };
          },
          db,
        ),
      );
    }),
  )
    .then(() => {
      for (const [name, parts] of now) {
        forgetPutBy(name, parts);
        if (parts.includes('caseFile')) tellTabs({ name, what: 'changed' });
      }
    })
    .catch((error: unknown) => {
      console.warn('The workspace could not be saved.', error);
      // Which part failed is not known: the next write is of all parts.
      for (const [name] of waiting) written.delete(name);
    });
  for (const [name, workspace] of waiting)
    if (writing.get(name)?.workspace === workspace) writing.delete(name);
}

/** Workspaces that are not to be kept: those over a learner's own logs, unless they wish it. */
const passing = new Set<string>();

/** Stops keeping what has this name, and removes what was kept; or keeps it again from now on. */
export async function keepWorkspace(name: string, keep: boolean, state?: Workspace): Promise<void> {
  if (keep) {
    passing.delete(name);
    if (state) workspaceStorage.setItem(name, { state, version: WORKSPACE_VERSION });
    return;
  }
  passing.add(name);
  forgetPending(name);
  await removeStored(name);
}

function watchForLeaving() {
  if (watching || typeof window === 'undefined') return;
  watching = true;
  const flush = () => {
    // What is being written may be cut off as well; what waits is newer.
    for (const [name, { parts, workspace }] of writing) putBy(name, parts, workspace);
    for (const [name, workspace] of pending)
      putBy(name, changedParts(written.get(name), workspace), workspace);
    void flushWorkspaces();
  };
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => document.hidden && flush());
}

/**
 * Drops what waits to be written, so that a reset is not undone by it.
 * @param stored what is stored in its place, where anything is
 */
export function forgetPending(name: string, stored?: Workspace): void {
  pending.delete(name);
  writing.delete(name);
  if (stored) written.set(name, stored);
  else written.delete(name);
}

/** For zustand's `persist`. Versions are a part's own, so they are migrated here. */
export const workspaceStorage: PersistStorage<Workspace> = {
  async getItem(name): Promise<StorageValue<Workspace> | null> {
    const unsaved = putByOf(name) !== undefined;
    const state = await readStored(name);
    if (!state) return null;
    if (unsaved) workspaceStorage.setItem(name, { state, version: WORKSPACE_VERSION });
    else written.set(name, state);
    return { state, version: WORKSPACE_VERSION };
  },
  setItem(name, value) {
    if (passing.has(name) || value.state === written.get(name)) return;
    pending.set(name, value.state);
    watchForLeaving();
    timer ??= setTimeout(() => void flushWorkspaces(), WRITE_AFTER_MS);
  },
  removeItem(name) {
    forgetPending(name);
    void removeStored(name);
  },
};
