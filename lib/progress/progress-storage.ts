/**
 * localStorage for the progress. Its troubles (forbidden, full, unreadable) are never the page's:
 * the learner goes on, and is told where something could not be kept (unkept.ts).
 */
import type { PersistStorage } from 'zustand/middleware';
import type { Progress } from './schema';
import { kept, notKept } from './unkept';

/** What this tab last read or wrote; undefined before it did either. */
let seen: string | null | undefined;

/** Null as well where the browser forbids storage: to read the property throws there. */
function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** True where another tab wrote since, or nothing was read yet: to write now would undo that. */
export function isBehind(name: string): boolean {
  return stored(name) !== seen;
}

export function progressStorage(): PersistStorage<Progress> {
  return {
    getItem(name) {
      seen = stored(name);
      try {
        return seen === null ? null : JSON.parse(seen);
      } catch (error) {
        console.warn('The saved progress cannot be read.', error);
        return null;
      }
    },
    setItem(name, value) {
      const text = JSON.stringify(value);
      try {
        localStorage.setItem(name, text);
        kept(value.state);
      } catch (error) {
        notKept(error);
      }
      seen = stored(name);
    },
    removeItem(name) {
      try {
        localStorage.removeItem(name);
      } catch {
        // Nothing is kept where storage is forbidden.
      }
      seen = stored(name);
    },
  };
}
