import { useEffect, useState } from 'react';

interface Persisted {
  readonly persist: { rehydrate(): Promise<void> | void; hasHydrated(): boolean };
}

/** Reads what was kept, once the page stands: until then it agrees with what the server rendered. */
export function useHydrated({ persist }: Persisted): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void Promise.resolve(persist.rehydrate()).then(() => setReady(true));
  }, [persist]);
  return ready;
}
