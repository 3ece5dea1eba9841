import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbox } from '@/lib/workshop/client/outbox';
import { ask, RequestFailed } from '@/lib/workshop/client/request';
import type { OnItsWay, Pending } from '@/lib/workshop/client/shelf';
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
function world(shelf = new Map<string, string>(), meantFor?: number) {
  const carriedOut: string[] = [];
  const fails: Error[] = [];
  const waits: number[] = [];
  let pending: readonly OnItsWay[] = [];
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
      ...(meantFor !== undefined && { meantFor }),
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
    fails.push(new RequestFailed('not-found', 'There is no such workshop.'));
    const one = box();
    one.start();
    await expect(one.send(flag('help'))).rejects.toThrow('There is no such workshop.');
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
        onTold: () => undefined,
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

describe('an outbox whose browser has no seat', () => {
  it.each(['join', 'sign-in', 'other-seat'])(
    'sends nothing, and gives nothing up: %s',
    async (code) => {
      const { box, carriedOut, fails, shelf, told } = world();
      fails.push(new RequestFailed(code, 'No seat.'));
      const before = box();
      before.start();
      void before.send(flag('help'));
      await turn();
      void before.send(flag('done'));
      await turn();
      expect([carriedOut, told]).toEqual([[], []]);
      expect(shelf.size).toBe(2);
      // Whoever sits there again finds it.
      box().start();
      await turn();
      expect(carriedOut).toEqual(['key-1', 'key-2']);
      expect(shelf.size).toBe(0);
    },
  );
});

describe('an outbox behind something that turns requests away', () => {
  const turnedAway = () => new RequestFailed('turned-away', 'The server answered 403.');

  it('keeps everything, for as long as it takes, and sends it once', async () => {
    const { box, carriedOut, fails, shelf, waits, told } = world();
    const one = box();
    fails.push(...Array.from({ length: 31 }, turnedAway));
    const all = Promise.all([
      one.send(flag('help')),
      one.send(flag('done')),
      one.send(flag('working')),
    ]);
    one.start();
    expect(await all).toHaveLength(3);
    expect(new Set(carriedOut)).toEqual(new Set(['key-1', 'key-2', 'key-3']));
    expect(carriedOut).toHaveLength(3);
    expect(told).toHaveLength(3);
    expect(shelf.size).toBe(0);
    expect(waits.slice(0, 7)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  });

  it('keeps a single one, however long', async () => {
    const { box, carriedOut, fails } = world();
    fails.push(...Array.from({ length: 50 }, turnedAway));
    const one = box();
    one.start();
    expect(await one.send(flag('help'))).toEqual({ ok: true, seq: 1 });
    expect(carriedOut).toEqual(['key-1']);
  });

  it('sets aside what is turned away while others come through, and says so', async () => {
    const { carriedOut, shelf, told } = world();
    let keys = 0;
    /** A firewall to which one query looks like an attack. */
    const blocked = 'key-2';
    const one = new Outbox({
      name: 'box',
      shelf: shelfOf(shelf),
      send: async (commands) => {
        if (commands.some(({ key }) => key === blocked)) throw turnedAway();
        return commands.map(({ key }): Told => {
          carriedOut.push(key);
          return { ok: true, seq: carriedOut.length };
        });
      },
      wait: turn as () => Promise<void>,
      newKey: () => `key-${++keys}`,
      onChange: () => undefined,
      onTold: (command, what) => told.push([command, what]),
    });
    const all = Promise.allSettled([
      one.send(flag('help')),
      one.send({ do: 'call-me', name: "' OR 1=1 --" }),
      one.send(flag('done')),
      one.send(flag('working')),
    ]);
    one.start();
    expect(await all).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'set-aside' } },
      { status: 'fulfilled' },
      { status: 'fulfilled' },
    ]);
    expect(carriedOut).toEqual(['key-1', 'key-3', 'key-4']);
    expect(shelf.size).toBe(0);
  });
});

