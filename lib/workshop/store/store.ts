import { sql } from 'kysely';
import { appendAll } from './append';
import type { Clock, Engine } from './engines/engine';
import { openPostgres } from './engines/postgres';
import { openSqlite } from './engines/sqlite';
import { plainly, StoreError } from './errors';
import { eventsAfter } from './events';
import type { Listener } from './live/signals';
import * as returns from './returns';
import * as sessions from './sessions';
import type { Settings } from './settings';
import * as staff from './staff';
import * as workshops from './workshops';

export interface Health {
  engine: 'sqlite' | 'postgres';
  ok: boolean;
  /** Why it is not, for the operator. */
  because?: string;
  /** Whether signals of other processes arrive. When they do not, they are caught up with later. */
  listening: boolean;
}

/** A query that takes longer is as good as none to whoever asks after our health. */
const HEALTH_WITHIN_MS = 3_000;
const EVENTS_AT_ONCE = 1_000;

/** What the store does with a database, each in a file of its own room. */
const DOES = {
  appendAll,
  create: workshops.create,
  findByCode: workshops.findByCode,
  findById: workshops.findById,
  end: workshops.end,
  listExpired: workshops.listExpired,
  deleteForGood: workshops.deleteForGood,
  addStaff: staff.addStaff,
  listStaff: staff.listStaff,
  findStaffByLink: staff.findStaffByLink,
  staffPasswordFits: staff.staffPasswordFits,
  renewStaffLink: staff.renewStaffLink,
  removeStaff: staff.removeStaff,
  createSession: sessions.createSession,
  findSession: sessions.findSession,
  endSession: sessions.endSession,
  endedSessions: sessions.endedSessions,
  deleteExpiredSessions: sessions.deleteExpiredSessions,
  makeReturnLink: returns.makeReturnLink,
  renewReturnLink: returns.renewReturnLink,
  findReturn: returns.findReturn,
  removeReturnLink: returns.removeReturnLink,
};

/** These functions, with the engine given and every error made plain. */
type Bound<Room> = {
  [Name in keyof Room]: Room[Name] extends (engine: Engine, ...rest: infer Rest) => Promise<infer T>
    ? (...rest: Rest) => Promise<T>
    : never;
};

export type Store = Awaited<ReturnType<typeof openStore>>;

/** Opens the database, brings its tables up to date, and gives what can be done with it. */
export async function openStore(settings: Settings, clock: Clock = () => new Date()) {
  const engine = await opened(settings, clock);
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  async function plain<T>(work: () => Promise<T>): Promise<T> {
    if (closing) throw new StoreError('unavailable', 'The store has been closed.');
    const promise = work();
    running.add(promise);
    try {
      return await promise;
    } catch (error) {
      throw plainly(error);
    } finally {
      running.delete(promise);
    }
  }

  function bind<Room extends object>(room: Room): Bound<Room> {
    const bound = Object.entries(room).map(([name, work]) => [
      name,
      (...rest: unknown[]) => plain(() => work(engine, ...rest)),
    ]);
    return Object.fromEntries(bound) as Bound<Room>;
  }

  async function healthy(): Promise<Health> {
    const { name, listening } = engine;
    try {
      await plain(() => inTime(sql`select id from workshops limit 1`.execute(engine.db)));
      return { engine: name, ok: true, listening };
    } catch (error) {
      return { engine: name, ok: false, because: (error as Error).message, listening };
    }
  }

  return {
    engine: engine.name,
    ...bind(DOES),
    /** At most `limit` (1,000 if not said) events after `seq`; fewer are the last ones. */
    eventsAfter: (workshopId: string, seq: number, limit = EVENTS_AT_ONCE) =>
      plain(() => eventsAfter(engine.db, workshopId, seq, limit)),
    subscribe: (listener: Listener) => plain(() => engine.subscribe(listener)),
    healthy,
    /** Makes what was deleted unreadable in files. @returns false where somebody who reads them keeps it from being done */
    scrub: () => plain(() => engine.scrub()),
    /** Lets what has begun come to its end, and takes nothing new. */
    close: () => (closing ??= Promise.allSettled(running).then(() => engine.close())),
  };
}

async function opened(settings: Settings, clock: Clock): Promise<Engine> {
  try {
    return settings.engine === 'postgres'
      ? await openPostgres(settings.url, clock)
      : await openSqlite(settings.file, clock);
  } catch (error) {
    throw plainly(error);
  }
}

async function inTime<T>(promise: Promise<T>): Promise<T> {
  const late = new StoreError('unavailable', 'The database does not answer in time.');
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late), HEALTH_WITHIN_MS);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
