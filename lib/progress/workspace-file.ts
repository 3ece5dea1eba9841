/**
 * All workspaces of this browser as one value that JSON can hold, for the file that a learner
 * exports and imports. Session files are base64 there.
 */
import { z } from 'zod';
import { hydrateWorkspace, openWorkspaces } from './workspace';
import { packSession, unpackSession } from './workspace-pack';
import {
  emptied,
  migrateWorkspace,
  readWorkspace,
  type Workspace,
  WORKSPACE_VERSION,
} from './workspace-schema';
import {
  flushWorkspaces,
  forgetPending,
  readStored,
  removeStored,
  replaceStored,
  storedNames,
} from './workspace-storage';
import { tellTabs } from './workspace-tabs';

const exported = z.object({
  version: z.number(),
  workspaces: z.record(z.string(), z.record(z.string(), z.unknown())),
});
export type ExportedWorkspaces = z.infer<typeof exported>;

type Workspaces = ReadonlyMap<string, Workspace>;

/** What waits to be written is written first. */
async function allStored(): Promise<Workspaces> {
  await flushWorkspaces();
  const all = new Map<string, Workspace>();
  for (const name of await storedNames()) {
    const stored = await readStored(name);
    if (stored) all.set(name, stored);
  }
  return all;
}

export async function exportWorkspace(): Promise<ExportedWorkspaces> {
  const workspaces: ExportedWorkspaces['workspaces'] = {};
  for (const [name, stored] of await allStored()) {
    workspaces[name] = { ...stored, session: stored.session && packSession(stored.session) };
  }
  return { version: WORKSPACE_VERSION, workspaces };
}

/**
 * Takes the place of every workspace that this browser holds; those the value does not name are
 * emptied.
 * @throws Error where the value is not an export at all, or cannot be stored: then all is put back.
 * Unreadable fields become empty ones.
 */
export async function importWorkspace(value: unknown): Promise<void> {
  const read = exported.safeParse(value);
  if (!read.success) throw new Error('This is not a Trailwise workspace export.');
  const { version, workspaces } = read.data;
  const incoming = Object.entries(workspaces).map(([name, workspace]) => {
    const unpacked = { ...workspace, session: unpackSession(workspace.session) };
    return [name, readWorkspace(migrateWorkspace(unpacked, version))] as const;
  });
  const before = await allStored();
  try {
    await replaceAll(new Map(incoming));
  } catch (error) {
    await replaceAll(before).catch((second: unknown) =>
      console.warn('Nor could what was here be put back.', second),
    );
    throw error;
  }
}

/** What comes is written before anything goes. */
async function replaceAll(workspaces: Workspaces): Promise<void> {
  for (const [name, workspace] of workspaces) {
    forgetPending(name);
    await replaceStored(name, workspace);
    await openWorkspaces().get(name)?.persist.rehydrate();
    tellTabs({ name, what: 'replaced' });
  }
  for (const name of await allNames()) if (!workspaces.has(name)) await resetWorkspace(name);
}

/** Empties one workspace, or all of them. */
export async function resetWorkspace(key?: string): Promise<void> {
  for (const name of key === undefined ? await allNames() : [key]) {
    const store = openWorkspaces().get(name);
    if (store) {
      await hydrateWorkspace(store);
      store.setState(emptied(), true);
    }
    forgetPending(name);
    await removeStored(name);
    tellTabs({ name, what: 'replaced' });
  }
}

const allNames = async () => [...new Set([...(await storedNames()), ...openWorkspaces().keys()])];
