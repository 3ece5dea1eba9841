import type { Metadata } from 'next';
import { RoomGate } from '@/components/workshop/gate/room-gate';
import { RoomHome } from '@/components/workshop/room/home/room-home';
import { evidenceOf } from '@/lib/content/server/evidence';

export const metadata: Metadata = { title: 'Your workshop' };

/** Small, so that a warm-up with it is short. */
const WARM_UP = 'care4wares';

export default async function Page() {
  return (
    <RoomGate>
      <RoomHome evidence={await evidenceOf(WARM_UP)} />
    </RoomGate>
  );
}
