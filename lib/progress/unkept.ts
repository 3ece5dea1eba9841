/** What the browser did not take of the progress: why, and which of it is newer than what is stored. */
import { createStore } from 'zustand/vanilla';
import { EMPTY, type Progress } from './schema';

/** No room left; or this browser keeps nothing for the site at all. */
export type Why = 'full' | 'forbidden';

/** Of the last write; undefined where it is kept. */
export const unkept = createStore<{ why: Why | undefined }>(() => ({ why: undefined }));

const FULL = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED']);

export function notKept(error: unknown): void {
  // Said once, however often it is tried.
  if (!unkept.getState().why) console.warn('The progress could not be saved.', error);
  const isFull = error instanceof DOMException && FULL.has(error.name);
  unkept.setState({ why: isFull ? 'full' : 'forbidden' });
}

let stored: Progress = EMPTY;

/** This is what the storage has now: it was read, or written. */
export function isStored(progress: Progress): void {
  stored = progress;
}

export function kept(progress: Progress): void {
  isStored(progress);
  unkept.setState({ why: undefined });
}

/** What another tab wrote, with all that this one changed and could not write. */
export function withUnkept(theirs: Progress, mine: Progress): Progress {
  if (!unkept.getState().why) return theirs;
  const fields = Object.keys({ ...theirs, ...mine }) as (keyof Progress)[];
  const changed = fields.filter((field) => mine[field] !== stored[field]);
  return {
    ...theirs,
    ...Object.fromEntries(
      changed.map((field) => [
        field,
        // What is kept by key has changed by key.
        field in EMPTY ? changedIn(theirs[field], mine[field], stored[field]) : mine[field],
      ]),
    ),
  };
}

function changedIn(...maps: unknown[]): Record<string, unknown> {
  const [theirs = {}, mine = {}, before = {}] = maps as Record<string, unknown>[];
  const next = { ...theirs };
  for (const key of Object.keys({ ...before, ...mine })) {
    if (mine[key] === before[key]) continue;
    if (key in mine) next[key] = mine[key];
    else delete next[key];
  }
  return next;
}
