import { write, type Engine, type Trx } from './engines/engine';
import { StoreError, WorkFailed } from './errors';
import { toEvent, type EventBody, type StoredEvent } from './events';
import { inChunks } from './chunks';
import { storable, storableKey, toJson } from './text';

/** What is found when the workshop is locked: the moment at which commands are decided. */
export interface Room {
  /** Events after those that the caller knew, of other processes or of a time before a restart. */
  tail: StoredEvent[];
  /** The last event that there is; the batch's own are numbered from the next on. */
  lastSeq: number;
  /** The time of all that is decided now: never before that of an earlier event. */
  now: string;
  /** The keys that have not been carried out yet, each once, in the order given. Decide these, and no others. */
  fresh: string[];
}

/** One command that was carried out. Its reply is kept and given again whenever its key comes again. */
export interface Entry {
  /** One of `fresh`, at most once; null where nobody sent a command (a timer that ran out). */
  key: string | null;
  /** May be none: a refusal that should stay one. */
  events: EventBody[];
  reply: unknown;
  /** Where a command ends the workshop, reopens it (`endedAt: null`), or says how long it is kept. */
  life?: { endedAt: string | null; keepUntil: string | null };
}

export interface Carried {
  reply: unknown;
  /** The command's events are `count` from here on. */
  firstSeq: number;
  count: number;
  /** It had been carried out before this call. */
  again: boolean;
}

export interface Appended {
  lastSeq: number;
  tail: StoredEvent[];
  committed: StoredEvent[];
  /** By key. A fresh key that the work made no entry for is not in it, and may come again. */
  carried: ReadonlyMap<string, Carried>;
}

/**
 * Carries out commands of a workshop, one transaction for as many as wait (group commit). The workshop
 * is locked, `work` is told what happened meanwhile and decides; all of it is committed, or none.
 *
 * `work` is not async on purpose: grading and everything else that takes time is done before, so that
 * nobody waits for a room that is locked. What it throws comes out as it is, with nothing committed.
 * After 'unavailable' the commit may have happened or not: the same keys can be sent again.
 */
export async function appendAll(
  engine: Engine,
  workshopId: string,
  given: { knows: number; keys: readonly string[] },
  work: (room: Room) => Entry[],
): Promise<Appended> {
  const keys = [...new Set(given.keys.map(storableKey))];
  const appended = await write(engine, async (trx) => {
    const workshop = await lock(engine, trx, workshopId);
    if (given.knows > workshop.last_seq)
      throw new StoreError('conflict', `The caller knows ${given.knows} events, the database has ${workshop.last_seq}: was it restored from a copy?`); // prettier-ignore
    const tail = given.knows < workshop.last_seq ? await after(trx, workshopId, given.knows) : [];
    const carried = await carriedOut(trx, workshopId, keys);
    const now = later(engine.now(), workshop.last_at);
    const fresh = keys.filter((key) => !carried.has(key));
    const room: Room = { tail, lastSeq: workshop.last_seq, now, fresh };
    const batch = number(room, decide(work, room));
    await insert(trx, workshopId, batch);
    if (batch.events.length > 0 || batch.life) {
      await trx
        .updateTable('workshops')
        .set({ last_seq: batch.lastSeq, last_at: now })
        .$if(batch.life !== undefined, (query) =>
          query.set({ ended_at: batch.life?.endedAt, keep_until: batch.life?.keepUntil }),
        )
        .where('id', '=', workshopId)
        .execute();
    }
    if (batch.events.length > 0)
      await engine.announce(trx, { kind: 'events', workshopId, lastSeq: batch.lastSeq });
    for (const { key, first_seq, count, reply } of batch.commands)
      carried.set(key, { reply: JSON.parse(reply), firstSeq: first_seq, count, again: false });
    return { lastSeq: batch.lastSeq, tail, committed: batch.events.map(toEvent), carried };
  });
  if (appended.committed.length > 0)
    engine.committed({ kind: 'events', workshopId, lastSeq: appended.lastSeq });
  return appended;
}

const later = (a: string, b: string) => (a > b ? a : b);

async function lock(engine: Engine, trx: Trx, workshopId: string) {
  const workshop = await trx
    .selectFrom('workshops')
    .select(['last_seq', 'last_at'])
    .where('id', '=', storable('A workshop id', workshopId))
    // SQLite holds the whole file locked already.
    .$if(engine.name === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  if (!workshop) throw new StoreError('not-found', 'There is no such workshop.');
  return workshop;
}

const after = async (trx: Trx, workshopId: string, seq: number) =>
  (
    await trx
      .selectFrom('events')
      .select(['seq', 'at', 'key', 'body'])
      .where('workshop_id', '=', workshopId)
      .where('seq', '>', seq)
      .orderBy('seq')
      .execute()
  ).map(toEvent);

async function carriedOut(trx: Trx, workshopId: string, keys: string[]) {
  const carried = new Map<string, Carried>();
  for (const some of inChunks(keys)) {
    const rows = await trx
      .selectFrom('commands')
      .select(['key', 'first_seq', 'count', 'reply'])
      .where('workshop_id', '=', workshopId)
      .where('key', 'in', some)
      .execute();
    for (const { key, first_seq, count, reply } of rows)
      carried.set(key, { reply: JSON.parse(reply), firstSeq: first_seq, count, again: true });
  }
  return carried;
}

function decide(work: (room: Room) => Entry[], room: Room): Entry[] {
  let entries: Entry[];
  try {
    entries = work(room);
  } catch (error) {
    throw new WorkFailed('', { cause: error });
  }
  const open = new Set(room.fresh);
  for (const { key } of entries)
    if (key !== null && !open.delete(key))
      throw new StoreError('invalid', `The key ${key} is not one to be carried out now, or came twice.`); // prettier-ignore
  return entries;
}

/** Gives the events their places, and everything the shape of its row. */
function number(room: Room, entries: Entry[]) {
  let seq = room.lastSeq;
  const events: { seq: number; at: string; key: string | null; body: string }[] = [];
  const commands: { key: string; first_seq: number; count: number; reply: string }[] = [];
  for (const entry of entries) {
    const { key } = entry;
    if (key !== null) {
      const reply = toJson('A reply', entry.reply ?? null);
      commands.push({ key, first_seq: seq + 1, count: entry.events.length, reply });
    }
    for (const event of entry.events)
      events.push({ seq: (seq += 1), at: room.now, key, body: toJson('An event', event) });
  }
  return { events, commands, lastSeq: seq, life: entries.findLast(({ life }) => life)?.life };
}

async function insert(trx: Trx, workshopId: string, batch: ReturnType<typeof number>) {
  const workshop = { workshop_id: workshopId };
  for (const rows of inChunks(batch.commands))
    await trx
      .insertInto('commands')
      .values(rows.map((row) => ({ ...workshop, ...row })))
      .execute();
  for (const rows of inChunks(batch.events))
    await trx
      .insertInto('events')
      .values(rows.map((row) => ({ ...workshop, ...row })))
      .execute();
}
