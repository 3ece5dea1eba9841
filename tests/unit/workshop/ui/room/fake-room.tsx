/**
 * A participant's page in a room that needs no server: what happens comes as it would be sent to them, and what they
 * send goes through the real protocol, at once or when the network is back.
 */
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createStore } from 'zustand/vanilla';
import { LiveContext } from '@/components/workshop/live-context';
import { keepSaid, useKept } from '@/lib/workshop/client/kept';
import type { Live, Room as LiveRoom } from '@/lib/workshop/client/live';
import type { Graded, Told } from '@/lib/workshop/client/wire';
import type { ParticipantCommand } from '@/lib/workshop/protocol/commands';
import { redactEvent, redactState } from '@/lib/workshop/protocol/audience';
import { fold, initialState } from '@/lib/workshop/protocol/fold';
import type { NewEvent } from '@/lib/workshop/protocol/events';
import type { State } from '@/lib/workshop/protocol/state';
import { tallyOf } from '@/lib/workshop/protocol/tally-of';
import { at, person, type Room } from '../../protocol/room';

export const ME = 'bea';

/** What the server's key would say; `right` is right. */
const grade = (input: string): Graded =>
  input === 'right'
    ? {
        verdict: { verdict: 'right', echo: input, reason: '', points: 10, possible: 10 },
        explanation: 'Because the log says so.',
      }
    : {
        verdict: {
          verdict: 'wrong',
          echo: input,
          reason: `${input} only looks like it.`,
          points: 0,
          possible: 10,
          see: { language: 'shell', query: 'jq .' },
        },
      };

export interface FakeRoom extends Live {
  readonly sent: ParticipantCommand[];
  /** What has happened in the room meanwhile reaches the page. */
  update(): void;
  /** With the network gone, what is sent waits; once it is back it goes, in order. */
  network(there: boolean): void;
  set(change: Partial<LiveRoom>): void;
}

export function enter(room: Room): FakeRoom {
  useKept.setState({ drafts: {}, said: {}, readAt: {} });
  const audience = { participant: ME };
  let whole: State | undefined;
  let mine: State | undefined;
  let known = 0;
  const catchUp = () => {
    for (const event of room.events.slice(known)) {
      if (event.kind === 'created') {
        whole = initialState(event as Extract<NewEvent, { kind: 'created' }>);
        mine = redactState(whole, audience);
      } else if (whole && mine) {
        const sent = redactEvent(event, audience, whole);
        whole = fold(whole, event);
        if (sent) mine = fold(mine, sent);
      }
    }
    known = room.events.length;
    return {
      state: mine as State,
      tally: tallyOf(room.state, audience),
      offset: Date.parse(at(room.clock)) - Date.now(),
    };
  };
  const store = createStore<LiveRoom>(() => ({ status: 'live', pending: [], ...catchUp() }));
  const sent: ParticipantCommand[] = [];
  const waiting: (() => void)[] = [];
  let there = true;

  function carryOut(command: ParticipantCommand): Told {
    const graded = command.do === 'answer' ? grade(command.input) : undefined;
    const hint = 'Look at the event name.';
    const decided = room.ask(person(ME), command, graded && { graded: graded.verdict });
    if ('refused' in decided) return { ok: false, refusal: decided };
    const tells = decided.events.some(({ kind }) => kind === 'answered');
    const seq = room.events.length;
    return { ok: true, seq, ...(tells && graded && { graded }), ...(command.do === 'take-hint' && { hint }) }; // prettier-ignore
  }

  const set = (change: Partial<LiveRoom>) => act(() => store.setState(change));
  return {
    store,
    sent,
    set,
    start: () => () => undefined,
    seatedAs: () => undefined,
    again: () => undefined,
    sendLate: () => undefined,
    dropLate: () => undefined,
    update: () => set(catchUp()),
    network(now) {
      there = now;
      set({ status: now ? 'live' : 'waiting' });
      if (now) for (const go of waiting.splice(0)) act(go);
    },
    send: (given) =>
      new Promise((resolve) => {
        const command = given as ParticipantCommand;
        const key = `key-${sent.push(command)}`;
        const one = { key, command, order: sent.length, held: false, late: false };
        store.setState(({ pending }) => ({ pending: [...pending, one] }));
        const go = () => {
          const told = carryOut(command);
          keepSaid({ workshop: room.state.id, who: ME }, command, told);
          store.setState(({ pending }) => ({
            pending: pending.filter((one) => one.key !== key),
            ...catchUp(),
          }));
          resolve(told);
        };
        if (there) go();
        else waiting.push(go);
      }),
  };
}

export const inRoom = (live: Live, ui: ReactNode) =>
  render(<LiveContext value={live}>{ui}</LiveContext>);
