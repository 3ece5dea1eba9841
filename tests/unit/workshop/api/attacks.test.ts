import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rooms } from '@/lib/workshop/server/rooms';
import { Browser } from './browser';
import { joined, makeRoom, ownDatabase } from './room';

beforeAll(ownDatabase);
afterAll(async () => (await rooms()).drain());

const cookieOf = (browser: Browser, seat: 'staff' | 'participant', id: string) =>
  browser.cookies.get(`tw-${seat}-${id}`) ?? '';

describe('a seat that is in use', () => {
  it('of an instructor is none in somebody else’s workshop', async () => {
    const [victim, own] = [await makeRoom(), await makeRoom()];
    expect(await own.host.send(own.id, { do: 'pause' }, 'staff')).toMatchObject({ ok: true });
    own.host.cookies.set(`tw-staff-${victim.id}`, cookieOf(own.host, 'staff', own.id));
    await expect(own.host.send(victim.id, { do: 'pause' }, 'staff')).rejects.toThrow('401');
    await expect(own.host.watch(victim.id, 'staff')).rejects.toThrow('401');
  });

  it('of a participant is neither in another workshop nor the staff’s', async () => {
    const [one, two] = [await makeRoom(), await makeRoom()];
    const bea = await joined(one.code, 'Bea');
    await bea.send(one.id, { do: 'flag', state: 'help' }, 'participant');
    const token = cookieOf(bea, 'participant', one.id);
    bea.cookies.set(`tw-participant-${two.id}`, token);
    bea.cookies.set(`tw-staff-${one.id}`, token);
    const { body } = await bea.ask(`/api/workshops/${two.id}/me`);
    expect(body).toEqual({});
    await expect(bea.watch(one.id, 'staff')).rejects.toThrow('401');
  });

  it('is none any more once it was left', async () => {
    const { id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const copy = new Browser();
    copy.cookies.set(`tw-participant-${id}`, cookieOf(bea, 'participant', id));
    await copy.send(id, { do: 'flag', state: 'help' }, 'participant');
    await bea.post(`/api/workshops/${id}/logout`, { seat: 'participant' });
    await expect(copy.send(id, { do: 'flag', state: 'done' }, 'participant')).rejects.toThrow(
      '401',
    );
  });
});
