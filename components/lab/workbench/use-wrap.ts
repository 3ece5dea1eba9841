import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const nameOf = (workspace: string) => `trailwise.wrap.${workspace}`;

function read(name: string): boolean {
  try {
    return localStorage.getItem(name) === 'on';
  } catch {
    return false;
  }
}

function write(name: string, wrap: boolean) {
  try {
    if (wrap) localStorage.setItem(name, 'on');
    else localStorage.removeItem(name);
  } catch {
    // Without storage it holds for this page only where the browser allows even that.
  }
  for (const listener of listeners) listener();
}

/** Whether a workspace's terminal wraps lines at the pane's width; kept in this browser. */
export function useWrap(workspace: string): [wrap: boolean, set: (wrap: boolean) => void] {
  const name = nameOf(workspace);
  const wrap = useSyncExternalStore(
    subscribe,
    () => read(name),
    () => false,
  );
  const set = useCallback((next: boolean) => write(name, next), [name]);
  return [wrap, set];
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
