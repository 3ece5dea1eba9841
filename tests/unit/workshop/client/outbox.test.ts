import { afterEach, describe, expect, it, vi } from 'vitest';
import { Outbox, type Pending } from '@/lib/workshop/client/outbox';
import { ask, RequestFailed } from '@/lib/workshop/client/request';
import type { AnyCommand, Told } from '@/lib/workshop/client/wire';

const flag = (state: 'working' | 'done' | 'help'): AnyCommand => ({ do: 'flag', state });
const offline = () => new RequestFailed('offline', 'no network');
const turn = () => new Promise((next) => setImmediate(next));

const shelfOf = (kept: Map<string, string>) => ({
  get length() {
    return kept.size;
  },
  key: (at: number) => [...kept.keys()][at] ?? null,
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});

/** A server that carries out what it gets, unless it is told to fail; a shelf that outlives the page. */
function world(shelf = new Map<string, string>()) {
  const carriedOut: string[] = [];
  const fails: Error[] = [];
  const waits: number[] = [];
  let pending: readonly Pending[] = [];
  const told: unknown[] = [];
  let keys = 0;
  const box = () =>
    new Outbox({
      name: 'box',
      shelf: shelfOf(shelf),
      send: async (commands) => {
        const error = fails.shift();
        if (error) throw error;
        return commands.map(({ key }): Told => {
          carriedOut.push(key);
          return { ok: true, seq: carriedOut.length };
        });
      },
      wait: async (ms) => {
        waits.push(ms);
        await turn();
      },
      newKey: () => `key-${++keys}`,
      onChange: (now) => {
        pending = now;
      },
      onTold: (command, what) => told.push([command, what]),
    });
  return { box, carriedOut, fails, waits, shelf, told, pending: () => pending };
}

