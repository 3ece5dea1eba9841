/** A network between us and PostgreSQL that takes what it is given and says nothing any more. */
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { write } from '@/lib/workshop/store/engines/engine';
import { openPostgres } from '@/lib/workshop/store/engines/postgres';
import { plainly } from '@/lib/workshop/store/errors';
import { makePostgres, missing } from './engines';

async function network(to: URL) {
  const all = new Set<Socket>();
  const server = createServer((here) => {
    const there = connect(Number(to.port || 5432), to.hostname);
    for (const one of [here, there]) {
      all.add(one);
      one.on('error', () => undefined);
    }
    here.pipe(there).pipe(here);
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const url = new URL(to);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    /** Connections of now; new ones go through. */
    silence: () => all.forEach((one) => one.unpipe().pause()),
    close() {
      all.forEach((one) => one.destroy());
      server.close();
    },
  };
}

describe.skipIf(missing)('a connection that says nothing', () => {
  it('is given up: whoever waits is told, and the next one goes through', async () => {
    const { settings, query, remove } = await makePostgres();
    const between = await network(new URL(settings.url));
    const engine = await openPostgres(between.url, () => new Date(), 700);
    const ask = () => write(engine, (trx) => sql`select 1`.execute(trx));
    try {
      await ask();
      between.silence();
      const error = await ask().catch(plainly);
      expect(error).toMatchObject({ name: 'StoreError', code: 'unavailable' });
      await expect(ask()).resolves.toBeDefined();
      // One that is cut in the middle is told likewise, and does not end the process.
      const cut = write(engine, async (trx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
        await query(`select pg_terminate_backend(${rows[0]?.pid})`);
        await new Promise((next) => setTimeout(next, 100));
        await sql`select 1`.execute(trx);
      });
      expect(await cut.catch(plainly)).toMatchObject({ code: 'unavailable' });
      await expect(ask()).resolves.toBeDefined();
    } finally {
      between.close();
      await engine.close();
      await remove();
    }
  }, 20_000);
});
