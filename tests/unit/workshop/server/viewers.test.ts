import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rooms } from '@/lib/workshop/server/rooms';
import { Stream } from '@/lib/workshop/server/stream';
import { joined, makeRoom, ownDatabase } from '../api/room';

beforeAll(ownDatabase);
afterAll(async () => (await rooms()).drain());

const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));

describe('a stream', () => {
  it('is not ended by what it begins with, however long that is', () => {
    const first = 'x'.repeat(9_000_000);
    const stream = new Stream(() => undefined, first.length);
    stream.send(first);
    stream.send('more');
    expect(stream.open).toBe(true);
    for (let n = 0; n < 4; n++) stream.send('x'.repeat(1_000_000));
    expect(stream.open).toBe(false);
  });

  it('that broke is let go of, and throws at nobody', () => {
    let closed = 0;
    const stream = new Stream(() => (closed += 1));
    const { controller } = stream as unknown as { controller: ReadableStreamDefaultController };
    controller.error(new Error('broken pipe'));
    expect(() => stream.send('x')).not.toThrow();
    expect([closed, stream.open]).toEqual([1, false]);
  });
});

describe('those who watch', () => {
  it('and do not read are not counted for again and again', async () => {
    const { id, code } = await makeRoom();
    const { room, viewers } = await (await rooms()).get(id);
    const bea = await joined(code, 'Bea');
    const stream = viewers.add(room, { participant: bea.me }, 'bea');
    if (!stream) throw new Error('no stream');
    for (const state of ['help', 'done', 'help'] as const) {
      await bea.send(id, { do: 'flag', state }, 'participant');
      await pause(1_050);
    }
    const reader = stream.body.getReader();
    const read = async (until: string) => {
      let text = '';
      while (!text.includes(until)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(text);
        text += new TextDecoder().decode(value);
      }
      return text;
    };
    const unread = await read('"state":"help","since":"');
    expect(unread.split('event: tally').length - 1).toBeLessThanOrEqual(1);
    // Once it has read, it is told how the room is counted now.
    await read('"help":1');
    await reader.cancel();
    expect(viewers.count).toBe(0);
  }, 15_000);

  it('of one person are a few of each kind; the oldest is told that it rests', async () => {
    const { id, host } = await makeRoom();
    const wall = await host.watch(id, 'wall');
    const pages = [];
    for (let n = 0; n < 5; n++) pages.push(await host.watch(id, 'staff'));
    await pages[0]?.ended;
    expect(pages[0]?.messages.at(-1)).toMatchObject({ event: 'elsewhere', data: {} });
    // It comes back with what it had, once it is looked at; then another rests.
    const after = pages[0]?.messages.at(-1)?.id ?? pages[0]?.messages[0]?.id;
    const back = await host.watch(id, 'staff', after);
    await pages[1]?.ended;
    expect(pages[1]?.messages.at(-1)).toMatchObject({ event: 'elsewhere' });
    const { viewers } = await (await rooms()).get(id);
    expect(viewers.count).toBe(1 + 4);
    await host.send(id, { do: 'broadcast', text: 'still here', to: { whom: 'all' } }, 'staff');
    const said = (all: { kind: string }[]) => all.some(({ kind }) => kind === 'broadcast');
    await Promise.all([wall, back].map((one) => one.until('events', said)));
  });

  it('leave a place to the staff, however many they are', async () => {
    const { id } = await makeRoom();
    const { room, viewers } = await (await rooms()).get(id);
    const streams = Array.from({ length: 2_500 }, (_, n) =>
      viewers.add(room, { participant: `p${n}` }, `p${n}`),
    );
    expect(streams.every((one) => one)).toBe(true);
    expect(viewers.add(room, { participant: 'more' }, 'more')).toBeUndefined();
    expect(viewers.add(room, 'staff', 'host')?.open).toBe(true);
    viewers.close();
    expect(viewers.count).toBe(0);
  });
});
