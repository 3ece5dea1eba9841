import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { State } from '@/lib/workshop/protocol/state';
import type { Tally } from '@/lib/workshop/protocol/tally';
import { Rooms, rooms } from '@/lib/workshop/server/rooms';
import { StoreError } from '@/lib/workshop/store/errors';
import { Browser } from '../api/browser';
import { joined, makeRoom, ownDatabase, PASSWORD } from '../api/room';
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
    // The database that comes back is not all there yet.
    const away = new StoreError('unavailable', 'PostgreSQL is starting up.');
    vi.spyOn(other.store, 'endedSessions').mockRejectedValueOnce(away);
    await query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where query = 'listen trailwise' and application_name = current_schema()`,
    );
    await expect.poll(() => viewers.online, { timeout: 10_000 }).toEqual([cem.me]);
    await expect
      .poll(async () => (await bea.ask(`/api/workshops/${id}/me`)).body, { timeout: 10_000 })
      .toEqual({});
  });

  /** A room of the process with the routes, which hears nothing of what the other one does. */
  async function deaf(id: string) {
    const { room } = await (await rooms()).get(id);
    vi.spyOn(room, 'catchUp').mockImplementation(() => undefined);
    return room;
  }

  /** Somebody whom the other process takes in; their browser asks this one. */
  async function joinedThere(id: string, name: string) {
    const { room } = await other.get(id);
    const told = await room.submit({
      key: `join-${name}`,
      command: { do: 'join', participant: name, name },
      actor: { kind: 'server' },
    });
    expect(told).toMatchObject({ ok: true });
    const { token } = await other.store.createSession({
      workshopId: id,
      role: 'participant',
      subjectId: name,
      expiresAt: '2099-01-01T00:00:00.000Z',
    });
    const browser = new Browser();
    browser.cookies.set(`tw-participant-${id}`, token);
    return { browser, room, link: await other.store.makeReturnLink(id, name) };
  }

  it('who joined in one is no stranger in the other, though it has not heard of them', async () => {
    const { id, code } = await makeRoom();
    const room = await deaf(id);
    const bea = await joinedThere(id, 'Bea');
    expect(room.state.participants).toEqual([]);
    const seen = await bea.browser.watch(id, 'participant');
    const { state } = await seen.until<{ state: State }>('snapshot');
    expect(state.participants.map(({ name }) => name)).toEqual(['Bea']);
    await seen.stop();

    const cem = await joinedThere(id, 'Cem');
    expect((await cem.browser.ask(`/api/workshops/${id}/me`)).body).toEqual({
      participant: { kind: 'participant', id: 'Cem' },
    });
    const dora = await joinedThere(id, 'Dora');
    const back = await new Browser().post(`/api/workshops/${id}/return`, { link: dora.link });
    expect([back.status, back.body['participant']]).toEqual([200, 'Dora']);
    // Whoever has a seat keeps it: no second person of that browser.
    const eli = await joinedThere(id, 'Eli');
    const again = await eli.browser.post('/api/join', { code, name: 'Somebody else' });
    expect(again.body).toMatchObject({ participant: 'Eli' });
  });

  it('who was taken out stays out; of whom nobody knows it is asked again later', async () => {
    const { host, id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    await host.send(id, { do: 'remove', participant: bea.me }, 'staff');
    await expect(bea.watch(id, 'participant')).rejects.toThrow('403');
    const { token } = await other.store.createSession({
      workshopId: id,
      role: 'participant',
      subjectId: 'nobody',
      expiresAt: '2099-01-01T00:00:00.000Z',
    });
    const nobody = new Browser();
    nobody.cookies.set(`tw-participant-${id}`, token);
    await expect(nobody.watch(id, 'participant')).rejects.toThrow('503');
  });

  it('opened in one, a question can be read in the other at once', async () => {
    const host = new Browser();
    const { body } = await host.post<{ id: string; code: string }>('/api/workshops', {
      ...{ title: 'x', mode: 'learn', name: 'Ada', password: PASSWORD },
      agenda: [{ kind: 'quiz', of: 'iam-review', title: 'Quiz', minutes: 10 }],
    });
    const { id } = body;
    const bea = await joined(body.code, 'Bea');
    const room = await deaf(id);
    const ref = room.state.agenda[0]?.questions[0]?.ref ?? '';
    const path = `/api/workshops/${id}/question?as=participant&ref=${encodeURIComponent(ref)}`;
    expect((await bea.ask(path)).status).toBe(404);
    await (
      await other.get(id)
    ).room.submit({
      key: 'open-it',
      command: { do: 'open', refs: [ref] },
      actor: { kind: 'staff', role: 'instructor', id: room.state.staff[0]?.id ?? '' },
    });
    expect((await bea.ask(path)).status).toBe(200);
  });

  it('who goes on in one where the other left off is not sent back to a time before', async () => {
    const { id } = await makeRoom();
    await deaf(id);
    const bea = await joinedThere(id, 'Bea');
    await bea.room.submit({
      key: 'bea-asks',
      command: { do: 'flag', state: 'help' },
      actor: { kind: 'participant', id: 'Bea' },
    });
    const seen = await bea.browser.watch(id, 'participant', String(bea.room.lastSeq));
    await seen.until<{ tally: Tally }>('tally', ({ tally }) => tally.flags.help === 1);
    expect(seen.messages.filter(({ event }) => event === 'snapshot')).toEqual([]);
    await seen.stop();
  });

  it('deleted while nobody was told, it is gone once the database is heard again', async () => {
    const [gone, stays] = [await makeRoom(), await makeRoom()];
    const { room, viewers } = await other.get(gone.id);
    const left = (await other.get(stays.id)).viewers;
    left.add((await other.get(stays.id)).room, 'wall', 'another wall');
    const stream = viewers.add(room, 'wall', 'a wall');
    if (!stream) throw new Error('no stream');
    const told = read(stream.body, '"why":"deleted"');
    await query(`delete from workshops where id = '${gone.id}'`);
    await query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where query = 'listen trailwise' and application_name = current_schema()`,
    );
    await told;
    await expect(other.get(gone.id)).rejects.toThrow('There is no such workshop');
    expect(left.count).toBe(1);
  });

  it('deleted while nobody was told, it is gone once somebody asks for something', async () => {
    const { host, id } = await makeRoom();
    const wall = await host.watch(id, 'wall');
    await query(`delete from workshops where id = '${id}'`);
    await expect(host.send(id, { do: 'pause' }, 'staff')).rejects.toThrow('404');
    await wall.ended;
    expect(wall.messages.at(-1)).toMatchObject({ event: 'gone', data: { why: 'deleted' } });
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
