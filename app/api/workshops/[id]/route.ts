import { answering, guardOrigin, reply } from '@/lib/workshop/server/http';
import { rooms } from '@/lib/workshop/server/rooms';
import { guardOwner, staffOf } from '@/lib/workshop/server/seats';

interface Context {
  params: Promise<{ id: string }>;
}

/** Deletes a workshop for good: events, answers, names, sessions. The instructor's alone. */
export const DELETE = (request: Request, { params }: Context) =>
  answering(async () => {
    guardOrigin(request);
    const { id } = await params;
    const { actor } = await staffOf(request, id);
    guardOwner(actor, 'deletes a workshop');
    await (await rooms()).deleteForGood(id);
    return reply({});
  });
