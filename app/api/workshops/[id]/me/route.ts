import { answering, reply } from '@/lib/workshop/server/http';
import { rooms } from '@/lib/workshop/server/rooms';
import { hasPlace, meet, seatedAs } from '@/lib/workshop/server/seats';

interface Context {
  params: Promise<{ id: string }>;
}

/** The seats that this browser has in a workshop; not that of somebody who was taken out of it. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const staff = (await seatedAs(request, 'staff', id))?.actor;
    const participant = (await seatedAs(request, 'participant', id))?.actor;
    if (!staff && !participant) return reply({});
    const { room } = await (await rooms()).get(id);
    if (participant) await meet(room, participant);
    const { state } = room;
    return reply({
      ...(staff && hasPlace(state, staff) && { staff }),
      ...(participant && hasPlace(state, participant) && { participant }),
    });
  });
