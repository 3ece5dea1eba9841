import { useEffect, useState } from 'react';
import { zoneHere } from '@/lib/progress/review/days';
import type { Now } from '@/lib/progress/review/due';

const read = (): Now => ({ at: new Date().toISOString(), zone: zoneHere() });

/** The time here, looked at twice a minute; nothing on the server and before the page is alive. */
export function useNow(): Now | undefined {
  const [now, setNow] = useState<Now>();
  useEffect(() => {
    const tick = () => setNow(read());
    const first = setTimeout(tick);
    const timer = setInterval(tick, 30_000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, []);
  return now;
}
