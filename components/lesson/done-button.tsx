'use client';

import { Check } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { useReady } from '@/lib/progress/hooks';
import { useProgress } from '@/lib/progress/store';

/** Marks a lesson as read, and takes the mark back. */
export function DoneButton({ lesson }: { lesson: string }) {
  const ready = useReady();
  const saved = useProgress((state) => state.lessons[lesson]);
  const keep = useProgress((state) => state.keep);
  const now = () => new Date().toISOString();

  useEffect(() => {
    if (ready && !saved) keep('lessons', lesson, { openedAt: now() });
  }, [ready, saved, keep, lesson]);

  const done = Boolean(saved?.doneAt);
  return (
    <Button
      look={done ? 'plain' : 'primary'}
      aria-pressed={done}
      onClick={() =>
        keep('lessons', lesson, {
          openedAt: saved?.openedAt ?? now(),
          ...(!done && { doneAt: now() }),
        })
      }
    >
      {done && <Check size={16} aria-hidden className="text-ok" />}
      {done ? 'Read' : 'Mark as read'}
    </Button>
  );
}
