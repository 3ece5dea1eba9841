import { write, type Engine } from './engines/engine';
import { hashToken, newToken } from './secrets/tokens';
import { storable } from './text';

export interface Session {
  /** What the database keeps of its token: no secret. */
  id: string;
  workshopId: string;
  role: string;
  /** A member of staff or a participant. */
  subjectId: string;
  createdAt: string;
  expiresAt: string;
}

/** A session always has a token of its own making: none that was there before can be made one (no fixation). */
export async function createSession(
  engine: Engine,
  given: { workshopId: string; role: string; subjectId: string; expiresAt: string },
): Promise<{ token: string; session: Session }> {
  const token = newToken();
  const row = {
    token_hash: hashToken(token),
    workshop_id: storable('A workshop id', given.workshopId),
    role: storable('A role', given.role),
    subject_id: storable('A subject', given.subjectId),
    created_at: engine.now(),
    expires_at: storable('A time', given.expiresAt),
  };
  await write(engine, (trx) => trx.insertInto('sessions').values(row).execute());
  return { token, session: toSession(row) };
}

interface Row {
  token_hash: string;
  workshop_id: string;
  role: string;
  subject_id: string;
  created_at: string;
  expires_at: string;
}

const toSession = (row: Row): Session => ({
  id: row.token_hash,
  workshopId: row.workshop_id,
  role: row.role,
  subjectId: row.subject_id,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});

/** Nothing for a token that nobody was given or whose time is over. */
export async function findSession(engine: Engine, token: string): Promise<Session | undefined> {
  const row = await engine.db
    .selectFrom('sessions')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', engine.now())
    .executeTakeFirst();
  return row && toSession(row);
}

/** Tells all who listen, wherever its streams are. */
export async function endSession(engine: Engine, token: string): Promise<void> {
  const session = hashToken(token);
  const signal = await write(engine, async (trx) => {
    const ended = await trx
      .deleteFrom('sessions')
      .where('token_hash', '=', session)
      .returning('workshop_id')
      .executeTakeFirst();
    if (!ended) return undefined;
    const told = { kind: 'session-ended', workshopId: ended.workshop_id, session } as const;
    await engine.announce(trx, told);
    return told;
  });
  if (signal) engine.committed(signal);
}

/** Sessions whose time is over, of all workshops. */
export async function deleteExpiredSessions(engine: Engine): Promise<number> {
  const { numDeletedRows } = await write(engine, (trx) =>
    trx.deleteFrom('sessions').where('expires_at', '<=', engine.now()).executeTakeFirst(),
  );
  return Number(numDeletedRows);
}
