import { useEffect, useState } from 'react';
import { seatsIn } from '@/lib/workshop/client/api';
import { pauseFor } from '@/lib/workshop/client/pauses';
import type { Seats } from '@/lib/workshop/client/wire';
import { useLive, useRoom } from '../live';

/** In milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;

/** Who of the staff this browser is: asked until it is told, as long as the room is there without it. */
export function useSelf(id: string): Seats['staff'] {
  const room = useLive();
  const [self, setSelf] = useState<Seats['staff']>();
  const live = useRoom(({ status }) => status === 'live');
  const known = self !== undefined;
  useEffect(() => {
    if (!live || known) return;
    const left = new AbortController();
    void untilTold(id, left.signal).then((staff) => {
      if (left.signal.aborted || !staff) return;
      room.seatedAs(staff.id);
      setSelf(staff);
    });
    return () => left.abort();
  }, [id, live, known, room]);
  return self;
}

/** @returns nothing where nobody waits any more */
async function untilTold(id: string, signal: AbortSignal): Promise<Seats['staff']> {
  for (let wait = FIRST_WAIT; !signal.aborted; wait = Math.min(LONGEST_WAIT, wait * 2)) {
    // One request may fail where the stream does not.
    const seats = await seatsIn(id).catch(() => undefined);
    if (seats?.staff) return seats.staff;
    await pauseFor(wait, signal);
  }
  return undefined;
}
