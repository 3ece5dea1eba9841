import { useEffect, useState } from 'react';
import { seatsIn } from '@/lib/workshop/client/api';
import type { Seats } from '@/lib/workshop/client/wire';
import { useLive, useRoom } from '../live';

/** Who of the staff this browser is; asked again whenever the room comes back without it. */
export function useSelf(id: string): Seats['staff'] {
  const room = useLive();
  const [self, setSelf] = useState<Seats['staff']>();
  const live = useRoom(({ status }) => status === 'live');
  const known = self !== undefined;
  useEffect(() => {
    if (!live || known) return;
    let left = false;
    seatsIn(id).then(
      ({ staff }) => {
        if (left || !staff) return;
        room.seatedAs(staff.id);
        setSelf(staff);
      },
      // Without a network there is nothing to do anyway: it is asked when the stream is back.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [id, live, known, room]);
  return self;
}
