import { useEffect, useState } from 'react';
import { useProgress } from '@/lib/progress/store';
import { settle, type Settled } from './settle';

/** Has what waits graded as soon as there is a network, and says what became of it since the page was opened. */
export function useSettled(ready: boolean): Settled {
  const [sum, setSum] = useState<Settled>({ right: 0, missed: 0, dropped: 0 });
  useEffect(() => {
    if (!ready) return;
    let here = true;
    const now = async () => {
      if (!navigator.onLine || Object.keys(useProgress.getState().waiting).length === 0) return;
      const { right, missed, dropped } = await settle();
      if (!here) return;
      setSum((was) => ({
        right: was.right + right,
        missed: was.missed + missed,
        dropped: was.dropped + dropped,
      }));
    };
    void now();
    window.addEventListener('online', now);
    return () => {
      here = false;
      window.removeEventListener('online', now);
    };
  }, [ready]);
  return sum;
}
