/**
 * Parts of workspaces that were not yet written when the page was left. IndexedDB needs time that a
 * page which goes away does not have; localStorage is written at once. What is put by here is merged
 * with what is stored when that is read, and forgotten once it was written.
 */
import { type Part, PART_NAMES, partOf } from './workspace-merge';
import { bytesOf, packSession, unpackSession } from './workspace-pack';
import type { Workspace } from './workspace-schema';

const PREFIX = 'trailwise.unsaved/';
const keyOf = (name: string, part: Part) => `${PREFIX}${name}#${part}`;
/** Characters: a result of many rows has no room here, and can be asked for again. */
const MOST = 1_000_000;

/** Undefined on the server, and where the browser forbids storage. */
function storage(): Storage | undefined {
  try {
    return typeof localStorage === 'undefined' ? undefined : localStorage;
  } catch {
    return undefined;
  }
}

/** Undefined where its files are too large, before they are brought into another form. */
function textOf(part: Part, workspace: Workspace): string | undefined {
  const { session } = workspace;
  if (part !== 'session' || !session) return JSON.stringify(partOf(workspace, part));
  return bytesOf(session) > MOST ? undefined : JSON.stringify({ session: packSession(session) });
}

export function putBy(name: string, parts: readonly Part[], workspace: Workspace): void {
  for (const part of parts) {
    const text = textOf(part, workspace);
    if (text === undefined || text.length > MOST) continue;
    try {
      storage()?.setItem(keyOf(name, part), text);
    } catch (error) {
      console.warn(`The workspace's ${part} could not be put by.`, error);
    }
  }
}

/** The fields as they were put by, not yet looked at; undefined where there are none of this name. */
export function putByOf(name: string): object | undefined {
  const found = PART_NAMES.flatMap((part): object[] => {
    const text = storage()?.getItem(keyOf(name, part));
    if (!text) return [];
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value !== 'object' || !value) return [];
      if (part !== 'session') return [value];
      // One that cannot be read leaves what is stored.
      const session = 'session' in value && unpackSession(value.session);
      return session ? [{ session }] : [];
    } catch {
      return [];
    }
  });
  return found.length > 0 ? Object.assign({}, ...found) : undefined;
}

export function forgetPutBy(name: string, parts: readonly Part[] = PART_NAMES): void {
  for (const part of parts) storage()?.removeItem(keyOf(name, part));
}

/** The names under which something was put by. */
export const namesPutBy = (): string[] => [
  ...new Set(
    Object.keys(storage() ?? {})
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length, key.lastIndexOf('#'))),
  ),
];
