import { perProcess } from '../../per-process';
import type { Listener } from './signals';

const files = perProcess('listeners', () => new Map<string, Set<Listener>>());

/** Who listens to a database file in this process: all handles of one file hear each other. */
export function listenersOf(file: string): Set<Listener> {
  const listeners = files.get(file) ?? new Set<Listener>();
  files.set(file, listeners);
  return listeners;
}
