import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { rooms } from '@/lib/workshop/server/rooms';
import { Browser } from './browser';
import { makeRoom, ownDatabase } from './room';

beforeAll(ownDatabase);
afterAll(async () => (await rooms()).drain());
afterEach(() => void vi.restoreAllMocks());

const KEY = 'a-key-that-the-page-chose-at-random';
const people = async (id: string) =>
  (await (await rooms()).get(id)).room.state.participants.map(({ name, gone }) => [name, gone]);

/** The process ends between the room's list and the browser's session. */
async function crash(person: Browser, body: object): Promise<void> {
  const { store } = await rooms();
  vi.spyOn(store, 'createSession').mockRejectedValueOnce(new Error('killed'));
  expect((await person.post('/api/join', body)).status).toBe(500);
}

describe('joining again after it went wrong', () => {
  it('leads to the same seat, and the name is not taken for ever', async () => {
    const { id, code } = await makeRoom();
    const bea = new Browser();
    await crash(bea, { code, name: 'Bea', key: KEY });
    expect(bea.cookies.size).toBe(0);
    const again = await bea.post('/api/join', { code, name: 'Bea', key: KEY });
    expect(again.status).toBe(200);
    expect(await people(id)).toEqual([['Bea', undefined]]);
    expect(await bea.send(id, { do: 'flag', state: 'help' }, 'participant')).toMatchObject({
      ok: true,
    });
    // A name is one person's still.
    const other = await new Browser().post('/api/join', { code, name: 'Bea', key: `${KEY}-2` });
    expect(other.body['refusal']).toEqual({ refused: 'name-taken', name: 'Bea' });
  });

  it('where only the answer was lost as well, by whoever has the key', async () => {
    const { id, code } = await makeRoom();
    const [first, second] = [new Browser(), new Browser()];
    const body = { code, name: 'Bea', key: KEY };
    const [one, two] = await Promise.all([
      first.post('/api/join', body),
      second.post('/api/join', body),
    ]);
    expect(one.body['participant']).toBe(two.body['participant']);
    expect(await people(id)).toHaveLength(1);
  });

  it('under another name is the same person under that name', async () => {
    const { id, code } = await makeRoom();
    const bea = new Browser();
    await crash(bea, { code, name: 'Bea', key: KEY });
    await new Browser().post('/api/join', { code, name: 'Cem' });
    const taken = await bea.post('/api/join', { code, name: 'Cem', key: KEY });
    expect(taken.body['refusal']).toMatchObject({ refused: 'name-taken' });
    expect((await bea.post('/api/join', { code, name: 'Beatrix', key: KEY })).status).toBe(200);
    expect(await people(id)).toEqual([
      ['Beatrix', undefined],
      ['Cem', undefined],
    ]);
  });

  it('lets nobody in who was taken out in the meantime', async () => {
    const { host, id, code } = await makeRoom();
    const bea = new Browser();
    await crash(bea, { code, name: 'Bea', key: KEY });
    const { state } = (await (await rooms()).get(id)).room;
    const participant = state.participants[0]?.id ?? '';
    await host.send(id, { do: 'remove', participant }, 'staff');
    const { status, body } = await bea.post('/api/join', { code, name: 'Bea', key: KEY });
    expect([status, body['refusal']]).toEqual([409, { refused: 'gone', how: 'removed' }]);
    expect((await bea.post('/api/join', { code, name: 'Bea', key: `${KEY}-2` })).status).toBe(200);
  });

  it('in two workshops with one key is two people', async () => {
    const [one, two] = [await makeRoom(), await makeRoom()];
    const ids = [];
    for (const { code } of [one, two])
      ids.push(
        (await new Browser().post('/api/join', { code, name: 'Bea', key: KEY })).body[
          'participant'
        ],
      );
    expect(new Set(ids).size).toBe(2);
  });

  it.each(['short', 'with spaces in it, and long enough', 'x'.repeat(65)])(
    'the key “%s” is none',
    async (key) => {
      const { code } = await makeRoom();
      expect((await new Browser().post('/api/join', { code, name: 'Bea', key })).status).toBe(400);
    },
  );
});

