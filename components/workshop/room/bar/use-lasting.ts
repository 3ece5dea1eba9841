import { useEffect, useState } from 'react';

/** Whether something has been so for `ms` milliseconds: what passes at once is not worth a word. */
export function useLasting(now: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setLasts(true), ms);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [now, ms]);
  return now && lasts;
}
