'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { Draft } from '@/lib/iam/draft/schema';
import { readDraftHash } from '@/lib/progress/share-draft';

/**
 * The draft that the page's address holds. The address is cleared once it is read, so that a reload
 * does not put it over what was written since.
 */
export function useSharedDraft(): {
  shared?: Draft;
  broken: boolean;
  dismiss: () => void;
} {
  const [read, setRead] = useState<Draft | 'broken'>();
  const take = useEffectEvent(() => {
    const found = readDraftHash(window.location.hash);
    if (!found) return;
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search);
    setRead(found);
  });
  useEffect(() => {
    const listen = () => take();
    listen();
    window.addEventListener('hashchange', listen);
    return () => window.removeEventListener('hashchange', listen);
  }, []);
  return {
    ...(read !== undefined && read !== 'broken' && { shared: read }),
    broken: read === 'broken',
    dismiss: () => setRead(undefined),
  };
}
