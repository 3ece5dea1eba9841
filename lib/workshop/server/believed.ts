import 'server-only';
import { perProcess } from '../per-process';
import type { Session } from '../store/sessions';

/** In milliseconds: so long a session is believed without asking the store. */
const BELIEVED = 30_000;
const MOST = 5_000;

/** A session as the store had it; what seat it is, in which workshop, is looked at every time. */
interface Believed {
  readonly session: Session;
  readonly until: number;
}
const believed = perProcess('sessions', () => new Map<string, Believed>());

/** A session that was looked up a moment ago. */
export function believedSession(token: string): Session | undefined {
  const known = believed.get(token);
  if (known && known.until > Date.now()) return known.session;
  believed.delete(token);
  return undefined;
}

export function believe(token: string, session: Session): void {
  believed.set(token, { session, until: Date.now() + BELIEVED });
  const [oldest] = believed.keys();
  if (believed.size > MOST && oldest !== undefined) believed.delete(oldest);
}

export const doubt = (token: string): void => void believed.delete(token);

/** Asks the store anew for all sessions of one person. */
export function doubtSubject(workshop: string, subject: string): void {
  for (const [token, { session }] of believed)
    if (session.workshopId === workshop && session.subjectId === subject) believed.delete(token);
}
