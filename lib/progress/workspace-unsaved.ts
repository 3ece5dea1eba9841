/**
 * Case files that were not yet written when the page was left. IndexedDB needs time that a page
 * which goes away does not have; localStorage is written at once. What is put by here is merged with
 * what is stored when that is read, and forgotten once it was written.
 */
import { readCaseFile } from '@/lib/casefile/read';
import type { CaseFile } from '@/lib/casefile/schema';

const PREFIX = 'trailwise.unsaved/';

/** Undefined on the server, and where the browser forbids storage. */
function storage(): Storage | undefined {
  try {
    return typeof localStorage === 'undefined' ? undefined : localStorage;
  } catch {
    return undefined;
  }
}

export function putBy(name: string, caseFile: CaseFile): void {
  try {
    storage()?.setItem(PREFIX + name, JSON.stringify(caseFile));
  } catch (error) {
    console.warn('The case file could not be put by.', error);
  }
}

/** Undefined where nothing was put by under this name. */
export function putByOf(name: string): CaseFile | undefined {
  const text = storage()?.getItem(PREFIX + name);
  if (!text) return undefined;
  try {
    return readCaseFile(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export const forgetPutBy = (name: string): void => storage()?.removeItem(PREFIX + name);

/** The names under which something was put by. */
export const namesPutBy = (): string[] =>
  Object.keys(storage() ?? {})
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
