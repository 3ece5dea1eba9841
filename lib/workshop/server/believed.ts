import 'server-only';
import { perProcess } from '../per-process';
import { hashToken } from '../store/secrets/tokens';
import type { Session } from '../store/sessions';

/** In milliseconds: so long a session is believed without asking the store. */
const BELIEVED = 30_000;
const MOST_BELIEVED = 5_000;

/** A session as the store has it; what seat it is, in which workshop, is looked at every time. */
interface Believed {
  readonly session: Session;
  readonly until: number;
}

const believed = perProcess('sessions', () => ({
  /** By the session's id. */
  byId: new Map<string, Believed>(),
  /** How often one was doubted: what the store was asked before that is not kept. */
  doubts: 0,
}));

/**
 * The session of a token.
 * @param find asks the store; of what it does not know nothing is kept, which would push out what is somebody's
 */
export async function sessionOf(
  token: string,
  find: (token: string) => Promise<Session | undefined>,
): Promise<Session | undefined> {
  const { byId, doubts } = believed;
  const known = byId.get(hashToken(token));
  if (known && known.until > Date.now()) return known.session;
  if (known) byId.delete(known.session.id);
  const session = await find(token);
  if (!session || believed.doubts !== doubts) return session;
  byId.set(session.id, { session, until: Date.now() + BELIEVED });
  const [oldest] = byId.keys();
  if (byId.size > MOST_BELIEVED && oldest !== undefined) byId.delete(oldest);
  return session;
}

/** It was ended, here or by another process. @param session its id */
export function disbelieve(session: string): void {
  believed.doubts++;
  believed.byId.delete(session);
}

/** Asks the store anew for all sessions of one person. */
export function doubtSubject(workshop: string, subject: string): void {
  believed.doubts++;
  for (const [id, { session }] of believed.byId)
    if (session.workshopId === workshop && session.subjectId === subject) believed.byId.delete(id);
}

/** Asks the store anew for every session: it may have been ended while nobody told us. */
export function doubtAll(): void {
  believed.doubts++;
  believed.byId.clear();
}
