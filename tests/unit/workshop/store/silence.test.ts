/** What stands between us and PostgreSQL: a network that says nothing any more, a pooler that tells us nothing. */
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { write } from '@/lib/workshop/store/engines/engine';
import { openPostgres } from '@/lib/workshop/store/engines/postgres';
import { CHANNEL, PostgresLive } from '@/lib/workshop/store/live/postgres';
import type { Signal } from '@/lib/workshop/store/live/signals';
import { plainly } from '@/lib/workshop/store/errors';
import { makePostgres, missing } from './engines';

/**
 * Takes notifications out of what PostgreSQL says: a letter, the length of what follows, and that
 * (https://www.postgresql.org/docs/current/protocol-message-formats.html).
 */
function withoutNotifications(deaf: () => boolean): Transform {
  let left: Buffer = Buffer.alloc(0);
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      left = Buffer.concat([left, piece]);
      while (left.length >= 5 && left.length > left.readInt32BE(1)) {
        const message = left.subarray(0, left.readInt32BE(1) + 1);
        left = left.subarray(message.length);
        if (message[0] !== 'A'.charCodeAt(0) || !deaf()) this.push(message);
      }
      done();
    },
  });
}

/** @param deaf whether notifications get lost at this moment */
async function network(to: URL, deaf = () => false) {
  const all = new Set<Socket>();
  const server = createServer((here) => {
    const there = connect(Number(to.port || 5432), to.hostname);
    for (const one of [here, there]) {
      all.add(one);
      one.on('error', () => undefined);
    }
    here.pipe(there).pipe(withoutNotifications(deaf)).pipe(here);
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

describe.skipIf(missing)('a connection that hears nothing', () => {
  it('is no connection: it says so, has others catch up, and comes back', async () => {
    const { settings, query, remove } = await makePostgres();
    let deaf = true;
    const between = await network(new URL(settings.url), () => deaf);
    const direct = new pg.Client(settings.url);
    await direct.connect();
    const notify = (payload: string) =>
      direct.query('select pg_notify($1, $2)', [CHANNEL, payload]);
    const live = new PostgresLive({ connectionString: between.url }, notify, 200);
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
    const signals: Signal[] = [];
    const until = async (what: () => boolean) => {
      for (let n = 0; n < 500 && !what(); n += 1) await pause(20);
      expect(what()).toBe(true);
    };
    try {
      // Other tests use the channel of the same server.
      await live.subscribe((signal) => {
        if (signal.kind === 'catch-up' || signal.workshopId === 'silent') signals.push(signal);
      });
      expect(live.listening).toBe(false);
      await query(`select pg_notify('${CHANNEL}', 'silent 1')`);
      await until(() => signals.length >= 2);
      expect(signals.every(({ kind }) => kind === 'catch-up')).toBe(true);
      expect(live.listening).toBe(false);
      expect(warn.mock.calls.map(([said]) => String(said))).toEqual([
        expect.stringContaining('pooler in transaction mode'),
      ]);
      deaf = false;
      await until(() => live.listening);
      await query(`select pg_notify('${CHANNEL}', 'silent 2')`);
      await until(() => signals.at(-1)?.kind === 'events');
    } finally {
      warn.mockRestore();
      await live.close();
      await direct.end();
      between.close();
      await remove();
    }
  }, 20_000);
});
