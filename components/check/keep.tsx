'use client';

import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useReady } from '@/lib/progress/hooks';

/** Nothing is stored unless it is wished. */
export function Keep({ onKeep }: { onKeep: () => void }) {
  const ready = useReady();
  const [kept, setKept] = useState(false);
  return (
    <p
      role="status"
      className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-line pt-3 text-sm text-ink-2"
    >
      {kept ? (
        <>
          <Check size={15} aria-hidden className="text-ok" /> Kept in your progress, in this
          browser.
        </>
      ) : (
        <>
          Nothing of this is stored.
          <Button
            size="sm"
            disabled={!ready}
            onClick={() => {
              onKeep();
              setKept(true);
            }}
          >
            Keep this in my progress
          </Button>
        </>
      )}
    </p>
  );
}
