import { useEffect, useState } from 'react';
import type { Offer } from '@/lib/workshop/client/wire';
import { type Draft, freshDraft, readDraft } from './draft';

const KEY = 'trailwise.workshop-draft';

/** The workshop that is being filled in; nothing until what was kept has been read. */
export function useDraft(offer: Offer) {
  const [draft, setDraft] = useState<Draft>();
  useEffect(() => {
    // Once the page stands: until then it agrees with what the server rendered.
    const timer = setTimeout(() =>
      setDraft(readDraft(localStorage.getItem(KEY)) ?? freshDraft(offer)),
    );
    return () => clearTimeout(timer);
  }, [offer]);
  return {
    draft,
    change(patch: Partial<Draft>) {
      if (!draft) return;
      const next = { ...draft, ...patch };
      localStorage.setItem(KEY, JSON.stringify(next));
      setDraft(next);
    },
    forget: () => localStorage.removeItem(KEY),
  };
}
