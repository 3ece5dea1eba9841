import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Rooms, rooms } from '@/lib/workshop/server/rooms';
import { joined, makeRoom, ownDatabase } from '../api/room';
import { makePostgres, missing } from '../store/engines';

describe.skipIf(missing)('two processes on one PostgreSQL', () => {
  let remove: () => Promise<void>;
  let query: (sql: string) => Promise<unknown>;
  let other: Rooms;
  beforeAll(async () => {
    ownDatabase();
    const made = await makePostgres();
    ({ remove, query } = made);
    process.env['DATABASE_URL'] = made.settings.url;
    other = await Rooms.open();
  });
  afterAll(async () => {
    await other.drain();
    await (await rooms()).drain();
    await remove();
  });

  const read = async (body: ReadableStream<Uint8Array>, wanted: string) => {
    const reader = body
      .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
      .getReader();
    let text = '';
    while (!text.includes(wanted)) {
      const piece = await reader.read();
      if (piece.done) throw new Error(`The stream ended: ${text}`);
      text += piece.value;
    }
    await reader.cancel();
    return text;
  };

  it('what happens in one is seen in the other at once', async () => {
    const { host, id, code } = await makeRoom();
    const { room, viewers } = await other.get(id);
    const stream = viewers.add(room, 'wall', 'a wall');
    if (!stream) throw new Error('no stream');
    const told = read(stream.body, 'said to the other process');
    await host.send(
      id,
      { do: 'broadcast', text: 'said to the other process', to: { whom: 'all' } },
      'staff',
    );
    await told;
    expect(room.state.broadcasts.map(({ text }) => text)).toEqual(['said to the other process']);
    expect(code).toHaveLength(8);
  });

  it('both may act at the same time, and agree on what came of it', async () => {
    const { id, code } = await makeRoom();
    const people = await Promise.all(
      ['Bea', 'Cem', 'Dora', 'Eli'].map((name) => joined(code, name)),
    );
    const here = (await (await rooms()).get(id)).room;
    const there = (await other.get(id)).room;
    const flagged = people.flatMap(({ me }, at) => {
      const room = at % 2 === 0 ? here : there;
      return Array.from({ length: 10 }, (_, n) =>
        room.submit({
          key: `flag-${at}-${n}`,
          command: { do: 'flag', state: n % 2 === 0 ? 'help' : 'done' },
          actor: { kind: 'participant', id: me },
        }),
      );
    });
    // The same commands again at the other process, as pages do that did not hear of it.
    const again = people.map(({ me }, at) =>
      (at % 2 === 0 ? there : here).submit({
        key: `flag-${at}-0`,
        command: { do: 'flag', state: 'help' },
        actor: { kind: 'participant', id: me },
      }),
    );
    const outcomes = await Promise.all([...flagged, ...again]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    await expect
      .poll(
        () =>
          here.lastSeq === there.lastSeq &&
          JSON.stringify(here.state) === JSON.stringify(there.state),
      )
      .toBe(true);
    const seqs = (await other.store.eventsAfter(id, 0)).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, at) => at + 1));
  });

  it('a name is taken once, whoever is asked', async () => {
    const { id } = await makeRoom();
    const here = (await (await rooms()).get(id)).room;
    const there = (await other.get(id)).room;
    const outcomes = await Promise.all(
      [here, there].map((room, at) =>
        room.submit({
          key: `join-${at}`,
          command: { do: 'join', participant: `person-${at}`, name: 'Bea' },
          actor: { kind: 'server' },
        }),
      ),
    );
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('left in one, the streams of that session end in the other', async () => {
    const { id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const { room, viewers } = await other.get(id);
    const token = bea.cookies.get(`tw-participant-${id}`) ?? '';
    const session = (await other.store.findSession(token))?.id;
    viewers.add(room, { participant: bea.me }, 'bea', undefined, session);
    viewers.add(room, { participant: bea.me }, 'bea', undefined, 'another');
    expect(viewers.count).toBe(2);
    await bea.post(`/api/workshops/${id}/logout`, { seat: 'participant' });
    await expect.poll(() => viewers.count).toBe(1);
  });

  it('ended while nobody was told, it ends once the database is heard again', async () => {
    const { id, code } = await makeRoom();
    const [bea, cem] = [await joined(code, 'Bea'), await joined(code, 'Cem')];
    const { room, viewers } = await other.get(id);
    for (const who of [bea, cem]) {
      const token = who.cookies.get(`tw-participant-${id}`) ?? '';
      const session = (await other.store.findSession(token))?.id;
      viewers.add(room, { participant: who.me }, who.me, undefined, session);
    }
    expect((await bea.ask(`/api/workshops/${id}/me`)).body).toHaveProperty('participant');
    await query(`delete from sessions where subject_id = '${bea.me}'`);
    await query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where query = 'listen trailwise' and application_name = current_schema()`,
    );
    await expect.poll(() => viewers.online, { timeout: 10_000 }).toEqual([cem.me]);
    await expect
      .poll(async () => (await bea.ask(`/api/workshops/${id}/me`)).body, { timeout: 10_000 })
      .toEqual({});
  });

  it('deleted in one, it is gone in the other', async () => {
    const { id } = await makeRoom();
    const { room, viewers } = await other.get(id);
    const stream = viewers.add(room, 'wall', 'a wall');
    if (!stream) throw new Error('no stream');
    const told = read(stream.body, '"why":"deleted"');
    await (await rooms()).deleteForGood(id);
    await told;
    await expect(other.get(id)).rejects.toThrow('There is no such workshop');
  });
});
