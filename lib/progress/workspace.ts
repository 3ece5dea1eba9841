/**
 * One store a workbench (a lab's, a lesson's cells), kept in IndexedDB. `useWorkspace` says when
 * what was stored has been read; until then a component draws its skeleton.
 */
import { useEffect, useState } from 'react';
import { persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { mergeCaseFile } from '@/lib/casefile/merge';
import { EMPTY_CASE_FILE } from '@/lib/casefile/schema';
import { emptied, EMPTY_WORKSPACE, KEPT, type PastQuery, type Workspace } from './workspace-schema';
import { WORKSPACE_VERSION } from './workspace-schema';
import { forgetPending, readStored, workspaceStorage } from './workspace-storage';
import { onTabNews, type TabNews } from './workspace-tabs';

function createWorkspace(key: string) {
  return createStore<Workspace>()(
    persist(() => EMPTY_WORKSPACE, {
      name: key,
      version: WORKSPACE_VERSION,
      storage: workspaceStorage,
      skipHydration: true,
    }),
  );
}
export type WorkspaceStore = ReturnType<typeof createWorkspace>;

const stores = new Map<string, WorkspaceStore>();

/** The store of this key; the same one for every caller of a page. */
export function workspaceStore(key: string): WorkspaceStore {
  const known = stores.get(key);
  if (known) return known;
  const store = createWorkspace(key);
  stores.set(key, store);
  return store;
}

/** The stores in use now, by key. */
export function openWorkspaces(): ReadonlyMap<string, WorkspaceStore> {
  return stores;
}

const hydrating = new WeakMap<WorkspaceStore, Promise<void>>();

/** Reads what was stored, once; later calls wait for the first. */
export function hydrateWorkspace(store: WorkspaceStore): Promise<void> {
  const known = hydrating.get(store);
  if (known) return known;
  const reading = Promise.resolve(store.persist.rehydrate());
  followTabs();
  hydrating.set(store, reading);
  return reading;
}

let following = false;

/**
 * Takes over what another tab wrote into a case file, while it is written and after a way back; and
 * all of what it imported or reset, which this tab would undo with its next write.
 */
function followTabs(): void {
  if (following || typeof window === 'undefined') return;
  following = true;
  onTabNews((news) => void takeOver(news));
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) for (const name of stores.keys()) void takeOver({ name, what: 'changed' });
  });
}

async function takeOver({ name, what }: TabNews): Promise<void> {
  const store = stores.get(name);
  if (!store) return;
  await hydrateWorkspace(store);
  if (what === 'replaced') return replace(store, name);
  const stored = (await readStored(name))?.caseFile ?? EMPTY_CASE_FILE;
  const { caseFile } = store.getState();
  const next = mergeCaseFile(stored, caseFile);
  // Told on only where it is news: two tabs would go on telling each other for ever.
  if (JSON.stringify(next) !== JSON.stringify(caseFile)) store.setState({ caseFile: next });
}

async function replace(store: WorkspaceStore, name: string): Promise<void> {
  forgetPending(name);
  const stored = await readStored(name);
  store.setState(stored ?? emptied(), true);
  // Nothing of this is news to what is stored, nor what was set meanwhile.
  forgetPending(name, stored ?? undefined);
}

/** `ready` turns true when what was stored has been read; it is false on the server. */
export function useWorkspace(key: string): { ready: boolean; store: WorkspaceStore } {
  const store = workspaceStore(key);
  const [readyStore, setReadyStore] = useState<WorkspaceStore>();
  useEffect(() => {
    let here = true;
    void hydrateWorkspace(store).then(() => here && setReadyStore(store));
    return () => {
      here = false;
    };
  }, [store]);
  return { ready: readyStore === store, store };
}

/** Adds a query to a history; the same query twice in a row is one. */
export function remember(history: readonly PastQuery[], text: string, at: number): PastQuery[] {
  const last = history.at(-1);
  if (!text.trim() || last?.text === text) return [...history];
  return [...history, { text, at }].slice(-KEPT.history);
}
