import { answering, guardOrigin, HttpError, reply } from '@/lib/workshop/server/http';
import { rooms } from '@/lib/workshop/server/rooms';
import { staffOf } from '@/lib/workshop/server/seats';

interface Context {
  params: Promise<{ id: string }>;
}

/** Deletes a workshop for good: events, answers, names, sessions. The instructor's alone. */
export const DELETE = (request: Request, { params }: Context) =>
  answering(async () => {
    guardOrigin(request);
    const { id } = await params;
    const { actor } = await staffOf(request, id);
    if (actor.role !== 'instructor')
      throw new HttpError(403, 'not-allowed', 'Only the instructor deletes a workshop.');
    await (await rooms()).deleteForGood(id);
    return reply({});
  });
