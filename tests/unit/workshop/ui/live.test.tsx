// @vitest-environment jsdom
/** A page and its room over a network that comes and goes: the real client, a server that is played. */
import './dialog';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Inside } from '@/components/workshop/gate/inside';
import { LiveRoom, useLive, useRoom } from '@/components/workshop/live';
import { Connection } from '@/components/workshop/room/bar/connection';
import Follow from '@/components/workshop/room/follow';
import { follow } from '@/lib/workshop/client/followed';
import { keepDraft, useKept } from '@/lib/workshop/client/kept';
import { createLive } from '@/lib/workshop/client/live';
import { useMemberships } from '@/lib/workshop/client/memberships';
import { redactEvent, redactState } from '@/lib/workshop/protocol/audience';
import { Room } from '../protocol/room';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }));

const ME = 'u1';
const OTHER = 'u2';
const json = (status: number, body: object) => Response.json(body, { status });

/** What the page's fetch reaches, unless the network is away. */
function server() {
  const room = new Room().join(ME, OTHER);
  /** Whose cookie the browser has. */
  let seat = ME;
  const asked: { path: string; after: string | null }[] = [];
  const carriedOut: string[] = [];
  let streams: ReadableStreamDefaultController<Uint8Array>[] = [];
  let there = true;
  let turnedAway: Response | undefined;
  const frame = (event: string, data: unknown) =>
    new TextEncoder().encode(
      `id: ${room.events.length}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
    );
  const now = () => new Date().toISOString();

  async function fetch(path: string, init: RequestInit = {}): Promise<Response> {
    if (!there) throw new TypeError('Failed to fetch');
    if (turnedAway) return turnedAway.clone();
    const who = new URL(path, 'http://localhost').searchParams.get('who');
    if (who !== null && who !== seat) return json(401, { error: 'No.', code: 'other-seat' });
    if (path.includes('/commands')) {
      const { commands } = JSON.parse(String(init.body)) as {
        commands: { key: string; command: { do: 'flag'; state: 'done' } }[];
      };
      const results = commands.map(({ key, command }) => {
        carriedOut.push(key);
        room.ask({ kind: 'participant', id: seat }, command);
        return { ok: true, seq: room.events.length };
      });
      return json(200, { results });
    }
    const after = new Headers(init.headers).get('last-event-id');
    asked.push({ path, after });
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        streams.push(controller);
        if (after === null) {
          const state = redactState(room.state, { participant: seat });
          return controller.enqueue(frame('snapshot', { state, now: now() }));
        }
        const missed = room.events
          .slice(Number(after))
          .flatMap((event) => redactEvent(event, { participant: seat }, room.state) ?? []);
        controller.enqueue(frame('events', missed));
      },
    });
    init.signal?.addEventListener('abort', () => {
      for (const stream of streams) stream.error(new Error('aborted'));
      streams = [];
    });
    return new Response(body);
  }

  function turnAway(status: number, code: string): void {
    turnedAway = json(status, { error: 'No.', code });
    for (const stream of streams) stream.close();
    streams = [];
  }

  return {
    room,
    asked,
    carriedOut,
    fetch,
    network(now: boolean) {
      there = now;
      act(() => void dispatchEvent(new Event(now ? 'online' : 'offline')));
    },
    /** Somebody else's return link is opened in this browser. */
    sitDown(who: string) {
      seat = who;
    },
    /** As to the oldest of many pages of one person. */
    sendAway() {
      for (const stream of streams) {
        stream.enqueue(new TextEncoder().encode('event: elsewhere\ndata: {}\n\n'));
        stream.close();
      }
      streams = [];
    },
    letIn: () => (turnedAway = undefined),
    deleteForGood() {
      for (const stream of streams) stream.enqueue(frame('gone', { why: 'deleted' }));
      turnAway(404, 'not-found');
    },
    turnAway,
  };
}

function Page() {
  const live = useLive();
  const title = useRoom(({ state }) => state?.title);
  const flag = useRoom(({ state }) => state?.participants[0]?.flag.state);
  const said = useRoom(({ state }) => state?.broadcasts.at(-1)?.text);
  return (
    <>
      <h1>{title}</h1>
      <p>flag {flag}</p>
      <p>{said}</p>
      <button onClick={() => void live.send({ do: 'flag', state: 'done' }).catch(() => undefined)}>
        Done
      </button>
      <Connection />
    </>
  );
}

function open() {
  const played = server();
  vi.stubGlobal('fetch', played.fetch);
  const show = () =>
    render(
      <LiveRoom id="w1" as="participant">
        <Inside id="w1" role="participant" signedOut={<p>No seat</p>}>
          <Page />
        </Inside>
      </LiveRoom>,
    );
  return { ...played, show };
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const words = (text: string | RegExp) => screen.findByText(text, {}, { timeout: 10_000 });

describe('a page whose network goes away', () => {
  it('keeps what it shows and what is done on it, says so, and goes on where it was', async () => {
    const { room, asked, carriedOut, network, show } = open();
    show();
    await words('Wareville');
    const seen = room.events.length;
    network(false);
    expect(await words('No connection')).toBeTruthy();
    expect(screen.getByText('Wareville')).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await words('1');
    expect(screen.getByText('flag working')).toBeTruthy();
    expect(JSON.stringify({ ...localStorage })).toContain('flag');
    room.host({ do: 'broadcast', text: 'while you were away', to: { whom: 'all' } });

    network(true);
    await words('while you were away');
    await words('Connected');
    await waitFor(() => expect(room.of(ME).flag.state).toBe('done'));
    // It asked for what it had missed, and what was done came once.
    expect(asked.map(({ after }) => after)).toEqual([null, String(seen)]);
    expect(carriedOut).toHaveLength(1);
    await waitFor(() => expect(JSON.stringify({ ...localStorage })).not.toContain('flag'));
  });

  it('sends after a reload what was done before it', async () => {
    const first = open();
    const page = first.show();
    await words('Wareville');
    first.network(false);
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    page.unmount();
    const { room, carriedOut, show } = open();
    show();
    await waitFor(() => expect(room.of(ME).flag.state).toBe('done'));
    expect(carriedOut).toHaveLength(1);
  });

  it('that never came says that it is tried again, and opens by itself', async () => {
    const { network, show } = open();
    network(false);
    show();
    await words('The server is away. It is tried again by itself.');
    network(true);
    await words('Wareville');
  });
});

describe('a stream whose connection died without a word', () => {
  it('is given up before it says anything, and opened again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let asked = 0;
    vi.stubGlobal(
      'fetch',
      (_path: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => {
          asked++;
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    const stop = createLive('w1', 'participant').start();
    // The server says something every 15 s.
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toBeGreaterThan(1);
    stop();
    vi.useRealTimers();
  });
});

describe('a browser that several people use', () => {
  it('sends what one of them left there only once they are back', async () => {
    const bea = open();
    const page = bea.show();
    await words('Wareville');
    bea.network(false);
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    page.unmount();

    const cem = open();
    cem.sitDown(OTHER);
    const theirs = cem.show();
    await words('Wareville');
    await words('Connected');
    expect(cem.carriedOut).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(cem.room.of(OTHER).flag.state).toBe('done'));
    expect(cem.room.of(ME).flag.state).toBe('working');
    theirs.unmount();

    const back = open();
    back.show();
    await waitFor(() => expect(back.room.of(ME).flag.state).toBe('done'));
    expect(back.carriedOut).toHaveLength(1);
    expect(back.room.of(OTHER).flag.state).toBe('working');
  });

  it('takes nothing from a page that is still open, says so there, and keeps it', async () => {
    const bea = open();
    const page = bea.show();
    await words('Wareville');
    bea.sitDown(OTHER);
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await words('Somebody else sits here now');
    expect(bea.carriedOut).toEqual([]);
    page.unmount();

    const back = open();
    back.show();
    await waitFor(() => expect(back.room.of(ME).flag.state).toBe('done'));
  });
});

describe('a page of somebody who has many of them', () => {
  it('rests, says so, and goes on where it was once somebody turns to it', async () => {
    const { room, asked, sendAway, show } = open();
    show();
    await words('Wareville');
    const seen = room.events.length;
    sendAway();
    await words('Open in other tabs');
    expect(screen.getByText('Wareville')).toBeTruthy();
    room.host({ do: 'broadcast', text: 'meanwhile', to: { whom: 'all' } });
    // Longer than a page waits that lost its network.
    await new Promise((later) => setTimeout(later, 1_500));
    expect(asked).toHaveLength(1);
    fireEvent.pointerDown(screen.getByText('Wareville'));
    await words('meanwhile');
    await words('Connected');
    expect(asked.map(({ after }) => after)).toEqual([null, String(seen)]);
  });
});

describe('a page that comes back', () => {
  it.each([
    [401, 'join', 'No seat'],
    [404, 'not-found', 'There is no such workshop any more'],
  ])(
    'to a seat that is none any more (%i) says so, and asks no more',
    async (status, code, says) => {
      const { asked, turnAway, show } = open();
      show();
      await words('Wareville');
      turnAway(status, code);
      await words(says);
      expect(screen.queryByText('Wareville')).toBeNull();
      expect(asked).toHaveLength(1);
    },
  );
});

describe('what was left in the browser yesterday', () => {
  it.each([
    ['staff', { do: 'pause' }, []],
    ['participant', { do: 'flag', state: 'done' }, ['yesterday']],
  ] as const)('is sent by itself or not: of %s', async (as, command, sends) => {
    const order = Date.now() - 24 * 3_600_000;
    localStorage.setItem(
      `trailwise.outbox.${as}.w1.me.yesterday`,
      JSON.stringify({ key: 'yesterday', command, order }),
    );
    const sent: string[] = [];
    vi.stubGlobal('fetch', (path: string, { body }: RequestInit) => {
      if (!path.includes('/commands')) return new Promise(() => undefined);
      const { commands } = JSON.parse(String(body)) as { commands: { key: string }[] };
      sent.push(...commands.map(({ key }) => key));
      return Promise.resolve(json(200, { results: commands.map(() => ({ ok: true, seq: 1 })) }));
    });
    const live = createLive('w1', as);
    const stop = live.start();
    live.seatedAs('me');
    await waitFor(() => expect(live.store.getState().pending.map((one) => one.late)).toEqual(sends.length > 0 ? [] : [true])); // prettier-ignore
    expect(sent).toEqual(sends);
    stop();
  });
});

describe('somebody who was taken out', () => {
  const title = 'You are not in this room any more';

  it('is in again once they are let in, with all that happened', async () => {
    const { room, asked, turnAway, letIn, show } = open();
    show();
    await words('Wareville');
    turnAway(403, 'gone');
    await words(title);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await words(/opens here as soon as you are let in/);
    room.host({ do: 'broadcast', text: 'while you were out', to: { whom: 'all' } });
    letIn();
    // The first may still be under way.
    await new Promise((later) => setTimeout(later, 50));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await words('while you were out');
    expect(asked.map(({ after }) => after)).toEqual([null, null]);
  });

  it.each([
    ['participant', 3],
    ['staff', 1],
  ] as const)('is looked for again as %s: %i times within 40 seconds', async (as, times) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let asked = 0;
    vi.stubGlobal('fetch', async () => {
      asked++;
      return json(403, { error: 'No.', code: 'gone' });
    });
    const live = createLive('w1', as);
    const stop = live.start();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(asked).toBe(times);
    expect(live.store.getState()).toMatchObject({ status: 'gone', why: 'removed' });
    stop();
    vi.useRealTimers();
  });
});

describe('what a browser keeps of a workshop', () => {
  const owners = [ME, OTHER].map((who) => ({ workshop: 'w1', who }));
  const elsewhere = { workshop: 'w2', who: ME };
  async function followed() {
    const played = open();
    useMemberships.setState({ all: [], current: undefined });
    const { enter } = useMemberships.getState();
    enter({ id: 'w2', title: 'Another', role: 'participant', at: '' });
    enter({ id: 'w1', title: 'x', role: 'staff', at: '' });
    for (const owner of [...owners, elsewhere]) keepDraft(owner, 'card', 'typed');
    localStorage.setItem('trailwise.outbox.participant.w1.u2.key', '{}');
    localStorage.setItem('trailwise.outbox.participant.w2.u1.key', '{}');
    follow('w1');
    render(<Follow id="w1" onLive={() => undefined} />);
    await waitFor(() => expect(useMemberships.getState().current).toBe('w1'));
    return played;
  }
  const ways = () => useMemberships.getState().all.map(({ id }) => id);
  afterEach(() => follow(undefined));

  it('is forgotten with it, whoever typed it, and that of others is not', async () => {
    const { deleteForGood } = await followed();
    deleteForGood();
    await words('This workshop was deleted.');
    await waitFor(() => expect(ways()).toEqual(['w2']));
    expect(useMemberships.getState().current).toBeUndefined();
    expect(Object.keys(useKept.getState().drafts)).toEqual(['w2 u1 card']);
    expect(Object.keys(localStorage).filter((key) => key.includes('outbox'))).toEqual([
      'trailwise.outbox.participant.w2.u1.key',
    ]);
  });

  it('stays where one was taken out, who may be let in again: also after a reload', async () => {
    const { turnAway } = await followed();
    turnAway(403, 'gone');
    await words(/Once you are let in again, it goes on here/);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
    expect(useMemberships.getState().current).toBe('w1');
    expect(ways()).toContain('w1');
  });

  it('is asked about where the server only knows of no such workshop', async () => {
    const { turnAway, show } = open();
    useMemberships.setState({ all: [], current: undefined });
    useMemberships.getState().enter({ id: 'w1', title: 'x', role: 'participant', at: '' });
    turnAway(404, 'not-found');
    show();
    await words('There is no such workshop any more');
    expect(ways()).toEqual(['w1']);
    fireEvent.click(screen.getByRole('button', { name: 'Forget it in this browser' }));
    expect(ways()).toEqual([]);
  });
});
