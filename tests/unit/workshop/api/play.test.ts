import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { State } from '@/lib/workshop/protocol/state';
import type { Tally } from '@/lib/workshop/protocol/tally';
import { rooms } from '@/lib/workshop/server/rooms';
import { joined, LAB, makeRoom, ownDatabase, PASSWORD } from './room';
import { Browser } from './browser';

beforeAll(ownDatabase);
afterAll(async () => (await rooms()).drain());

const at = () => new Date().toISOString();

describe('a room', () => {
  it('is opened, joined, played and watched; everybody sees what is theirs', async () => {
    const { host, id, code } = await makeRoom();
    const watching = await host.watch(id, 'staff');
    const { state } = await watching.until<{ state: State }>('snapshot');
    expect(state.code).toBe(code);
    expect(state.agenda[1]?.questions.length).toBe(12);
    const ref = `lab/${LAB}/created-user`;

    const bea = await joined(code, 'Bea');
    const seen = await bea.watch(id, 'participant');
    const mine = await seen.until<{ state: State }>('snapshot');
    expect(mine.state.participants.map(({ name }) => name)).toEqual(['Bea']);
    expect(mine.state.agenda[1]?.questions).toEqual([]);

    // Nothing is answered before it is open.
    const answer = { do: 'answer', ref, input: 'nobody', at: at() } as const;
    expect(await bea.send(id, answer, 'participant')).toMatchObject({
      ok: false,
      refusal: { refused: 'not-open' },
    });
    expect(await host.send(id, { do: 'open', refs: [ref] }, 'staff')).toMatchObject({ ok: true });
    await seen.until<{ kind: string }[]>('events', (all) =>
      all.some(({ kind }) => kind === 'opened'),
    );
    const wrong = await bea.send(id, { ...answer, at: at() }, 'participant');
    expect(wrong).toMatchObject({ ok: true, graded: { verdict: { verdict: 'wrong' } } });
    await watching.until<{ kind: string; input?: string }[]>('events', (all) =>
      all.some(({ kind, input }) => kind === 'answered' && input === 'nobody'),
    );
    await watching.until<{ tally: Tally }>(
      'tally',
      ({ tally }) => tally.questions[ref]?.tried === 1,
    );
  });

  it('does what comes twice once, and says the same of it', async () => {
    const { host, id } = await makeRoom();
    const first = await host.send(
      id,
      { do: 'broadcast', text: 'once', to: { whom: 'all' } },
      'staff',
      'key-of-mine',
    );
    const again = await host.send(
      id,
      { do: 'broadcast', text: 'once', to: { whom: 'all' } },
      'staff',
      'key-of-mine',
    );
    expect(again).toEqual(first);
    expect((await (await rooms()).get(id)).room.state.broadcasts).toHaveLength(1);
  });

  it('goes on for whoever comes back where they were', async () => {
    const { host, id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const before = await bea.watch(id, 'participant');
    const { id: last } =
      before.messages.find(({ event }) => event === 'snapshot') ??
      (await before.until('snapshot'), before.messages[0]!);
    await before.stop();
    await host.send(
      id,
      { do: 'broadcast', text: 'while you were away', to: { whom: 'all' } },
      'staff',
    );
    const after = await bea.watch(id, 'participant', last);
    const missed = await after.until<{ kind: string; text?: string }[]>('events');
    expect(missed.map(({ kind }) => kind)).toEqual(['broadcast']);
    expect(after.messages.some(({ event }) => event === 'snapshot')).toBe(false);
  });

  it('lets the host sign in elsewhere with link and password, and a participant by their own link', async () => {
    const { id, link, code } = await makeRoom();
    const other = new Browser();
    const path = `/api/workshops/${id}/login`;
    expect((await other.post(path, { link, password: 'wrong horse' })).status).toBe(403);
    expect((await other.post(path, { link: 'A'.repeat(43), password: PASSWORD })).status).toBe(403);
    expect((await other.post(path, { link, password: PASSWORD })).status).toBe(200);
    expect(await other.send(id, { do: 'pause' }, 'staff')).toMatchObject({ ok: true });

    const bea = await joined(code, 'Bea');
    const phone = new Browser();
    const back = await phone.post(`/api/workshops/${id}/return`, { link: bea.back });
    expect(back.body).toMatchObject({ participant: bea.me, workshop: id });
    expect(await phone.send(id, { do: 'flag', state: 'help' }, 'participant')).toMatchObject({
      ok: true,
    });
  });

  it('takes a name once, and says so', async () => {
    const { code } = await makeRoom();
    await joined(code, 'Bea');
    const other = await new Browser().post('/api/join', { code, name: ' bea ' });
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ refusal: { refused: 'name-taken' } });
  });

  it('ends the stream of whoever is removed, and takes nothing from them any more', async () => {
    const { host, id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const seen = await bea.watch(id, 'participant');
    await host.send(id, { do: 'remove', participant: bea.me }, 'staff');
    await seen.ended;
    expect(seen.messages.at(-1)).toMatchObject({ event: 'gone', data: { why: 'removed' } });
    expect(await bea.send(id, { do: 'flag', state: 'help' }, 'participant')).toMatchObject({
      ok: false,
      refusal: { refused: 'gone' },
    });
    await expect(bea.watch(id, 'participant')).rejects.toThrow('403');
    // Let in again, they need nothing but to come back.
    await host.send(id, { do: 'readmit', participant: bea.me }, 'staff');
    const again = await bea.watch(id, 'participant');
    await again.until('snapshot');
    await again.stop();
  });

  it('lets somebody who was removed in again under another name, and nobody who was banned', async () => {
    const { host, id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    await host.send(id, { do: 'remove', participant: bea.me }, 'staff');
    const again = await bea.post('/api/join', { code, name: 'Bea again' });
    expect(again.status).toBe(200);
    expect(again.body['participant']).not.toBe(bea.me);
    await host.send(id, { do: 'ban', participant: String(again.body['participant']) }, 'staff');
    const third = await bea.post('/api/join', { code, name: 'Somebody else' });
    expect(third.status).toBe(409);
    expect(third.body).toMatchObject({ refusal: { refused: 'gone', how: 'banned' } });
  });

  it(`knows no lab but those that there are (${LAB} is one)`, async () => {
    const agenda = [{ kind: 'lab', of: 'no-such-lab', title: 'x', minutes: 1 }];
    const answer = await new Browser().post('/api/workshops', {
      title: 'x',
      mode: 'learn',
      name: 'x',
      password: PASSWORD,
      agenda,
    });
    expect(answer.status).toBe(400);
    expect(answer.body['error']).toContain('no-such-lab');
  });
});
