'use client';

import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

/**
 * The text of a field that begins with something that is there already, and how it is changed. One that was
 * emptied stays empty; only the next visit begins anew.
 */
export function useStarted(start: string, draft: string, onChange: (text: string) => void) {
  // Nothing until it is changed here: a draft may be read after the field is there.
  const [own, setOwn] = useState<string>();
  const change = (next: string) => {
    setOwn(next);
    onChange(next);
  };
  return [own ?? (draft === '' ? start : draft), change] as const;
}

interface StartAgainProps {
  /** What is written: a policy, a filter, an alarm. */
  name: string;
  changed: boolean;
  onStart: () => void;
}

/** The name of what is written, and the way back to how it was. */
export function StartAgain({ name, changed, onStart }: StartAgainProps) {
  return (
    <div className="mt-3 flex items-center justify-between gap-2">
      <span className="font-data min-w-0 truncate text-data text-ink-2">{name}</span>
      <Button
        size="sm"
        look="quiet"
        disabled={!changed}
        onClick={onStart}
        title="Puts it back as it was"
      >
        <RotateCcw size={14} aria-hidden /> Start again
      </Button>
    </div>
  );
}
