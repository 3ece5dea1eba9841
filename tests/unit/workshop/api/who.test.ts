/** A browser that several people of one workshop use: a page says whose it is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rooms } from '@/lib/workshop/server/rooms';
import { joined, makeRoom, ownDatabase } from './room';

beforeAll(ownDatabase);
afterAll(async () => (await rooms()).drain());

const flag = (key: string) => ({ commands: [{ key, command: { do: 'flag', state: 'help' } }] });

describe('what somebody gave in a browser where another sits now', () => {
  it('is taken from neither, until they are back', async () => {
    const { id, code } = await makeRoom();
    const [bea, cem] = [await joined(code, 'Bea'), await joined(code, 'Cem')];
    const path = `/api/workshops/${id}/commands?as=participant&who=${bea.me}`;
    const flags = async () =>
      (await (await rooms()).get(id)).room.state.participants.map(({ flag: { state } }) => state);

    await bea.post(`/api/workshops/${id}/return`, { link: cem.back });
    const refused = await bea.post(path, flag('key-of-bea'));
    expect([refused.status, refused.body['code']]).toEqual([401, 'other-seat']);
    expect(await flags()).toEqual(['working', 'working']);
    const stream = `/api/workshops/${id}/stream?as=participant&who=${bea.me}`;
    expect((await bea.ask(stream)).body['code']).toBe('other-seat');

    await bea.post(`/api/workshops/${id}/return`, { link: bea.back });
    expect((await bea.post(path, flag('key-of-bea'))).status).toBe(200);
    expect(await flags()).toEqual(['help', 'working']);
  });

  it('nor from the staff', async () => {
    const { host, id } = await makeRoom();
    const path = (who: string) => `/api/workshops/${id}/commands?as=staff&who=${who}`;
    const pause = { commands: [{ key: 'key-of-ada', command: { do: 'pause' } }] };
    expect((await host.post(path('somebody'), pause)).body['code']).toBe('other-seat');
    const { staff } = (await host.ask<{ staff: { id: string } }>(`/api/workshops/${id}/me`)).body;
    expect((await host.post(path(staff.id), pause)).status).toBe(200);
  });
});
