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
  /** By which somebody came: it has to be theirs still when the session begins. */
  link?: { readonly of: 'staff' | 'participant'; readonly secret: string };
}

/** Of one person, the newest: whoever comes by one link again and again does not fill the database. */
const MOST_OF_ONE = 20;

/**
 * A session always has a token of its own making: none that was there before can be made one (no fixation). It ends the
 * oldest of whoever has too many.
 * @throws StoreError `not-found` where the link was renewed, or its seat or the workshop taken away, in the meantime
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
  await ending(engine, async (trx, end) => {
    await holdWorkshop(engine, trx, row.workshop_id);
    if (given.link?.of === 'staff') await holdStaffLink(trx, row.subject_id, given.link.secret);
    else if (given.link) await holdReturnLink(trx, row, given.link.secret);
    await trx.insertInto('sessions').values(row).execute();
    end(await pushedOut(trx, row));
  });
  return { token, session: toSession(row) };
}

/**
 * Before anything else that ends sessions of one person: whoever deletes the workshop waits here, and not in the middle,
 * where two would wait for each other.
 */
export async function holdWorkshop(engine: Engine, trx: Trx, workshopId: string): Promise<void> {
  const there = await trx
    .selectFrom('workshops')
    .select('id')
    .where('id', '=', workshopId)
    .$if(engine.name === 'postgres', (query) => query.forShare())
    .executeTakeFirst();
  if (!there) throw new StoreError('not-found', 'There is no such workshop.');
}

/** Whoever renews the link from now on waits, and ends the session that begins here. */
async function holdStaffLink(trx: Trx, staffId: string, link: string): Promise<void> {
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

/** Likewise. */
async function holdReturnLink(
  trx: Trx,
  row: Pick<Row, 'workshop_id' | 'subject_id'>,
  link: string,
): Promise<void> {
  const link_hash = hashToken(link);
  const held = await trx
    .updateTable('returns')
    .set({ link_hash })
    .where('workshop_id', '=', row.workshop_id)
    .where('participant_id', '=', row.subject_id)
    .where('link_hash', '=', link_hash)
    .returning('link_hash')
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

type Ended = Pick<Row, 'token_hash' | 'workshop_id'>;

/** Ends the oldest of whoever has too many now. */
async function pushedOut(trx: Trx, made: Row): Promise<Ended[]> {
  const older = await trx
    .selectFrom('sessions')
    .select('token_hash')
    .where('workshop_id', '=', made.workshop_id)
    .where('subject_id', '=', made.subject_id)
    .where('token_hash', '!=', made.token_hash)
    .orderBy('created_at', 'desc')
    .orderBy('token_hash')
    .execute();
  const oldest = older.slice(MOST_OF_ONE - 1).map((row) => row.token_hash);
  const ended: Ended[] = [];
  for (const some of inChunks(oldest)) {
    const gone = trx.deleteFrom('sessions').where('token_hash', 'in', some);
    ended.push(...(await gone.returning(['token_hash', 'workshop_id']).execute()));
  }
  return ended;
}

/** Ends all sessions of one person. @param keep the id of one that goes on */
export const endAllOf = (
  trx: Trx,
  workshopId: string,
  subjectId: string,
  keep?: string,
): Promise<Ended[]> =>
  trx
    .deleteFrom('sessions')
    .where('workshop_id', '=', workshopId)
    .where('subject_id', '=', subjectId)
    .$if(keep !== undefined, (others) => others.where('token_hash', '!=', keep ?? ''))
    .returning(['token_hash', 'workshop_id'])
    .execute();

/**
 * A transaction that ends sessions: all who listen are told, wherever their streams are and whoever believes them.
 * @param work says by `end` which it deleted
 */
export async function ending<T>(
  engine: Engine,
  work: (trx: Trx, end: (sessions: readonly Ended[]) => void) => Promise<T>,
): Promise<T> {
  const { done, signals } = await write(engine, async (trx) => {
    const ended: Ended[] = [];
    const done = await work(trx, (sessions) => void ended.push(...sessions));
    const signals = ended.map(
      (row) =>
        ({ kind: 'session-ended', workshopId: row.workshop_id, session: row.token_hash }) as const,
    );
    for (const signal of signals) await engine.announce(trx, signal);
    return { done, signals };
  });
  for (const signal of signals) engine.committed(signal);
  return done;
}

export const endSession = (engine: Engine, token: string): Promise<void> =>
  ending(engine, async (trx, end) => {
    const ended = trx.deleteFrom('sessions').where('token_hash', '=', hashToken(token));
    end(await ended.returning(['token_hash', 'workshop_id']).execute());
  });

/** Sessions whose time is over, of all workshops. */
export async function deleteExpiredSessions(engine: Engine): Promise<number> {
  const { numDeletedRows } = await write(engine, (trx) =>
    trx.deleteFrom('sessions').where('expires_at', '<=', engine.now()).executeTakeFirst(),
  );
  return Number(numDeletedRows);
}
