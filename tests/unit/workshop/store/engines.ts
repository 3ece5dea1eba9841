import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { afterEach, beforeEach, describe } from 'vitest';
import type { Settings } from '@/lib/workshop/store/settings';
import { openStore, type Store } from '@/lib/workshop/store/store';

/** A database of one test's own, empty at its beginning and gone afterwards. */
export interface Place {
  readonly settings: Settings;
  /** Another handle of the database; all are closed at the end. */
  open(clock?: () => Date): Promise<Store>;
  /** Asks the database without any of our own code. */
  query(sql: string): Promise<Record<string, unknown>[]>;
}

type Made = Omit<Place, 'open'> & { remove(): Promise<void> };

async function makeSqlite(): Promise<Made> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trailwise-store-'));
  const file = path.join(folder, 'data', 'trailwise.db');
  return {
    settings: { engine: 'sqlite', file },
    async query(sql) {
      const db = new Database(file);
      try {
        return db.prepare(sql).all() as Record<string, unknown>[];
      } finally {
        db.close();
      }
    },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

const SERVER =
  process.env['TEST_DATABASE_URL'] ??
  `postgres://${process.env['PGUSER'] ?? userInfo().username}@127.0.0.1:5432/test`;

async function onServer<T>(work: (client: pg.Client) => Promise<T>, schema?: string): Promise<T> {
  const options = schema && `-c search_path=${schema}`;
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 3_000, options }); // prettier-ignore
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A schema of one's own in PostgreSQL's database `test`. */
export async function makePostgres() {
  const schema = `trailwise_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`create schema ${schema}`));
  const url = new URL(SERVER);
  url.searchParams.set('options', `-c search_path=${schema}`);
  // So that a test can tell its connections from those of others.
  url.searchParams.set('application_name', schema);
  return {
    settings: { engine: 'postgres', url: url.href } as const,
    query: async (sql: string): Promise<Record<string, unknown>[]> =>
      (await onServer((client) => client.query(sql), schema)).rows,
    remove: () => onServer(async (c) => void (await c.query(`drop schema ${schema} cascade`))),
  };
}

/** Why PostgreSQL cannot be had; nothing where it can. */
export const missing = await onServer((client) => client.query('select 1')).then(
  () => undefined,
  (error: Error & { code?: string }) => error.code ?? error.message,
);
if (missing)
  process.stderr.write(`PostgreSQL is not to be found on 127.0.0.1:5432 (${missing}): its tests are skipped.\n`); // prettier-ignore

/** The same tests over both engines. `place()` is the running test's database. */
export function onBothEngines(tests: (place: () => Place, engine: Settings['engine']) => void) {
  describe('SQLite', () => tests(places(makeSqlite), 'sqlite'));
  describe.skipIf(missing)('PostgreSQL', () => tests(places(makePostgres), 'postgres'));
}

function places(make: () => Promise<Made>): () => Place {
  let made: Made;
  let stores: Store[] = [];
  beforeEach(async () => {
    made = await make();
    stores = [];
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await made.remove();
  });
  return () => ({
    settings: made.settings,
    query: (sql) => made.query(sql),
    async open(clock) {
      const store = await openStore(made.settings, clock);
      stores.push(store);
      return store;
    },
  });
}

/** A workshop with an instructor, where the test is about something else. */
export async function someWorkshop(store: Store): Promise<string> {
  const instructor = { role: 'instructor', name: 'Ines' };
  const { workshop } = await store.create({ title: 'Logs', config: {}, instructor });
  return workshop.id;
}

/** One event for each key that is fresh, named after it. */
export const answerAll = (room: { fresh: string[] }) =>
  room.fresh.map((key) => ({ key, events: [{ kind: 'answered', key }], reply: { heard: key } }));

/** All events of a workshop, straight from the store. */
export const allEvents = (store: Store, workshopId: string) =>
  store.eventsAfter(workshopId, 0, 1_000_000);
