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

/** Where a server was told not to wait for the disk, we tell it otherwise: what is acknowledged is kept. */
const DURABLE =
  "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'";

export async function openPostgres(url: string, clock: Clock): Promise<Engine> {
  const config: pg.ClientConfig = {
    connectionString: url,
    application_name: 'trailwise',
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
  };
  const pool = new pg.Pool({
    ...config,
    max: CONNECTIONS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    onConnect: async (client) => void (await client.query(DURABLE)),
  });
  // An idle connection that is lost is replaced when it is wanted; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, await schemaOf(db));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const live = new PostgresLive(config);
  return {
    name: 'postgres',
    db,
    now: () => clock().toISOString(),
    get listening() {
      return live.listening;
    },
    subscribe: (listener) => live.subscribe(listener),
    async announce(trx, signal) {
      await sql`select pg_notify(${CHANNEL}, ${toPayload(signal)})`.execute(trx);
    },
    committed: () => undefined,
    // Old rows go when autovacuum comes round.
    scrub: async () => undefined,
    async close() {
      await live.close();
      await db.destroy();
    },
  };
}

/** Kysely looks for its tables in all schemas unless it is told the one that is ours. */
async function schemaOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db);
  const name = rows[0]?.name;
  if (!name)
    throw new StoreError('settings', 'No schema of the search_path is there in the PostgreSQL database.'); // prettier-ignore
  return name;
}
