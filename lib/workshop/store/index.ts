import 'server-only';
import { readSettings } from './settings';
import { openStore, type Store } from './store';

/**
 * The store of this process. On globalThis, because Next gives pages and route handlers modules of
 * their own. A first opening that failed is tried again with the next call.
 */
const HOME = Symbol.for('trailwise.workshop.store');

export function workshopStore(): Promise<Store> {
  const home = globalThis as { [HOME]?: Promise<Store> };
  return (home[HOME] ??= openStore(readSettings(process.env)).catch((error: unknown) => {
    delete home[HOME];
    throw error;
  }));
}

export type { Appended, Carried, Entry, Room } from './append';
export { StoreError } from './errors';
export type { EventBody, StoredEvent } from './events';
export type { Signal } from './live/signals';
export { readCode, showCode } from './secrets/codes';
export type { Session } from './sessions';
export type { Staff } from './staff';
export type { Health, Store } from './store';
export type { Workshop } from './workshops';
