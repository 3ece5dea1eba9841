/**
 * A room as a page has it: the state, folded from what the server sends, and the commands on their way. Comes back
 * by itself after any break, and goes on where it was.
 */
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { freshId } from '@/lib/progress/fresh-id';
import type { WorkshopEvent } from '../protocol/events';
import { fold } from '../protocol/fold';
import type { State } from '../protocol/state';
import type { Tally } from '../protocol/tally';
import { Outbox, type OutboxOptions } from './outbox';
import { pauseFor, untilLookedAt } from './pauses';
import { post, reach, RequestFailed } from './request';
import type { OnItsWay } from './shelf';
import type { AnyCommand, Told } from './wire';

export type As = 'staff' | 'wall' | 'participant';

export interface Room {
  /**
   * `waiting`: the network or the server is away; it is tried again. `elsewhere`: this person has so many pages of
   * the room open that this one rests until somebody turns to it. `signed-out`: this browser has no seat, or somebody
   * else's. `gone`: the workshop was deleted, or this person removed; a participant may be let in again.
   */
  readonly status: 'connecting' | 'live' | 'waiting' | 'elsewhere' | 'signed-out' | 'gone';
  /**
   * Of `gone`: `removed`, `deleted`, or `not-found` where the server knows of no such workshop; of `signed-out` the
   * server's code: `other-seat` where somebody else sits here now.
   */
  readonly why?: string;
  readonly state?: State;
  readonly tally?: Tally;
  /** For the staff: the participants whose page is open. */
  readonly online?: readonly string[];
  /** The server's clock minus this one, in milliseconds. */
  readonly offset: number;
  /** Not yet acknowledged, in order. */
  readonly pending: readonly OnItsWay[];
}

export interface Live {
  readonly store: StoreApi<Room>;
  /** Once it is known whose page this is. */
  send(command: AnyCommand): Promise<Told>;
  /** Of the staff: what waited too long to be sent by itself is sent all the same, or never. */
  sendLate(key: string): void;
  dropLate(key: string): void;
  /**
   * Says whose page this is: what they left in this browser is sent, and what others left waits for them. Of a
   * participant the room says so itself.
   */
  seatedAs(who: string): void;
  /** Asks the server now, where it would be asked again later. */
  again(): void;
  /** Opens it, as often as it is closed. @returns what closes it */
  start(): () => void;
}