describe('answers that come with too many wrong ones', () => {
  const answer = (n: number, input: string): AnyCommand =>
    ({ do: 'answer', ref: `lab/care4wares/q${n}`, input, at: '2026-11-21T09:00:00.000Z' }); // prettier-ignore
  const MINUTE = 60_000;

  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  /** A server with the rule of ten wrong answers a minute; `wait` is the time that passes. */
  function guessed() {
    const taken: string[] = [];
    const told: [AnyCommand, unknown][] = [];
    const waits: number[] = [];
    const batches: string[][] = [];
    let held: readonly string[] = [];
    const wrongAt: number[] = [];
    const shelf = new Map<string, string>();
    let there = false;
    let takes = 0;
    let keys = 0;
    let waiting: (() => void) | undefined;
    const pass = (ms: number) => {
      vi.setSystemTime(Date.now() + ms);
      vi.advanceTimersByTime(ms);
    };
    const carryOut = ({ command }: Pending): Told => {
      const words = command.do === 'answer' ? `${command.ref.slice(-3)} ${command.input}` : command.do; // prettier-ignore
      const tenth = wrongAt.at(-10);
      if (command.do === 'answer' && tenth !== undefined && tenth + MINUTE > Date.now())
        return { ok: false, refusal: { refused: 'slow-down', retryAfter: Math.ceil((tenth + MINUTE - Date.now()) / 1_000) } }; // prettier-ignore
      if (command.do === 'answer' && command.input === 'wrong') wrongAt.push(Date.now());
      taken.push(words);
      return { ok: true, seq: taken.length };
    };
    const box = () =>
      new Outbox({
        name: 'box',
        shelf: shelfOf(shelf),
        send: async (commands) => {
          if (!there) throw offline();
          batches.push(commands.map(({ key }) => key));
          const told = commands.map(carryOut);
          pass(takes);
          return told;
        },
        // Until the test lets the time pass.
        wait: (ms) => {
          waits.push(ms);
          return new Promise((go) => (waiting = go));
        },
        newKey: () => `key-${++keys}`,
        onChange: (now) => {
          held = now.flatMap((one) => (one.held ? one.key : []));
        },
        onTold: (command, what) => told.push([command, what]),
      });
    return {
      box,
      held: () => held,
      taken,
      told,
      waits,
      batches,
      shelf,
      pass,
      network: (now: boolean) => (there = now),
      /** So many milliseconds go by before an answer is there. */
      slowly: (ms: number) => (takes = ms),
      async goOn() {
        pass(waits.at(-1) ?? 0);
        waiting?.();
        await turn();
        await turn();
      },
    };
  }

  it('wait until they are taken, in order and once, with the time they were given', async () => {
    const { box, taken, told, waits, batches, held, shelf, pass, network, goOn } = guessed();
    const before = box();
    before.start();
    for (let n = 1; n <= 10; n++) void before.send(answer(n, 'wrong'));
    void before.send(answer(11, 'right'));
    void before.send(answer(12, 'right'));
    await turn();
    expect(held()).toEqual([]);
    pass(MINUTE);
    network(true);
    await goOn();
    expect(taken).toHaveLength(10);
    expect(told).toHaveLength(10);
    expect(held()).toEqual(['key-11', 'key-12']);
    expect(shelf.size).toBe(2);
    expect(waits.at(-1)).toBeGreaterThan(59_000);
    await goOn();
    expect(taken.slice(10)).toEqual(['q11 right', 'q12 right']);
    expect(told).toHaveLength(12);
    expect(batches.at(-1)).toEqual(['key-11', 'key-12']);
    expect(held()).toEqual([]);
    expect(shelf.size).toBe(0);
  });

  it('hold up what is of the same question, and nothing besides', async () => {
    const { box, taken, pass, network, goOn } = guessed();
    const one = box();
    one.start();
    for (let n = 1; n <= 10; n++) void one.send(answer(n, 'wrong'));
    void one.send(answer(11, 'right'));
    await turn();
    pass(MINUTE);
    network(true);
    await goOn();
    void one.send({ do: 'take-hint', ref: 'lab/care4wares/q11', n: 0 });
    expect(await one.send(flag('help'))).toMatchObject({ ok: true });
    expect(taken.slice(10)).toEqual(['flag']);
    await goOn();
    expect(taken.slice(10)).toEqual(['flag', 'q11 right', 'take-hint']);
  });

  it('wait over a reload, too', async () => {
    const { box, taken, shelf, pass, network, goOn } = guessed();
    const before = box();
    before.start();
    for (let n = 1; n <= 10; n++) void before.send(answer(n, 'wrong'));
    void before.send(answer(11, 'right'));
    await turn();
    pass(MINUTE);
    network(true);
    await goOn();
    before.stop();
    expect(shelf.size).toBe(1);
    box().start();
    await turn();
    expect(taken).toHaveLength(10);
    await goOn();
    expect(taken.at(-1)).toBe('q11 right');
    expect(shelf.size).toBe(0);
  });

  it('are refused at once to whoever sits before them and guesses', async () => {
    const { box, network, slowly } = guessed();
    network(true);
    const one = box();
    one.start();
    for (let n = 1; n <= 10; n++) await one.send(answer(n, 'wrong'));
    // However long the way is.
    slowly(3_000);
    expect(await one.send(answer(11, 'wrong'))).toMatchObject({
      ok: false,
      refusal: { refused: 'slow-down' },
    });
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
    // What our server never said is no refusal: a firewall, a sign-in page, an address that is gone in a deploy.
    [403, '<html>Forbidden</html>', 'turned-away'],
    [404, 'Not Found', 'turned-away'],
    [401, '', 'turned-away'],
    [403, '{"code":1020,"error":{"of":"a firewall"}}', 'turned-away'],
    [408, '', 'unavailable'],
    [429, '<html>Too Many Requests</html>', 'unavailable'],
    // It is no smaller the next time.
    [413, '<html>Request Entity Too Large</html>', 'refused'],
  ])('%i %s: %s', async (status, body, code) => {
    vi.stubGlobal('fetch', async () => new Response(body, { status }));
    await expect(ask('/api/x')).rejects.toMatchObject({ code });
  });
});

