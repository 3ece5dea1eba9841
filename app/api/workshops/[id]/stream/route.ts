import { answering, HttpError, slowDown } from '@/lib/workshop/server/http';
import { guard, networkIn } from '@/lib/workshop/server/limits';
import { holdStream } from '@/lib/workshop/server/open-streams';
import { rooms } from '@/lib/workshop/server/rooms';
import { guardPlace, meet, participantOf, staffOf } from '@/lib/workshop/server/seats';
import { STREAM_HEADERS } from '@/lib/workshop/server/stream';

interface Context {
  params: Promise<{ id: string }>;
}

/** What happens in a room, live: `?as=staff`, `?as=wall` (the staff's projector) or a participant's own view. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const as = new URL(request.url).searchParams.get('as');
    const network = networkIn(request.headers);
    const seat = () => (as === 'participant' ? participantOf : staffOf)(request, id);
    const all = await rooms();
    const seated = await seat().catch(async (none: unknown) => {
      if (!(none instanceof HttpError)) throw none;
      // Only who has no seat is counted by the address: strangers keep out nobody who has one.
      guard('strangers', network);
      // With a workshop its sessions go, too: who comes back to it need not join or sign in.
      if (await all.store.findById(id)) throw none;
      throw new HttpError(404, 'not-found', 'There is no such workshop any more.');
    });
    guard('stream', seated.session);
    const { room, viewers } = await all.get(id);
    const after = lastEventIn(request.headers);
    await meet(room, seated.actor);
    // Another process told them of what this one has not heard: they are not sent back to a time before it.
    if (after !== undefined && after > room.lastSeq) await room.fresh();
    // Looked at last: a stream that began after the others were let go of would keep the process.
    if (all.draining) throw new HttpError(503, 'draining', 'The server is about to restart.');
    const { actor, session, login } = seated;
    guardPlace(room.state, actor);
    const audience =
      actor.kind === 'participant' ? { participant: actor.id } : as === 'wall' ? 'wall' : 'staff';
    const place = held(network, actor.kind === 'participant' ? 'participants' : 'all', id);
    const stream = viewers.add(room, audience, session, after, login);
    if (!stream) {
      place();
      throw new HttpError(503, 'full', 'More people watch than this room takes.');
    }
    stream.onEnd(place);
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

/** @throws HttpError where too many are open already */
function held(...given: Parameters<typeof holdStream>): () => void {
  const place = holdStream(...given);
  if (typeof place === 'function') return place;
  if (place.full === 'address') slowDown(30);
  throw new HttpError(503, 'full', 'More people watch than this server takes.');
}

function lastEventIn(headers: Headers): number | undefined {
  const id = headers.get('last-event-id') ?? '';
  return /^\d{1,9}$/.test(id) ? Number(id) : undefined;
}
