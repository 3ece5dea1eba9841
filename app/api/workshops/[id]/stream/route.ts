import { answering, HttpError } from '@/lib/workshop/server/http';
import { guard, networkIn } from '@/lib/workshop/server/limits';
import { rooms } from '@/lib/workshop/server/rooms';
import { guardPlace, participantOf, staffOf } from '@/lib/workshop/server/seats';
import { STREAM_HEADERS } from '@/lib/workshop/server/stream';

interface Context {
  params: Promise<{ id: string }>;
}

/** What happens in a room, live: `?as=staff`, `?as=wall` (the staff's projector) or a participant's own view. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const as = new URL(request.url).searchParams.get('as');
    guard('streams', networkIn(request.headers));
    const seat = () => (as === 'participant' ? participantOf : staffOf)(request, id);
    const seated = await seat();
    guard('stream', seated.session);
    const all = await rooms();
    const { room, viewers } = await all.get(id);
    // Looked at last: a stream that began after the others were let go of would keep the process.
    if (all.draining) throw new HttpError(503, 'draining', 'The server is about to restart.');
    const { actor, session, login } = seated;
    guardPlace(room.state, actor);
    const audience =
      actor.kind === 'participant' ? { participant: actor.id } : as === 'wall' ? 'wall' : 'staff';
    const stream = viewers.add(room, audience, session, lastEventIn(request.headers), login);
    if (!stream) throw new HttpError(503, 'full', 'More people watch than this room takes.');
    request.signal.addEventListener('abort', () => stream.close());
    // A session that was ended in the meantime was told to streams that were there.
    await seat().catch((gone: unknown) => {
      stream.close();
      throw gone;
    });
    // Who left in the meantime is told of nowhere else.
    if (request.signal.aborted) stream.close();
    return new Response(stream.body, { headers: STREAM_HEADERS });
  });

function lastEventIn(headers: Headers): number | undefined {
  const id = headers.get('last-event-id') ?? '';
  return /^\d{1,9}$/.test(id) ? Number(id) : undefined;
}