describe('Outbox', () => {
  it('sends what it is given, in order, and says what became of it', async () => {
    const { box, carriedOut, shelf } = world();
    const one = box();
    one.start();
    const told = await Promise.all([one.send(flag('help')), one.send(flag('done'))]);
    expect(told).toEqual([
      { ok: true, seq: 1 },
      { ok: true, seq: 2 },
    ]);
    expect(carriedOut).toEqual(['key-1', 'key-2']);
    expect(shelf.size).toBe(0);
  });

  it('tries again with the same key, ever less often, until the network is back', async () => {
    const { box, carriedOut, fails, waits } = world();
    fails.push(offline(), offline(), new RequestFailed('unavailable', '503', undefined, 5));
    const one = box();
    one.start();
    expect(await one.send(flag('help'))).toEqual({ ok: true, seq: 1 });
    expect(waits).toEqual([500, 1_000, 5_000]);
    expect(carriedOut).toEqual(['key-1']);
  });

  it('keeps what was not acknowledged over a reload, in order and under its key', async () => {
    const { box, carriedOut, fails, shelf, pending } = world();
    fails.push(offline());
    const before = box();
    before.start();
    void before.send(flag('help'));
    void before.send(flag('done'));
    before.stop();
    await turn();
    expect([...shelf].map(([place, kept]) => [place, JSON.parse(kept) as unknown])).toMatchObject([
      ['box.key-1', { key: 'key-1', command: flag('help') }],
      ['box.key-2', { key: 'key-2', command: flag('done') }],
    ]);
    // Storage has no order of its own.
    const turned = [...shelf].reverse();
    shelf.clear();
    for (const [place, kept] of turned) shelf.set(place, kept);
    const after = box();
    after.start();
    await turn();
    expect(carriedOut).toEqual(['key-1', 'key-2']);
    expect(pending()).toEqual([]);
    expect(shelf.size).toBe(0);
  });

  it('gives up what the server will never take, says so, and goes on', async () => {
    const { box, carriedOut, fails } = world();
    fails.push(new RequestFailed('join', 'Join the workshop first.'));
    const one = box();
    one.start();
    await expect(one.send(flag('help'))).rejects.toThrow('Join the workshop first.');
    expect(await one.send(flag('done'))).toEqual({ ok: true, seq: 1 });
    expect(carriedOut).toEqual(['key-2']);
  });

  it('says what became of each, also where the page that gave it is gone', async () => {
    const { box, fails, told } = world();
    fails.push(offline());
    const before = box();
    before.start();
    void before.send(flag('help'));
    before.stop();
    await turn();
    expect(told).toEqual([]);
    box().start();
    await turn();
    fails.push(new RequestFailed('gone', 'You are out.'));
    const after = box();
    after.start();
    await expect(after.send(flag('done'))).rejects.toThrow('You are out.');
    expect(told).toEqual([
      [flag('help'), { ok: true, seq: 1 }],
      [flag('done'), { failed: 'You are out.' }],
    ]);
  });

  it.each(['{', '[1, null, "x"]', '{"key":1}'])(
    'begins anew where what was kept is broken: %s',
    async (kept) => {
      const { box, carriedOut } = world(new Map([['box.key-0', kept]]));
      const one = box();
      one.start();
      expect(await one.send(flag('done'))).toEqual({ ok: true, seq: 1 });
      expect(carriedOut).toEqual(['key-1']);
    },
  );

  it('loses of several only the one that is wrong', async () => {
    const { box, carriedOut, fails, shelf } = world();
    const one = box();
    const told = Promise.allSettled([
      one.send(flag('help')),
      one.send(flag('done')),
      one.send(flag('working')),
    ]);
    const wrong = () => new RequestFailed('shape', 'not of the expected shape');
    // All three together, then the first alone.
    fails.push(wrong(), wrong());
    one.start();
    expect((await told).map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(carriedOut).toEqual(['key-2', 'key-3']);
    expect(shelf.size).toBe(0);
  });

  it('sets aside what the server fails at again and again, says so, and goes on', async () => {
    const { carriedOut, shelf, told, waits } = world();
    /** A server whose grading of one command throws; what came before it in the batch is carried out. */
    const broken = 'key-2';
    let keys = 0;
    const one = new Outbox({
      name: 'box',
      shelf: shelfOf(shelf),
      send: async (commands) =>
        commands.map(({ key }): Told => {
          if (key === broken) throw new RequestFailed('fault', 'Grading broke.', undefined, 2);
          if (!carriedOut.includes(key)) carriedOut.push(key);
          return { ok: true, seq: carriedOut.indexOf(key) + 1 };
        }),
      wait: async (ms) => void waits.push(ms),
      newKey: () => `key-${++keys}`,
      onChange: () => undefined,
      onTold: (command, what) => told.push([command, what]),
    });
    const all = Promise.allSettled([
      one.send(flag('help')),
      one.send({ do: 'call-me', name: 'what was typed' }),
      one.send(flag('done')),
      one.send(flag('working')),
    ]);
    one.start();
    expect((await all).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(carriedOut).toEqual(['key-1', 'key-3', 'key-4']);
    expect(told[1]).toEqual([
      { do: 'call-me', name: 'what was typed' },
      { failed: expect.stringContaining('What you typed is kept') as string },
    ]);
    // Four waits together, four alone; nobody behind it waited for more.
    expect(waits).toEqual([2_000, 2_000, 2_000, 4_000, 2_000, 2_000, 2_000, 4_000]);
    expect(shelf.size).toBe(0);
  });

  it('keeps what two tabs of one person were given, whichever is closed or done first', async () => {
    const { box, carriedOut, fails, shelf } = world();
    const [a, b] = [box(), box()];
    fails.push(offline(), offline());
    a.start();
    b.start();
    void a.send(flag('help'));
    const done = b.send(flag('done'));
    a.stop();
    expect([...shelf.keys()]).toEqual(['box.key-1', 'box.key-2']);
    await done;
    expect([...shelf.keys()]).toEqual(['box.key-1']);
    box().start();
    await turn();
    expect(carriedOut).toEqual(['key-2', 'key-1']);
    expect(shelf.size).toBe(0);
  });

  it('goes on where whoever notes what became of one throws', async () => {
    const kept = new Map<string, string>();
    let keys = 0;
    const one = new Outbox({
      name: 'box',
      shelf: shelfOf(kept),
      send: async (commands) => commands.map((): Told => ({ ok: true, seq: 1 })),
      wait: async () => void (await turn()),
      newKey: () => `key-${++keys}`,
      onChange: () => undefined,
      onTold: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    one.start();
    expect(await one.send(flag('help'))).toEqual({ ok: true, seq: 1 });
    expect(await one.send(flag('done'))).toEqual({ ok: true, seq: 1 });
    expect(kept.size).toBe(0);
  });

  it.each([
    ['no results', undefined],
    ['too few', []],
  ])(
    'of an answer with %s nothing is taken as done: it is set aside in the end',
    async (_, told) => {
      const waits: number[] = [];
      const one = new Outbox({
        name: 'box',
        shelf: shelfOf(new Map()),
        send: async () => told as unknown as Told[],
        wait: async (ms) => void waits.push(ms),
        newKey: () => 'key-1',
        onChange: () => undefined,
      });
      one.start();
      await expect(one.send(flag('help'))).rejects.toMatchObject({ code: 'set-aside' });
      expect(waits).toHaveLength(4);
    },
  );

  it('never sets anything aside for a server that is away', async () => {
    const { box, carriedOut, fails } = world();
    for (let n = 0; n < 20; n++)
      fails.push(n % 2 === 0 ? offline() : new RequestFailed('unavailable', '503'));
    const one = box();
    one.start();
    expect(await one.send(flag('help'))).toEqual({ ok: true, seq: 1 });
    expect(carriedOut).toEqual(['key-1']);
  });
});

describe('what an answer without a code is', () => {
  afterEach(() => void vi.unstubAllGlobals());
  it.each([
    [500, 'Internal Server Error', 'fault'],
    [502, '<html>Bad Gateway</html>', 'unavailable'],
    [504, '', 'unavailable'],
    // The page of a hotel's network.
    [200, '<html>Sign in</html>', 'offline'],
    [404, 'Not Found', 'refused'],
  ])('%i %s: %s', async (status, body, code) => {
    vi.stubGlobal('fetch', async () => new Response(body, { status }));
    await expect(ask('/api/x')).rejects.toMatchObject({ code });
  });
});
