'use client';

import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useReady } from '@/lib/progress/hooks';

/** Nothing is stored unless it is wished. */
export function Keep({ onKeep }: { onKeep: () => void }) {
  const ready = useReady();
  const [kept, setKept] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  function keep() {
    onKeep();
    setKept(true);
    // The button is gone with that.
    words.current?.focus();
  }
  return (
    <p
      ref={words}
      role="status"
      tabIndex={-1}
      className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-line pt-3 text-sm text-ink-2 outline-none"
    >
      {kept ? (
        <>
          <Check size={15} aria-hidden className="text-ok" /> Kept in your progress, in this
          browser.
        </>
      ) : (
        <>
          Nothing of this is stored.
          <Button size="sm" disabled={!ready} onClick={keep}>
            Keep this in my progress
          </Button>
        </>
      )}
    </p>
  );
}