describe('a browser that has a seat already', () => {
  const seated = async () => {
    const made = await makeRoom();
    const alice = new Browser();
    const first = await alice.post('/api/join', { code: made.code, name: 'Alice', key: KEY });
    const { participant } = first.body;
    return { ...made, alice, participant, back: String(first.body['link']) };
  };

  it.each(['Alice', '  alice ', 'ALICE'])(
    'stays with who types their own name: “%s”',
    async (name) => {
      const { code, alice, participant } = await seated();
      const again = await alice.post('/api/join', { code, name, key: `${KEY}-2` });
      expect(again.body).toMatchObject({ participant });
      expect(again.body).not.toHaveProperty('seatOf');
    },
  );

  it('says whose it is where another name is typed, and changes nothing', async () => {
    const { id, code, alice, participant } = await seated();
    const had = new Map(alice.cookies);
    const bob = await alice.post('/api/join', { code, name: 'Bob', key: `${KEY}-2` });
    expect(bob.body).toMatchObject({ participant, seatOf: 'Alice' });
    expect(await people(id)).toEqual([['Alice', undefined]]);
    expect(alice.cookies).toEqual(had);
  });

  it('is somebody else’s where they say so; who sat there comes back by their own link', async () => {
    const { id, code, alice: shared, participant, back } = await seated();
    const thief = new Browser();
    for (const [name, token] of shared.cookies) thief.cookies.set(name, token);
    const wanted = { code, name: 'Bob', key: `${KEY}-2`, instead: true };
    const bob = await shared.post('/api/join', wanted);
    expect(bob.status).toBe(200);
    expect(bob.body['participant']).not.toBe(participant);
    expect(bob.body['link']).toMatch(/^[\w-]{43}$/);
    // The seat that was given up is nobody's, wherever its token is.
    await expect(thief.watch(id, 'participant')).rejects.toThrow('401');
    // The same once more, as its answer was lost behind the cookie: nobody new, and asked nothing.
    const again = await shared.post('/api/join', wanted);
    expect(again.body).toMatchObject({ participant: bob.body['participant'] });
    expect(again.body).not.toHaveProperty('seatOf');
    expect((await people(id)).map(([name]) => name)).toEqual(['Alice', 'Bob']);
    const phone = new Browser();
    const returned = await phone.post(`/api/workshops/${id}/return`, { link: back });
    expect(returned.body).toMatchObject({ participant });
  });

  it('stays whose it was where the other name is refused', async () => {
    const { id, code, alice, participant } = await seated();
    await new Browser().post('/api/join', { code, name: 'Bob' });
    const wanted = { code, name: 'Bob', key: `${KEY}-2`, instead: true };
    const bob = await alice.post('/api/join', wanted);
    expect(bob.body['refusal']).toMatchObject({ refused: 'name-taken' });
    const me = await alice.ask(`/api/workshops/${id}/me`);
    expect(me.body).toMatchObject({ participant: { id: participant } });
  });

  it('gets its link where the answer that told it was lost, and no second session', async () => {
    const { code, alice, back } = await seated();
    const had = new Map(alice.cookies);
    const again = await alice.post('/api/join', { code, name: 'Alice', key: KEY });
    expect(again.body['link']).toMatch(/^[\w-]{43}$/);
    expect(again.body['link']).not.toBe(back);
    expect(alice.cookies).toEqual(had);
  });

  it('lets nobody in by another name who was shut out', async () => {
    const { host, id, code, alice, participant } = await seated();
    await host.send(id, { do: 'ban', participant: String(participant) }, 'staff');
    const wanted = { code, name: 'Bob', key: `${KEY}-2`, instead: true };
    const bob = await alice.post('/api/join', wanted);
    expect(bob.body['refusal']).toEqual({ refused: 'gone', how: 'banned' });
  });
});
