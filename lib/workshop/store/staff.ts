import { write, type Engine, type Trx } from './engines/engine';
import { StoreError } from './errors';
import { hashPassword, passwordFits } from './secrets/passwords';
import { hashToken, newId, newToken } from './secrets/tokens';
import { endAllOf, ending } from './sessions';
import { storable } from './text';

export interface NewStaff {
  role: string;
  name: string;
  /** Asked for beside the link; without one the link is enough. */
  password?: string;
}

export interface Staff {
  id: string;
  workshopId: string;
  role: string;
  name: string;
  hasPassword: boolean;
  createdAt: string;
}

/** The link's secret is given once: the database has its hash only. */
export type StaffWithLink = Staff & { link: string };

/** Hashes the password, which takes its time, before a transaction is begun; gives what inserts in one. */
export async function insertStaff(engine: Engine, workshopId: string, given: NewStaff) {
  const link = newToken();
  const row = {
    id: newId(),
    workshop_id: workshopId,
    role: storable('A role', given.role),
    name: storable('A name', given.name),
    link_hash: hashToken(link),
    password_hash: given.password === undefined ? null : await hashPassword(given.password),
    created_at: engine.now(),
  };
  return async (trx: Trx): Promise<StaffWithLink> => {
    await trx.insertInto('staff').values(row).execute();
    return { ...toStaff(row), link };
  };
}

interface Row {
  id: string;
  workshop_id: string;
  role: string;
  name: string;
  password_hash: string | null;
  created_at: string;
}

const toStaff = (row: Row): Staff => ({
  id: row.id,
  workshopId: row.workshop_id,
  role: row.role,
  name: row.name,
  hasPassword: row.password_hash !== null,
  createdAt: row.created_at,
});

export async function addStaff(
  engine: Engine,
  workshopId: string,
  given: NewStaff,
): Promise<StaffWithLink> {
  const insert = await insertStaff(engine, workshopId, given);
  return write(engine, async (trx) => {
    const workshop = await trx
      .selectFrom('workshops')
      .select('id')
      .where('id', '=', storable('A workshop id', workshopId))
      .executeTakeFirst();
    if (!workshop) throw new StoreError('not-found', 'There is no such workshop.');
    return insert(trx);
  });
}

export async function listStaff(engine: Engine, workshopId: string): Promise<Staff[]> {
  const rows = await engine.db
    .selectFrom('staff')
    .selectAll()
    .where('workshop_id', '=', storable('A workshop id', workshopId))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toStaff);
}

export async function findStaffByLink(engine: Engine, link: string): Promise<Staff | undefined> {
  const row = await engine.db
    .selectFrom('staff')
    .selectAll()
    .where('link_hash', '=', hashToken(link))
    .executeTakeFirst();
  return row && toStaff(row);
}

/** True where no password was set: the link is enough then. */
export async function staffPasswordFits(
  engine: Engine,
  staffId: string,
  password: string,
): Promise<boolean> {
  const row = await engine.db
    .selectFrom('staff')
    .select('password_hash')
    .where('id', '=', storable('A staff id', staffId))
    .executeTakeFirst();
  if (!row) return false;
  return row.password_hash === null || passwordFits(password, row.password_hash);
}

/**
 * A new link in place of one that got about; the old one, and all sessions that began with it, end.
 * @param keep the id of a session that goes on
 */
export async function renewStaffLink(
  engine: Engine,
  staffId: string,
  keep?: string,
): Promise<StaffWithLink> {
  const link = newToken();
  return ending(engine, async (trx, end) => {
    const row = await trx
      .updateTable('staff')
      .set({ link_hash: hashToken(link) })
      .where('id', '=', storable('A staff id', staffId))
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new StoreError('not-found', 'There is no such member of staff.');
    end(await endAllOf(trx, row.workshop_id, staffId, keep));
    return { ...toStaff(row), link };
  });
}

export const removeStaff = (engine: Engine, staffId: string): Promise<void> =>
  ending(engine, async (trx, end) => {
    const row = await trx
      .deleteFrom('staff')
      .where('id', '=', storable('A staff id', staffId))
      .returning('workshop_id')
      .executeTakeFirst();
    if (row) end(await endAllOf(trx, row.workshop_id, staffId));
  });
