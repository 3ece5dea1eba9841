import type { Listener } from './signals';

const REGISTRY = Symbol.for('trailwise.workshop.listeners');

/**
 * Who listens to a database file in this process. On globalThis, because Next gives pages and route
 * handlers modules of their own: both have handles of one file, and hear each other.
 */
export function listenersOf(file: string): Set<Listener> {
  const home = globalThis as { [REGISTRY]?: Map<string, Set<Listener>> };
  const files = (home[REGISTRY] ??= new Map());
  const listeners = files.get(file) ?? new Set<Listener>();
  files.set(file, listeners);
  return listeners;
}
