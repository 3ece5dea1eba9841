import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { log } from '@/lib/workshop/server/log';
import { rooms } from '@/lib/workshop/server/rooms';
import { Browser, ORIGIN } from './browser';
import { joined, makeRoom, ownDatabase, PASSWORD } from './room';

beforeAll(ownDatabase);
afterAll(async () => (await rooms()).drain());

/** What was written, as its level, what it is about and its words. */
let lines: [string, object, string][] = [];
beforeEach(() => {
  lines = [];
  for (const level of ['info', 'warn', 'error'] as const)
    vi.spyOn(log, level).mockImplementation((...given: unknown[]) => {
      lines.push([level, given[0] as object, String(given[1])]);
    });
});

it('says what becomes of a workshop, and who was not let in, and nobody’s names or secrets', async () => {
  const { host, id, code, link } = await makeRoom();
  const bea = await joined(code, 'Bea Quokka');
  const stranger = new Browser();
  const wrong = 'a password that does not fit';
  await stranger.post(`/api/workshops/${id}/login`, { link, password: wrong });
  const other = 'L'.repeat(43);
  await stranger.post(`/api/workshops/${id}/login`, { link: other, password: PASSWORD });
  await host.send(id, { do: 'end' }, 'staff');
  await host.send(id, { do: 'reopen' }, 'staff');
  await host.ask(`/api/workshops/${id}`, { method: 'DELETE', headers: { origin: ORIGIN } });
  expect(lines).toEqual([
    ['info', { workshop: id, mode: 'play', parts: 3, keepDays: 7 }, 'workshop created'],
    ['warn', { workshop: id, why: 'password' }, 'staff sign-in refused'],
    ['warn', { workshop: undefined, why: 'link' }, 'staff sign-in refused'],
    ['info', { workshop: id }, 'workshop ended'],
    ['info', { workshop: id }, 'workshop reopened'],
    ['info', { workshop: id, why: 'asked for' }, 'workshop deleted for good'],
  ]);
  const written = JSON.stringify(lines);
  for (const secret of [code, link, other, wrong, PASSWORD, bea.back, bea.me, stranger.address])
    expect(written).not.toContain(secret);
  for (const name of ['Ada', 'Quokka', 'Incident day']) expect(written).not.toContain(name);
});
