/**
 * All workspaces of this browser as one value that JSON can hold, for the file that a learner
 * exports and imports. Session files are base64 there.
 */
import { z } from 'zod';
import { hydrateWorkspace, openWorkspaces } from './workspace';
import {
  EMPTY_WORKSPACE,
  migrateWorkspace,
  readWorkspace,
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

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
const fromBase64 = (text: string) =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

const packedSession = z.object({
  files: z.record(z.string(), z.base64()),
  variables: z.record(z.string(), z.string()),
});

function unpack(workspace: Record<string, unknown>): Record<string, unknown> {
  const packed = packedSession.safeParse(workspace.session);
  if (!packed.success) return { ...workspace, session: undefined };
  const files = Object.fromEntries(
    Object.entries(packed.data.files).map(([name, text]) => [name, fromBase64(text)]),
  );
  return { ...workspace, session: { ...packed.data, files } };
}

/** What waits to be written is written first. */
export async function exportWorkspace(): Promise<ExportedWorkspaces> {
  await flushWorkspaces();
  const workspaces: ExportedWorkspaces['workspaces'] = {};
  for (const name of await storedNames()) {
    const stored = await readStored(name);
    if (!stored) continue;
    const { session } = stored;
    workspaces[name] = {
      ...stored,
      session: session && {
        ...session,
        files: Object.fromEntries(
          Object.entries(session.files).map(([file, bytes]) => [file, toBase64(bytes)]),
        ),
      },
    };
  }
  return { version: WORKSPACE_VERSION, workspaces };
}

/**
 * Takes the place of every workspace that this browser holds; those the value does not name are
 * emptied.
 * @throws Error where the value is not an export at all; unreadable fields become empty ones.
 */
export async function importWorkspace(value: unknown): Promise<void> {
  const read = exported.safeParse(value);
  if (!read.success) throw new Error('This is not a Trailwise workspace export.');
  const named = new Set(Object.keys(read.data.workspaces));
  for (const name of await allNames()) if (!named.has(name)) await resetWorkspace(name);
  for (const [name, workspace] of Object.entries(read.data.workspaces)) {
    forgetPending(name);
    await replaceStored(
      name,
      readWorkspace(migrateWorkspace(unpack(workspace), read.data.version)),
    );
    await openWorkspaces().get(name)?.persist.rehydrate();
    tellTabs({ name, what: 'replaced' });
  }
}

/** Empties one workspace, or all of them. */
export async function resetWorkspace(key?: string): Promise<void> {
  for (const name of key === undefined ? await allNames() : [key]) {
    const store = openWorkspaces().get(name);
    if (store) {
      await hydrateWorkspace(store);
      store.setState({ ...EMPTY_WORKSPACE, clearedAt: Date.now() }, true);
    }
    forgetPending(name);
    await removeStored(name);
    tellTabs({ name, what: 'replaced' });
  }
}

const allNames = async () => [...new Set([...(await storedNames()), ...openWorkspaces().keys()])];
