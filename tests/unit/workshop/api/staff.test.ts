/** Seats that are taken away, links that are renewed, a door that is locked. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { State } from '@/lib/workshop/protocol/state';
import { Rooms, rooms } from '@/lib/workshop/server/rooms';
import { Browser } from './browser';
import { joined, makeRoom, ownDatabase, PASSWORD } from './room';

beforeAll(ownDatabase);
afterAll(async () => (await rooms()).drain());

interface Member extends Browser {
  readonly link: string;
  readonly password: string;
  readonly me: string;
}

async function member(
  host: Browser,
  id: string,
  role: 'helper' | 'co-instructor',
  name: string,
): Promise<Member> {
  const browser = new Browser();
  const { body } = await host.post<{ link: string; password: string }>(
    `/api/workshops/${id}/staff`,
    { role, name },
  );
  await browser.post(`/api/workshops/${id}/login`, body);
  const seats = await browser.ask<{ staff: { id: string } }>(`/api/workshops/${id}/me`);
  return Object.assign(browser, { ...body, me: seats.body.staff.id });
}

async function staffed() {
  const made = await makeRoom();
  const hal = await member(made.host, made.id, 'helper', 'Hal');
  const cleo = await member(made.host, made.id, 'co-instructor', 'Cleo');
  const owner = (await (await rooms()).get(made.id)).room.state.staff[0]?.id ?? '';
  return { ...made, hal, cleo, owner };
}

const login = (who: Browser, id: string, given: { link: string; password: string }) =>
  who.post(`/api/workshops/${id}/login`, { link: given.link, password: given.password });

describe('a seat of the staff that is taken away', () => {
  it('ends at once: its streams, its session, its link and its password', async () => {
    const { host, id, hal } = await staffed();
    const [seen, wall] = [await hal.watch(id, 'staff'), await hal.watch(id, 'wall')];
    const own = await host.watch(id, 'staff');
    expect(await host.send(id, { do: 'remove-staff', id: hal.me }, 'staff')).toMatchObject({
      ok: true,
    });
    await Promise.all([seen.ended, wall.ended]);
    expect(seen.messages.at(-1)).toMatchObject({ event: 'gone', data: { why: 'removed' } });
    await own.until<{ kind: string; id?: string }[]>('events', (all) =>
      all.some((event) => event.kind === 'staff-left' && event.id === hal.me),
    );
    await expect(hal.watch(id, 'staff')).rejects.toThrow(/40[13]/);
    const bea = { do: 'take-help', participant: 'x' } as const;
    const after = await hal.send(id, bea, 'staff').catch((error: Error) => error.message);
    expect(JSON.stringify(after)).toMatch(/401|"refused":"gone"/);
    expect((await login(new Browser(), id, hal)).status).toBe(403);
    // Nothing of it is left in the database, once that has come so far.
    const { store } = await rooms();
    await expect.poll(() => store.findStaffByLink(hal.link)).toBeUndefined();
    expect((await hal.ask(`/api/workshops/${id}/me`)).body).toEqual({});
  });

  it('ends in the store too, at the latest when the room is next opened', async () => {
    const { host, id, hal } = await staffed();
    const { store } = await rooms();
    const broken = vi.spyOn(store, 'removeStaff').mockRejectedValueOnce(new Error('away'));
    await host.send(id, { do: 'remove-staff', id: hal.me }, 'staff');
    expect(await store.findStaffByLink(hal.link)).toMatchObject({ id: hal.me });
    broken.mockRestore();
    const next = await Rooms.open();
    await next.get(id);
    await expect.poll(() => store.findStaffByLink(hal.link)).toBeUndefined();
    await next.drain();
    expect((await hal.ask(`/api/workshops/${id}/me`)).body).toEqual({});
  });

  it('is the owner’s to take: nobody else’s, and never the owner’s own', async () => {
    const { host, id, code, hal, cleo, owner } = await staffed();
    const bea = await joined(code, 'Bea');
    const other = await makeRoom();
    const refused = { ok: false, refusal: { refused: 'not-allowed' } };
    const take = (of: string) => ({ do: 'remove-staff', id: of }) as const;
    expect(await cleo.send(id, take(hal.me), 'staff')).toEqual(refused);
    expect(await hal.send(id, take(cleo.me), 'staff')).toEqual(refused);
    expect(await hal.send(id, take(owner), 'staff')).toEqual(refused);
    expect(await host.send(id, take(owner), 'staff')).toEqual(refused);
    await expect(bea.send(id, take(hal.me), 'staff')).rejects.toThrow('401');
    await expect(new Browser().send(id, take(hal.me), 'staff')).rejects.toThrow('401');
    // Somebody else's instructor finds nobody of that name in their own room.
    expect(await other.host.send(other.id, take(hal.me), 'staff')).toMatchObject({
      refusal: { refused: 'unknown-staff' },
    });
    // A key that was good for something else takes nobody's seat.
    await hal.send(id, { do: 'take-help', participant: bea.me }, 'staff', 'a-key-of-hal');
    await hal.send(id, take(owner), 'staff', 'a-key-of-hal');
    for (const one of [host, hal, cleo])
      expect((await one.watch(id, 'staff')).messages).toBeTruthy();
  });

  it('is not taken by another site', async () => {
    const { host, id, hal } = await staffed();
    const body = {
      commands: [{ key: 'key-12345678', command: { do: 'remove-staff', id: hal.me } }],
    };
    const headers = { origin: 'https://evil.example' };
    const path = `/api/workshops/${id}/commands?as=staff`;
    expect((await host.post(path, body, headers)).status).toBe(403);
    expect(await hal.send(id, { do: 'pause' }, 'staff')).toMatchObject({
      refusal: { refused: 'not-allowed' },
    });
  });
});

describe('a browser that asks which seats it has', () => {
  it('hears of none that was taken away, and of the others', async () => {
    const { host, id, code, cleo } = await staffed();
    const bea = await joined(code, 'Bea');
    const me = async (who: Browser) => (await who.ask(`/api/workshops/${id}/me`)).body;
    expect(await me(bea)).toEqual({ participant: { kind: 'participant', id: bea.me } });
    await host.send(id, { do: 'remove', participant: bea.me }, 'staff');
    expect(await me(bea)).toEqual({});
    expect(await me(cleo)).toMatchObject({ staff: { id: cleo.me, role: 'co-instructor' } });
    expect(await me(new Browser())).toEqual({});
  });
});

describe('a link of the staff that is renewed', () => {
  const path = (id: string, of: string) => `/api/workshops/${id}/staff/${of}/link`;

  it('leads in with the same password; the old one and what began with it end', async () => {
    const { host, id, hal } = await staffed();
    const seen = await hal.watch(id, 'staff');
    const { status, body } = await host.post<{ link: string }>(path(id, hal.me), {});
    expect(status).toBe(201);
    expect(body.link).toMatch(/^[\w-]{43}$/);
    await seen.ended;
    await expect(hal.watch(id, 'staff')).rejects.toThrow('401');
    expect((await login(new Browser(), id, hal)).status).toBe(403);
    const again = new Browser();
    expect((await login(again, id, { ...hal, link: body.link })).status).toBe(200);
    const { state } = await (await again.watch(id, 'staff')).until<{ state: State }>('snapshot');
    expect(state.staff.find((one) => one.id === hal.me)).not.toHaveProperty('leftAt');
  });

  it('ends the way in of whoever has it, also while their password is looked at', async () => {
    const { host, id, hal } = await staffed();
    const { store } = await rooms();
    const fits = store.staffPasswordFits;
    const slow = vi.spyOn(store, 'staffPasswordFits').mockImplementationOnce(async (...asked) => {
      const does = await fits(...asked);
      await host.post(path(id, hal.me), {});
      return does;
    });
    const late = new Browser();
    const { status, body } = await login(late, id, hal);
    slow.mockRestore();
    expect([status, body['code']]).toEqual([403, 'sign-in']);
    expect((await late.ask(`/api/workshops/${id}/me`)).body).toEqual({});
  });

  it('is the owner’s to renew, in their own workshop', async () => {
    const { host, id, code, hal, cleo, owner } = await staffed();
    const bea = await joined(code, 'Bea');
    const other = await makeRoom();
    expect((await cleo.post(path(id, hal.me), {})).status).toBe(403);
    expect((await hal.post(path(id, hal.me), {})).status).toBe(403);
    expect((await bea.post(path(id, hal.me), {})).status).toBe(401);
    expect((await other.host.post(path(other.id, hal.me), {})).status).toBe(409);
    expect((await host.post(path(id, 'nobody'), {})).status).toBe(409);
    expect((await cleo.post(path(id, owner), { password: PASSWORD })).status).toBe(403);
    await host.send(id, { do: 'remove-staff', id: cleo.me }, 'staff');
    expect((await host.post(path(id, cleo.me), {})).status).toBe(409);
    expect((await login(new Browser(), id, hal)).status).toBe(200);
  });

  it('is the instructor’s own, too: by the password, and the browser that asks stays', async () => {
    const { host, id, owner, link } = await staffed();
    const phone = new Browser();
    await login(phone, id, { link, password: PASSWORD });
    const [seen, own] = [await phone.watch(id, 'staff'), await host.watch(id, 'staff')];
    expect((await host.post(path(id, owner), {})).status).toBe(400);
    const wrong = await host.post(path(id, owner), { password: 'not it at all' });
    expect([wrong.status, wrong.body['code']]).toEqual([403, 'password']);
    expect((await login(new Browser(), id, { link, password: PASSWORD })).status).toBe(200);
    const renewed = await host.post<{ link: string }>(path(id, owner), { password: PASSWORD });
    expect(renewed.status).toBe(201);
    await seen.ended;
    await expect(phone.watch(id, 'staff')).rejects.toThrow('401');
    expect((await login(new Browser(), id, { link, password: PASSWORD })).status).toBe(403);
    const back = { link: renewed.body.link, password: PASSWORD };
    expect((await login(new Browser(), id, back)).status).toBe(200);
    expect(await host.send(id, { do: 'pause' }, 'staff')).toMatchObject({ ok: true });
    // Its page comes back by itself, and is still theirs.
    await own.ended;
    await (await host.watch(id, 'staff')).until('snapshot');
  });

  it('is not the owner’s by trying passwords', async () => {
    const { host, id, owner } = await staffed();
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++)
      statuses.push((await host.post(path(id, owner), { password: `guess ${n}` })).status);
    expect(new Set(statuses)).toEqual(new Set([403, 429]));
    expect(statuses.at(-1)).toBe(429);
  });

  it('is not renewed by another site, by a form, or without end', async () => {
    const { host, id, hal } = await staffed();
    const from = (headers: HeadersInit) => host.post(path(id, hal.me), {}, headers);
    expect((await from({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await from({ 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await host.post(path(id, hal.me), { link: 'x' })).status).toBe(400);
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++) statuses.push((await host.post(path(id, hal.me), {})).status);
    expect(statuses).toContain(201);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('a return link that is renewed', () => {
  const path = (id: string, of: string) => `/api/workshops/${id}/people/${of}/link`;
  const comeBack = (id: string, link: string) =>
    new Browser().post(`/api/workshops/${id}/return`, { link });

  it('leads back to the same place; the old one leads nowhere, and the person is told', async () => {
    const { id, code, hal } = await staffed();
    const bea = await joined(code, 'Bea');
    const seen = await bea.watch(id, 'participant');
    const { status, body } = await hal.post<{ link: string }>(path(id, bea.me), {});
    expect(status).toBe(201);
    expect((await comeBack(id, bea.back)).status).toBe(403);
    expect((await comeBack(id, body.link)).body).toMatchObject({ participant: bea.me });
    expect(JSON.stringify(seen.messages)).not.toContain(body.link);
  });

  it('ends what began with the old one, for whoever has it', async () => {
    const { id, code, host } = await staffed();
    const [bea, cem] = [await joined(code, 'Bea'), await joined(code, 'Cem')];
    const thief = new Browser();
    await thief.post(`/api/workshops/${id}/return`, { link: bea.back });
    const seen = [await bea.watch(id, 'participant'), await thief.watch(id, 'participant')];
    const calm = await cem.watch(id, 'participant');
    const { body } = await host.post<{ link: string }>(path(id, bea.me), {});
    await Promise.all(seen.map(({ ended }) => ended));
    const flag = { do: 'flag', state: 'help' } as const;
    for (const one of [bea, thief]) {
      await expect(one.watch(id, 'participant')).rejects.toThrow('401');
      await expect(one.send(id, flag, 'participant')).rejects.toThrow('401');
    }
    await cem.send(id, flag, 'participant');
    await calm.until<{ kind: string }[]>('events', (all) =>
      all.some(({ kind }) => kind === 'flagged'),
    );
    await bea.post(`/api/workshops/${id}/return`, { link: body.link });
    expect(await bea.send(id, flag, 'participant')).toMatchObject({ ok: true });
  });

  it('begins nothing any more for whoever opens the old one at that very moment', async () => {
    const { id, code, host } = await staffed();
    const bea = await joined(code, 'Bea');
    const { store } = await rooms();
    const begin = store.createSession;
    vi.spyOn(store, 'createSession').mockImplementationOnce(async (given) => {
      await host.post(path(id, bea.me), {});
      return begin(given);
    });
    expect((await comeBack(id, bea.back)).status).toBe(403);
  });

  it('is the staff’s to renew, for those who have a place in their room', async () => {
    const { host, id, code, hal, cleo } = await staffed();
    const other = await makeRoom();
    const [bea, cem] = [await joined(code, 'Bea'), await joined(code, 'Cem')];
    for (const one of [host, cleo, hal])
      expect((await one.post(path(id, bea.me), {})).status).toBe(201);
    expect((await bea.post(path(id, bea.me), {})).status).toBe(401);
    expect((await cem.post(path(id, bea.me), {})).status).toBe(401);
    expect((await other.host.post(path(id, bea.me), {})).status).toBe(401);
    expect((await other.host.post(path(other.id, bea.me), {})).status).toBe(409);
    await host.send(id, { do: 'ban', participant: cem.me }, 'staff');
    expect((await host.post(path(id, cem.me), {})).status).toBe(409);
    await host.send(id, { do: 'remove-staff', id: hal.me }, 'staff');
    expect([401, 403]).toContain((await hal.post(path(id, bea.me), {})).status);
    expect((await comeBack(id, cem.back)).status).toBe(403);
  });

  it('is not renewed by another site', async () => {
    const { host, id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const headers = { 'sec-fetch-site': 'same-site' };
    expect((await host.post(path(id, bea.me), {}, headers)).status).toBe(403);
    expect((await comeBack(id, bea.back)).status).toBe(200);
  });
});

describe('a door that is locked', () => {
  it('keeps new people out and lets everybody else come back', async () => {
    const { host, id, code, hal, link } = await staffed();
    const bea = await joined(code, 'Bea');
    expect(await hal.send(id, { do: 'lock' }, 'staff')).toMatchObject({
      refusal: { refused: 'not-allowed' },
    });
    await host.send(id, { do: 'lock' }, 'staff');
    const late = await new Browser().post('/api/join', { code, name: 'Late' });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ refusal: { refused: 'locked' } });
    expect((await bea.post('/api/join', { code, name: 'Bea' })).status).toBe(200);
    const phone = new Browser();
    expect((await phone.post(`/api/workshops/${id}/return`, { link: bea.back })).status).toBe(200);
    expect((await login(new Browser(), id, { link, password: PASSWORD })).status).toBe(200);
    await host.send(id, { do: 'unlock' }, 'staff');
    expect((await new Browser().post('/api/join', { code, name: 'Late' })).status).toBe(200);
  });
});
