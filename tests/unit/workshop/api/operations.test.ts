import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GET as health } from '@/app/api/health/route';
import { GET as metrics } from '@/app/api/metrics/route';
import { GET as ready } from '@/app/api/ready/route';
import { letGo } from '@/lib/workshop/server/closers';
import { log } from '@/lib/workshop/server/log';
import { rooms } from '@/lib/workshop/server/rooms';
import { readSettings } from '@/lib/workshop/store/settings';
import { openStore } from '@/lib/workshop/store/store';
import { ORIGIN } from './browser';
import { joined, makeRoom, ownDatabase } from './room';

beforeAll(ownDatabase);
afterAll(async () => (await rooms()).drain());

const scrape = (address: string, headers = {}) =>
  metrics(
    new Request(`${ORIGIN}/api/metrics`, {
      headers: { 'x-trailwise-address': address, ...headers },
    }),
  );

describe('what an operator asks', () => {
  it('why there are no workshops: one line, however often somebody asks', async () => {
    const said = vi.spyOn(log, 'error');
    process.env['DATABASE_URL'] = 'mysql://me:secret@db/x';
    for (let n = 0; n < 3; n++) expect((await ready()).status).toBe(503);
    delete process.env['DATABASE_URL'];
    expect(said).toHaveBeenCalledTimes(1);
    expect(said.mock.calls[0]?.[0]).toMatchObject({
      because: expect.stringMatching(/^DATABASE_URL begins with "mysql:"/),
    });
    expect(JSON.stringify(said.mock.calls)).not.toContain('secret');
    said.mockRestore();
  });

  it('for readiness alone: what is kept no longer is deleted then', async () => {
    const store = await openStore(readSettings(process.env));
    const { workshop } = await store.create({
      title: 'Over',
      config: {},
      keepUntil: '2020-01-01T00:00:00.000Z',
      instructor: { role: 'instructor', name: 'Ada' },
    });
    expect((await ready()).status).toBe(200);
    for (let n = 0; n < 500 && (await store.findById(workshop.id)); n++) await pause(10);
    expect(await store.findById(workshop.id)).toBeUndefined();
    await store.close();
  });

  it('whether the process lives, and whether it can take requests', async () => {
    expect((await health()).status).toBe(200);
    const answer = await ready();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ ready: true, database: true, draining: false });
  });

  it('figures in Prometheus’ format, from this machine alone', async () => {
    const { host, id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const watching = await bea.watch(id, 'participant');
    await host.send(id, { do: 'pause' }, 'staff');
    const text = await (await scrape('127.0.0.1')).text();
    expect(text).toMatch(/^# TYPE trailwise_workshop_streams gauge$/m);
    expect(text).toMatch(/^trailwise_workshop_streams\{audience="participant"\} 1$/m);
    expect(text).toMatch(/^trailwise_workshop_commands_total\{do="pause",outcome="done"\} 1$/m);
    expect(text).toMatch(/^trailwise_workshop_commit_seconds_count [1-9]/m);
    expect(text).not.toContain('Bea');
    expect((await scrape('198.51.100.7')).status).toBe(404);
    expect((await scrape('127.0.0.1.evil.example')).status).toBe(404);
    // A proxy on this machine, and nobody said that there is one.
    const forwarded = { 'x-forwarded-for': '198.51.100.7' };
    expect((await scrape('127.0.0.1', forwarded)).status).toBe(404);
    expect((await scrape('127.0.0.1', { 'x-forwarded-for': '::ffff:127.0.0.1' })).status).toBe(200);
    await watching.stop();
  });

  it('ending lets the streams go, carries out what waits, and takes nobody in', async () => {
    const { host, id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const watching = await bea.watch(id, 'participant');
    const said = host.send(
      id,
      { do: 'broadcast', text: 'last words', to: { whom: 'all' } },
      'staff',
    );
    expect(await said).toMatchObject({ ok: true });
    await letGo();
    await watching.ended;
    expect((await ready()).status).toBe(503);
    await expect(bea.watch(id, 'participant')).rejects.toThrow('503');
  });
});