describe('a request over a connection that died without a word', () => {
  afterEach(() => void vi.unstubAllGlobals());
  it.each(['before the answer', 'within it'])(
    'is given up in time, to be sent again: %s',
    async (when) => {
      const over = new AbortController();
      const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(over.signal);
      const dead = (signal: AbortSignal) => {
        const body = new ReadableStream({
          start: (pipe) => signal.addEventListener('abort', () => pipe.error(signal.reason)),
        });
        return new Promise<Response>((resolve, reject) => {
          if (when === 'within it') resolve(new Response(body));
          else signal.addEventListener('abort', () => reject(signal.reason as Error));
        });
      };
      vi.stubGlobal('fetch', (_path: string, { signal }: { signal: AbortSignal }) => dead(signal));
      const asked = ask('/api/x');
      await turn();
      over.abort();
      await expect(asked).rejects.toMatchObject({ code: 'offline', again: true });
      // Not as long as a page would say "live" beside it.
      expect(timeout.mock.lastCall?.[0]).toBeLessThan(40_000);
      timeout.mockRestore();
    },
  );
});

describe('an outbox whose commands are meant for half a minute', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => vi.useRealTimers());
  const late = (pending: readonly OnItsWay[]) =>
    pending.filter((one) => one.late).map(({ key }) => key);

  /** Offline for eight minutes with two commands, then on again with a third. */
  async function away() {
    const its = world(new Map(), 30_000);
    const one = its.box();
    one.start();
    its.fails.push(offline());
    const asked = [one.send(flag('help')), one.send(flag('done'))];
    vi.advanceTimersByTime(8 * 60_000);
    await turn();
    await turn();
    return { ...its, one, asked };
  }

  it('sends what is not older, as when the network is back at once', async () => {
    const { box, fails, carriedOut } = world(new Map(), 30_000);
    const one = box();
    one.start();
    fails.push(offline());
    const told = one.send(flag('help'));
    vi.advanceTimersByTime(29_000);
    await told;
    expect(carriedOut).toEqual(['key-1']);
  });

  it('keeps what is older until somebody says that it is meant, and sends the rest', async () => {
    const { one, asked, carriedOut, pending, shelf } = await away();
    expect(carriedOut).toEqual([]);
    expect(late(pending())).toEqual(['key-1', 'key-2']);
    await one.send(flag('working'));
    expect(carriedOut).toEqual(['key-3']);
    one.sendLate('key-2');
    expect(late(pending())).toEqual(['key-1']);
    expect(await asked[1]).toEqual({ ok: true, seq: 2 });
    one.dropLate('key-1');
    await expect(asked[0]).rejects.toThrow('It was not sent.');
    expect(carriedOut).toEqual(['key-3', 'key-2']);
    expect([pending(), shelf.size]).toEqual([[], 0]);
  });

  it('is the same after a reload the next day', async () => {
    const { one, box, carriedOut, pending } = await away();
    one.stop();
    vi.advanceTimersByTime(24 * 3_600_000);
    const next = box();
    next.start();
    await turn();
    expect(carriedOut).toEqual([]);
    expect(late(pending())).toEqual(['key-1', 'key-2']);
    next.sendLate('key-1');
    await turn();
    expect(carriedOut).toEqual(['key-1']);
  });
});
