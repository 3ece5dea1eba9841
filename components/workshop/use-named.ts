import { useSyncExternalStore } from 'react';
import { type Named, readHash } from '@/lib/workshop/client/links';

const subscribe = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** What the address names after its #: `undefined` on the server, `null` where it names nothing. */
export function useNamed(): Named | null | undefined {
  const hash = useSyncExternalStore<string | undefined>(
    subscribe,
    () => location.hash,
    () => undefined,
  );
  return hash === undefined ? undefined : (readHash(hash) ?? null);
}
