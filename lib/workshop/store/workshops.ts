import type { Selectable } from 'kysely';
import { write, type Engine, type Trx } from './engines/engine';
import { StoreError } from './errors';
import { newCode } from './secrets/codes';
import { newId } from './secrets/tokens';
import { insertStaff, type NewStaff, type StaffWithLink } from './staff';
import type { Tables } from './tables';
import { storable, toJson } from './text';

export interface Workshop {
  id: string;
  code: string;
  title: string;
  createdAt: string;
  lastSeq: number;
  endedAt: string | null;
  /** When it may be deleted for good; null: not before somebody says so. */
  keepUntil: string | null;
  config: unknown;
}

const toWorkshop = (row: Selectable<Tables['workshops']>): Workshop => ({
  id: row.id,
  code: row.code,
  title: row.title,
  createdAt: row.created_at,
  lastSeq: row.last_seq,
  endedAt: row.ended_at,
  keepUntil: row.keep_until,
  config: JSON.parse(row.config),
});

/** A workshop and its first instructor, whose link is in the answer and can never be read again. */
export async function create(
  engine: Engine,
  given: { title: string; config: unknown; keepUntil?: string; instructor: NewStaff },
): Promise<{ workshop: Workshop; instructor: StaffWithLink }> {
  const now = engine.now();
  const row = {
    id: newId(),
    title: storable('A title', given.title),
    created_at: now,
    last_seq: 0,
    last_at: now,
    ended_at: null,
    keep_until: given.keepUntil ?? null,
    config: toJson('The configuration', given.config),
  };
  const insertInstructor = await insertStaff(engine, row.id, given.instructor);
  return write(engine, async (trx) => {
    const code = await insertWithCode(trx, row);
    const instructor = await insertInstructor(trx);
    return { workshop: toWorkshop({ ...row, code }), instructor };
  });
}

/** Of 110 thousand million codes one that is free is found at once; ten tries are for ever. */
async function insertWithCode(trx: Trx, row: Omit<Tables['workshops'], 'code'>): Promise<string> {
  for (let tries = 0; tries < 10; tries += 1) {
    const inserted = await trx
      .insertInto('workshops')
      .values({ ...row, code: newCode() })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returning('code')
      .executeTakeFirst();
    if (inserted) return inserted.code;
  }
  throw new StoreError('conflict', 'No code is free.');
}

const find = async (engine: Engine, column: 'id' | 'code', value: string) => {
  const row = await engine.db
    .selectFrom('workshops')
    .selectAll()
    .where(column, '=', storable('What names a workshop', value))
    .executeTakeFirst();
  return row && toWorkshop(row);
};

/** By a code as `readCode` gives it. One that has ended is found as well, until it is deleted. */
export const findByCode = (engine: Engine, code: string) => find(engine, 'code', code);
export const findById = (engine: Engine, id: string) => find(engine, 'id', id);

/** For those who end it without an event; commands do it through the `life` of their entry. */
export async function end(
  engine: Engine,
  workshopId: string,
  keepUntil: string | null,
): Promise<void> {
  const ended = await write(engine, (trx) =>
    trx
      .updateTable('workshops')
      .set((now) => ({
        ended_at: now.fn.coalesce('ended_at', now.val(engine.now())),
        keep_until: keepUntil,
      }))
      .where('id', '=', storable('A workshop id', workshopId))
      .executeTakeFirst(),
  );
  if (ended.numUpdatedRows === 0n) throw new StoreError('not-found', 'There is no such workshop.');
}

/** Those whose time is over, ended or not, the oldest first. */
export async function listExpired(engine: Engine, limit = 100): Promise<Workshop[]> {
  const rows = await engine.db
    .selectFrom('workshops')
    .selectAll()
    .where('keep_until', '<=', engine.now())
    .orderBy('keep_until')
    .limit(limit)
    .execute();
  return rows.map(toWorkshop);
}

const ROOMS = ['events', 'commands', 'sessions', 'returns', 'staff'] as const;

/**
 * Everything of a workshop, sessions and links too.
 * @param ifExpired only where its time is over at the moment at which it is locked
 * @returns false where there was none to delete
 */
export async function deleteForGood(
  engine: Engine,
  workshopId: string,
  { ifExpired = false }: { readonly ifExpired?: boolean } = {},
): Promise<boolean> {
  const signal = { kind: 'deleted', workshopId } as const;
  const there = await write(engine, async (trx) => {
    // The row first: it waits for commands that are being carried out, and lets no others in.
    const locked = await trx
      .updateTable('workshops')
      .set({ keep_until: engine.now() })
      .where('id', '=', storable('A workshop id', workshopId))
      .$if(ifExpired, (query) => query.where('keep_until', '<=', engine.now()))
      .executeTakeFirst();
    if (locked.numUpdatedRows === 0n) return false;
    for (const room of ROOMS)
      await trx.deleteFrom(room).where('workshop_id', '=', workshopId).execute();
    await trx.deleteFrom('workshops').where('id', '=', workshopId).execute();
    await engine.announce(trx, signal);
    return true;
  });
  if (there) {
    engine.committed(signal);
    // It is gone, whatever becomes of this; the next sweep does it again, and says where it cannot.
    await engine.scrub().catch(() => false);
  }
  return there;
}
