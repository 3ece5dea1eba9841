import { Socket } from 'node:net';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { StoreError } from '../errors';
import { CHANNEL, PostgresLive } from '../live/postgres';
import { toPayload } from '../live/signals';
import { migrate } from '../migrate';
import type { Tables } from '../tables';
import type { Clock, Engine } from './engine';

const CONNECTIONS = 10;
const CONNECT_WITHIN_MS = 5_000;
/** Longer than any query of ours takes; a process that hangs in a transaction lets go of its room. */
const STATEMENT_MS = 15_000;
/**
 * A connection that a firewall forgot says nothing, and TCP takes a quarter of an hour to notice. So long a silence is
 * none of PostgreSQL's, which ends statements before, nor one of the pool's, which keeps idle connections for 10 s.
 */
const SILENCE_MS = 20_000;

/** Where a server was told not to wait for the disk, we tell it otherwise: what is acknowledged is kept. */
const DURABLE =
  "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'";

/** @param silence in milliseconds, after which a connection that says nothing is given up */
export async function openPostgres(
  url: string,
  clock: Clock,
  silence = SILENCE_MS,
): Promise<Engine> {
  const config: pg.ClientConfig = {
    connectionString: url,
    application_name: 'trailwise',
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
  };
  const pool = new pg.Pool({
    ...config,
    max: CONNECTIONS,
    stream: () => socketWith(silence),
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    async onConnect(client) {
      // One that is lost in the middle of its work tells whoever waits; without a listener it would end the process.
      client.on('error', () => undefined);
      await client.query(DURABLE);
    },
  });
  // Likewise one that is idle, which is replaced when it is wanted.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, await schemaOf(db));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const notify = (payload: string, by: Kysely<Tables> = db) =>
    sql`select pg_notify(${CHANNEL}, ${payload})`.execute(by);
  const live = new PostgresLive(config, notify);
  return {
    name: 'postgres',
    db,
    now: () => clock().toISOString(),
    get listening() {
      return live.listening;
    },
    subscribe: (listener) => live.subscribe(listener),
    async announce(trx, signal) {
      await notify(toPayload(signal), trx);
    },
    committed: () => undefined,
    // Old rows go when autovacuum comes round.
    scrub: async () => true,
    async close() {
      await live.close();
      await db.destroy();
    },
  };
}

/** Whoever waits for an answer on it is told that the database went away. */
function socketWith(silence: number): Socket {
  const socket = new Socket();
  const late = Object.assign(new Error('PostgreSQL says nothing.'), { code: 'ETIMEDOUT' });
  return socket.setTimeout(silence, () => socket.destroy(late));
}

/** Kysely looks for its tables in all schemas unless it is told the one that is ours. */
async function schemaOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db);
  const name = rows[0]?.name;
  if (!name)
    throw new StoreError('settings', 'No schema of the search_path is there in the PostgreSQL database.'); // prettier-ignore
  return name;
}
