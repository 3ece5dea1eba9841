import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '@/lib/workshop/store/append';
import { allEvents, answerAll, onBothEngines, someWorkshop } from './engines';

onBothEngines((place) => {
  it('numbers events from 1 in the order in which they were given', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const first = await store.appendAll(id, { knows: 0, keys: ['a', 'b'] }, ({ fresh }) =>
      fresh.map((key) => ({ key, events: [{ kind: 'x' }, { kind: 'y', of: key }], reply: key })),
    );
    const second = await store.appendAll(id, { knows: 4, keys: ['c'] }, answerAll);
    expect([...first.committed, ...second.committed].map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]); // prettier-ignore
    expect(second).toMatchObject({ lastSeq: 5, tail: [] });
    const stored = await allEvents(store, id);
    expect(stored).toEqual([...first.committed, ...second.committed]);
    expect(stored.map(({ key, body }) => [key, body])).toEqual([
      ['a', { kind: 'x' }],
      ['a', { kind: 'y', of: 'a' }],
      ['b', { kind: 'x' }],
      ['b', { kind: 'y', of: 'b' }],
      ['c', { kind: 'answered', key: 'c' }],
    ]);
    expect(await store.findById(id)).toMatchObject({ lastSeq: 5 });
  });

  it('gives events after a place, as many as wanted', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    await store.appendAll(id, { knows: 0, keys: ['a', 'b', 'c', 'd'] }, answerAll);
    const seqs = async (seq: number, limit?: number) =>
      (await store.eventsAfter(id, seq, limit)).map((event) => event.seq);
    expect(await seqs(1, 2)).toEqual([2, 3]);
    expect(await seqs(2)).toEqual([3, 4]);
    expect(await seqs(4)).toEqual([]);
    expect(await store.eventsAfter('nobody', 0)).toEqual([]);
  });

  it('shows a caller what it missed, and decides after it', async () => {
    const [one, two] = [await place().open(), await place().open()];
    const id = await someWorkshop(one);
    await one.appendAll(id, { knows: 0, keys: ['a', 'b', 'c'] }, answerAll);
    const got = await two.appendAll(id, { knows: 1, keys: ['d'] }, (room) => {
      expect(room).toMatchObject({ lastSeq: 3, fresh: ['d'] });
      expect(room.tail.map(({ key }) => key)).toEqual(['b', 'c']);
      return answerAll(room);
    });
    expect(got.tail.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(got.committed.map(({ seq }) => seq)).toEqual([4]);
  });

  it('does nothing twice: a key that comes again has its first reply', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const first = await store.appendAll(id, { knows: 0, keys: ['a', 'b', 'a'] }, answerAll);
    expect([...first.carried.keys()]).toEqual(['a', 'b']);
    const again = await store.appendAll(id, { knows: 2, keys: ['b', 'c', 'a'] }, (room) => {
      expect(room.fresh).toEqual(['c']);
      return [{ key: 'c', events: [], reply: { refused: 'paused' } }];
    });
    expect(Object.fromEntries(again.carried)).toEqual({
      a: { reply: { heard: 'a' }, firstSeq: 1, count: 1, again: true },
      b: { reply: { heard: 'b' }, firstSeq: 2, count: 1, again: true },
      c: { reply: { refused: 'paused' }, firstSeq: 3, count: 0, again: false },
    });
    const refusedAgain = await store.appendAll(id, { knows: 2, keys: ['c'] }, answerAll);
    expect(refusedAgain.carried.get('c')).toMatchObject({ reply: { refused: 'paused' }, again: true }); // prettier-ignore
    expect(await allEvents(store, id)).toHaveLength(2);
  });

  it('keeps keys of workshops apart, and lets one without an entry come again', async () => {
    const store = await place().open();
    const [id, other] = [await someWorkshop(store), await someWorkshop(store)];
    await store.appendAll(id, { knows: 0, keys: ['a'] }, answerAll);
    const { carried } = await store.appendAll(other, { knows: 0, keys: ['a'] }, () => []);
    expect(carried.size).toBe(0);
    const later = await store.appendAll(other, { knows: 0, keys: ['a'] }, answerAll);
    expect(later.carried.get('a')).toMatchObject({ again: false });
  });

  it('commits nothing when the work throws, and throws the same', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const broken = Object.assign(new Error('broken'), { code: 'ECONNREFUSED' });
    const failing = store.appendAll(id, { knows: 0, keys: ['a'] }, () => {
      throw broken;
    });
    await expect(failing).rejects.toBe(broken);
    expect(await allEvents(store, id)).toEqual([]);
    const { committed, carried } = await store.appendAll(id, { knows: 0, keys: ['a'] }, answerAll);
    expect(committed.map(({ seq }) => seq)).toEqual([1]);
    expect(carried.get('a')).toMatchObject({ again: false });
  });

  it.each<[string, Entry[]]>([
    ['a key that was not given', [{ key: 'z', events: [], reply: null }]],
    ['a key twice', Array.from({ length: 2 }, () => ({ key: 'a', events: [], reply: null }))],
    ['what is not JSON', [{ key: 'a', events: [undefined as never], reply: null }]],
  ])('refuses %s, whole', async (_, entries) => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const good: Entry = { key: null, events: [{ kind: 'x' }], reply: null };
    await expect(
      store.appendAll(id, { knows: 0, keys: ['a'] }, () => [good, ...entries]),
    ).rejects.toMatchObject({ name: 'StoreError', code: 'invalid' });
    expect(await allEvents(store, id)).toEqual([]);
  });

  it('says plainly that a workshop is not there, or has lost events', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    await expect(store.appendAll('nobody', { knows: 0, keys: [] }, () => [])).rejects.toMatchObject(
      { code: 'not-found' },
    );
    await expect(store.appendAll(id, { knows: 7, keys: [] }, () => [])).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('knows 7 events, the database has 0'),
    });
  });

  it('never lets time run backwards, whatever the clocks of two processes say', async () => {
    const early = await place().open(() => new Date('2026-01-01T00:00:00Z'));
    const late = await place().open(() => new Date('2026-01-01T00:05:00Z'));
    const id = await someWorkshop(early);
    await late.appendAll(id, { knows: 0, keys: ['a'] }, answerAll);
    const { committed } = await early.appendAll(id, { knows: 1, keys: ['b'] }, (room) => {
      expect(room.now).toBe('2026-01-01T00:05:00.000Z');
      return answerAll(room);
    });
    expect(committed[0]?.at).toBe('2026-01-01T00:05:00.000Z');
  });

  it('ends and reopens a workshop in the transaction of its command', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const live = async (key: string, life: Entry['life']) => {
      await store.appendAll(id, { knows: 0, keys: [key] }, () => [
        { key, events: [{ kind: key }], reply: null, life },
      ]);
      return store.findById(id);
    };
    const over = { endedAt: '2026-01-01T00:00:00.000Z', keepUntil: '2026-02-01T00:00:00.000Z' };
    expect(await live('end', over)).toMatchObject(over);
    expect(await live('other', undefined)).toMatchObject(over);
    const open = { endedAt: null, keepUntil: null };
    expect(await live('reopen', open)).toMatchObject(open);
  });

  it('takes a batch larger than what a query may have of parameters', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const keys = Array.from({ length: 450 }, (_, n) => `k${n}`);
    await store.appendAll(id, { knows: 0, keys }, answerAll);
    const { carried, committed } = await store.appendAll(id, { knows: 450, keys }, answerAll);
    expect([carried.size, committed.length]).toEqual([450, 0]);
    expect((await allEvents(store, id)).map(({ key }) => key)).toEqual(keys);
  });

  it('keeps order, and each key once, when two handles append at once', async () => {
    const stores = [await place().open(), await place().open()];
    const id = await someWorkshop(stores[0]!);
    const perHandle = 25;
    await Promise.all(
      stores.map(async (store, handle) => {
        for (let n = 0; n < perHandle; n += 1) {
          // `both…` is sent by both: only one may carry it out.
          const keys = [`h${handle}-${n}`, `both-${n}`];
          const { carried } = await store.appendAll(id, { knows: 0, keys }, answerAll);
          expect(keys.map((key) => carried.get(key)?.reply)).toEqual(keys.map((key) => ({ heard: key }))); // prettier-ignore
        }
      }),
    );
    const events = await allEvents(stores[0]!, id);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
    expect(events).toHaveLength(3 * perHandle);
  });

  it('is a list that grows: whatever comes, it equals a model that appends', async () => {
    const store = await place().open();
    const commands = fc.array(
      fc.record({
        key: fc.integer({ min: 0, max: 12 }).map(String),
        events: fc.array(fc.record({ kind: fc.string(), value: fc.jsonValue() }), { maxLength: 3 }),
      }),
      { maxLength: 4 },
    );
    const batches = fc.array(fc.record({ commands, fails: fc.boolean() }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(batches, async (list) => {
        const id = await someWorkshop(store);
        const model: { key: string; body: unknown }[] = [];
        const done = new Set<string>();
        for (const { commands, fails } of list) {
          const given = { knows: model.length, keys: commands.map(({ key }) => key) };
          const appending = store.appendAll(id, given, ({ fresh }) => {
            if (fails) throw new Error('no');
            return fresh.map((key) => {
              const events = commands.find((command) => command.key === key)!.events;
              return { key, events, reply: events.length };
            });
          });
          if (fails) {
            await expect(appending).rejects.toThrow('no');
            continue;
          }
          await appending;
          for (const { key, events } of commands)
            if (!done.has(key)) {
              done.add(key);
              // What JSON makes of it (-0 is 0) is what was stored.
              model.push(...events.map((body) => ({ key, body: JSON.parse(JSON.stringify(body)) }))); // prettier-ignore
            }
        }
        const stored = (await allEvents(store, id)).map(({ key, body }) => ({ key, body }));
        expect(stored).toEqual(model);
      }),
      { numRuns: 15 },
    );
  });
});
