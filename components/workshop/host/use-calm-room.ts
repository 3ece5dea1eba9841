import { useEffect, useState } from 'react';
import type { Room } from '@/lib/workshop/client/live';
import { useLive } from '../live';

/** In milliseconds: hundreds of answers a second are drawn five times a second. */
const CALM = 200;

/** The room, as often as an eye can follow. */
export function useCalmRoom(): Room {
  const { store } = useLive();
  const [room, setRoom] = useState(store.getState);
  useEffect(() => {
    let last = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      timer ??= setTimeout(take, Math.max(0, last + CALM - performance.now()));
    };
    const take = () => {
      timer = undefined;
      last = performance.now();
      setRoom(store.getState());
    };
    later();
    const unsubscribe = store.subscribe(later);
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [store]);
  return room;
}