interface LiveOptions {
  /** What became of a command that this participant gave. */
  readonly onTold?: (who: string, ...what: Parameters<OutboxOptions['onTold']>) => void;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;
/**
 * What somebody of the staff pressed moves the whole room: minutes later it may have gone on without them. What a
 * participant gave is their own, and says itself when it was given.
 */
const STAFF_MEANS = 30_000;
/** Whoever was taken out is let in again as soon as an instructor sees that it was a mistake. */
const REMOVED_WAIT = 15_000;
/** The server says something every 15 s. */
const SILENCE = 40_000;

/** What the names of a room's outboxes begin with; each person has one. */
export const outboxName = (as: As, id: string) => `trailwise.outbox.${as}.${id}.`;

/** A room of a page; nothing goes in or out before it is started. */
export function createLive(id: string, as: As, { onTold }: LiveOptions = {}): Live {
  const store = createStore<Room>(() => ({ status: 'connecting', offset: 0, pending: [] }));
  const base = `/api/workshops/${encodeURIComponent(id)}`;
  let ended = new AbortController();
  let mine: { readonly who: string; readonly outbox: Outbox } | undefined;
  let woken = new AbortController();
  const pause = (ms: number) => {
    woken = new AbortController();
    return pauseFor(ms, AbortSignal.any([ended.signal, woken.signal]));
  };
  /** The server refuses where somebody else sits here now: what one person gave never counts for another. */
  const asWho = () => (mine ? `&who=${encodeURIComponent(mine.who)}` : '');
  const outboxOf = (who: string) =>
    new Outbox({
      name: `${outboxName(as, id)}${who}`,
      shelf: localStorage,
      newKey: freshId,
      ...(as === 'staff' && { meantFor: STAFF_MEANS }),
      wait: (ms) => pauseFor(ms, ended.signal),
      onChange: (pending) => store.setState({ pending }),
      onTold: (...what) => onTold?.(who, ...what),
      send: async (commands) => {
        const path = `${base}/commands?as=${as === 'participant' ? as : 'staff'}${asWho()}`;
        try {
          return (await post<{ results: Told[] }>(path, { commands })).results;
        } catch (error) {
          if (error instanceof RequestFailed && error.seatless) signOut(error.code);
          throw error;
        }
      },
    });
  function signOut(why: string): void {
    if (store.getState().status !== 'gone') store.setState({ status: 'signed-out', why });
    ended.abort();
  }
  function seatedAs(who: string): void {
    // A page stays one person's, whoever signs in beside it.
    if (mine) return;
    mine = { who, outbox: outboxOf(who) };
    if (!ended.signal.aborted) mine.outbox.start();
  }
  store.subscribe(({ state }) => {
    const self = as === 'participant' ? state?.participants[0] : undefined;
    if (self) seatedAs(self.id);
  });
  return {
    store,
    seatedAs,
    again: () => woken.abort(),
    async send(command) {
      if (!mine) throw new RequestFailed('unavailable', 'The room is not open yet. Try again.');
      return mine.outbox.send(command);
    },
    sendLate: (key) => mine?.outbox.sendLate(key),
    dropLate: (key) => mine?.outbox.dropLate(key),
    start() {
      ended = new AbortController();
      mine?.outbox.start();
      const path = () => `${base}/stream?as=${as}${asWho()}`;
      // Who is taken from the staff has to be asked in anew, with another link.
      const mayReturn = as === 'participant';
      void watch({ path, store, pause, mayReturn, signal: ended.signal });
      return () => {
        mine?.outbox.stop();
        ended.abort();
      };
    },
  };
}

interface Watched {
  readonly path: () => string;
  readonly store: StoreApi<Room>;
  readonly pause: (ms: number) => Promise<void>;
  /** Whether somebody who was removed may be let in again. */
  readonly mayReturn: boolean;
  readonly signal: AbortSignal;
}

async function watch({ path, store, pause, mayReturn, signal }: Watched): Promise<void> {
  let seq: string | undefined;
  let wait = FIRST_WAIT;
  while (!signal.aborted) {
    try {
      await readStream(path(), seq, signal, (message) => {
        wait = FIRST_WAIT;
        if (take(message, store) && message.id !== undefined) seq = message.id;
      });
    } catch (error) {
      const failed = error instanceof RequestFailed ? error : undefined;
      if (failed?.seatless) store.setState({ status: 'signed-out', why: failed.code });
      else if (failed?.code === 'gone') store.setState({ status: 'gone', why: 'removed' });
      else if (failed?.code === 'not-found') store.setState({ status: 'gone', why: failed.code });
    }
    const { status, why } = store.getState();
    if (signal.aborted || status === 'signed-out') return;
    if (status === 'gone') {
      if (why !== 'removed' || !mayReturn) return;
      // What happened meanwhile was not theirs to hear: it begins with the whole state.
      seq = undefined;
      await pause(REMOVED_WAIT * (1 + Math.random() / 5));
      continue;
    }
    if (status === 'elsewhere') {
      await untilLookedAt(signal);
      store.setState({ status: 'connecting' });
      continue;
    }
    store.setState({ status: 'waiting' });
    // So many pages that come back at once come back one after the other.
    await pause(wait * (0.5 + Math.random()));
    wait = Math.min(LONGEST_WAIT, wait * 2);
  }
}

/** Reads until the stream ends, or is silent for too long. */
async function readStream(
  path: string,
  after: string | undefined,
  signal: AbortSignal,
  onEvent: (message: EventSourceMessage) => void,
): Promise<void> {
  const quiet = new AbortController();
  // The browser knows of a lost network long before the silence tells.
  const lost = () => quiet.abort();
  addEventListener('offline', lost);
  const both = AbortSignal.any([signal, quiet.signal]);
  const unlessSilent = async <Heard>(work: Promise<Heard>): Promise<Heard> => {
    const timer = setTimeout(lost, SILENCE);
    return work.finally(() => clearTimeout(timer));
  };
  const headers: HeadersInit = after === undefined ? {} : { 'last-event-id': after };
  try {
    const response = await unlessSilent(reach(path, { headers, signal: both, cache: 'no-store' }));
    const parser = createParser({ onEvent });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const piece = reader && (await unlessSilent(reader.read()));
      if (!piece || piece.done) return;
      parser.feed(piece.value);
    }
  } finally {
    removeEventListener('offline', lost);
  }
}

interface Payloads {
  snapshot: { state: State; now: string };
  events: readonly WorkshopEvent[];
  tally: { tally: Tally; now: string; online?: readonly string[] };
  gone: { why: string };
  elsewhere: object;
}

/** @returns false for what is not understood: then it is not gone on from either */
function take({ event, data }: EventSourceMessage, store: StoreApi<Room>): boolean {
  const payload = <Name extends keyof Payloads>() => JSON.parse(data) as Payloads[Name];
  switch (event) {
    case 'snapshot': {
      const { state, now } = payload<'snapshot'>();
      store.setState({ status: 'live', state, offset: offsetOf(now) });
      return true;
    }
    case 'events': {
      const { state } = store.getState();
      if (!state) return false;
      store.setState({ status: 'live', state: payload<'events'>().reduce(fold, state) });
      return true;
    }
    case 'tally': {
      const { tally, online, now } = payload<'tally'>();
      store.setState({ status: 'live', tally, offset: offsetOf(now), ...(online && { online }) });
      return true;
    }
    case 'gone':
      store.setState({ status: 'gone', why: payload<'gone'>().why });
      return true;
    case 'elsewhere':
      store.setState({ status: 'elsewhere' });
      // The state is as it was: it goes on from there.
      return false;
    default:
      return false;
  }
}

const offsetOf = (now: string) => Date.parse(now) - Date.now();
