import { useEffect, useState } from 'react';
import { useRoom } from './live';

/** The server's time in milliseconds since 1970, a second at a time. */
export function useNow(): number {
  const offset = useRoom((room) => room.offset);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now + offset;
}
