import { useEffect, useState } from 'react';
import { useProgress } from '@/lib/progress/store';
import { settle, type Settled } from './settle';

/** A server that was down gives no notice when it is up again: looked for while something waits, in ms. */
const AGAIN_AFTER = 60_000;

/** Has what waits graded as soon as there is a network, and says what became of it since the page was opened. */
export function useSettled(ready: boolean): Settled {
  const [sum, setSum] = useState<Settled>({ right: 0, missed: 0, dropped: 0 });
  useEffect(() => {
    if (!ready) return;
    let here = true;
    let busy = false;
    const now = async () => {
      if (busy || !navigator.onLine || Object.keys(useProgress.getState().waiting).length === 0)
        return;
      busy = true;
      const { right, missed, dropped } = await settle().finally(() => (busy = false));
      if (!here) return;
      setSum((was) => ({
        right: was.right + right,
        missed: was.missed + missed,
        dropped: was.dropped + dropped,
      }));
    };
    const seen = () => document.visibilityState === 'visible' && void now();
    void now();
    const timer = setInterval(() => void now(), AGAIN_AFTER);
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', seen);
    return () => {
      here = false;
      clearInterval(timer);
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [ready]);
  return sum;
}
