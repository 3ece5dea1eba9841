import { inChunks } from './chunks';
import { write, type Engine, type Trx } from './engines/engine';
import { StoreError } from './errors';
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

interface NewSession {
  workshopId: string;
  role: string;
  subjectId: string;
  expiresAt: string;
  /** By which a member of staff came: it has to be theirs still when the session begins. */
  link?: string;
}

/**
 * A session always has a token of its own making: none that was there before can be made one (no fixation).
 * @throws StoreError `not-found` where the link was renewed, or its seat taken away, in the meantime
 */
export async function createSession(
  engine: Engine,
  given: NewSession,
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
  await write(engine, async (trx) => {
    if (given.link !== undefined) await holdLink(trx, row.subject_id, given.link);
    await trx.insertInto('sessions').values(row).execute();
  });
  return { token, session: toSession(row) };
}

/** Whoever renews the link from now on waits, and ends the session that begins here. */
async function holdLink(trx: Trx, staffId: string, link: string): Promise<void> {
  const link_hash = hashToken(link);
  const held = await trx
    .updateTable('staff')
    .set({ link_hash })
    .where('id', '=', staffId)
    .where('link_hash', '=', link_hash)
    .returning('id')
    .executeTakeFirst();
  if (!held) throw new StoreError('not-found', "This link is nobody's any more.");
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

/** Those of these sessions that were ended, or whose time is over. @param ids of sessions, any number */
export async function endedSessions(engine: Engine, ids: readonly string[]): Promise<string[]> {
  const there = new Set<string>();
  for (const some of inChunks(ids)) {
    const rows = await engine.db
      .selectFrom('sessions')
      .select('token_hash')
      .where('token_hash', 'in', some)
      .where('expires_at', '>', engine.now())
      .execute();
    for (const row of rows) there.add(row.token_hash);
  }
  return ids.filter((id) => !there.has(id));
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
