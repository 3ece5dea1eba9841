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

/** By the session's id. */
const believed = perProcess('sessions', () => new Map<string, Believed>());

/**
 * The session of a token.
 * @param find asks the store; of what it does not know nothing is kept, which would push out what is somebody's
 */
export async function sessionOf(
  token: string,
  find: (token: string) => Promise<Session | undefined>,
): Promise<Session | undefined> {
  const known = believed.get(hashToken(token));
  if (known && known.until > Date.now()) return known.session;
  if (known) disbelieve(known.session.id);
  const session = await find(token);
  if (!session) return undefined;
  believed.set(session.id, { session, until: Date.now() + BELIEVED });
  const [oldest] = believed.keys();
  if (believed.size > MOST_BELIEVED && oldest !== undefined) believed.delete(oldest);
  return session;
}

/** It was ended, here or by another process. @param session its id */
export const disbelieve = (session: string): void => void believed.delete(session);

/** Asks the store anew for all sessions of one person. */
export function doubtSubject(workshop: string, subject: string): void {
  for (const [id, { session }] of believed)
    if (session.workshopId === workshop && session.subjectId === subject) believed.delete(id);
}
