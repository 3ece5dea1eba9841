/** A page in a room that needs no server: what it asks for goes through the real protocol at once. */
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createStore } from 'zustand/vanilla';
import { DeskProvider, type Staff } from '@/components/workshop/host/desk';
import { Said, SaidProvider } from '@/components/workshop/host/said';
import { LiveContext } from '@/components/workshop/live-context';
import type { Live, Room as LiveRoom } from '@/lib/workshop/client/live';
import type { AnyCommand, Told } from '@/lib/workshop/client/wire';
import { tallyOf } from '@/lib/workshop/protocol/tally-of';
import { at, INSTRUCTOR, type Room } from '../protocol/room';

export const AS_INSTRUCTOR: Staff = { role: 'instructor', id: 'i1' };
export const AS_HELPER: Staff = { role: 'helper', id: 'h1' };

interface FakeLive extends Live {
  readonly sent: AnyCommand[];
  /** Answers what is sent from now on; nothing comes back where it gives nothing. */
  answerWith(told: () => Promise<Told>): void;
  /** What has happened in the room meanwhile. */
  update(): void;
}

export function fakeLive(room: Room, online: readonly string[] = []): FakeLive {
  const seen = (): LiveRoom => ({
    status: 'live',
    state: room.state,
    tally: tallyOf(room.state, 'staff'),
    online,
    offset: Date.parse(at(room.clock)) - Date.now(),
    pending: [],
  });
  const store = createStore<LiveRoom>(seen);
  const sent: AnyCommand[] = [];
  let answer: (() => Promise<Told>) | undefined;
  return {
    store,
    sent,
    answerWith: (told) => (answer = told),
    update: () => store.setState(seen()),
    start: () => () => undefined,
    seatedAs: () => undefined,
    again: () => undefined,
    sendLate: () => undefined,
    dropLate: () => undefined,
    async send(command) {
      sent.push(command);
      if (answer) return answer();
      const decided = room.ask(INSTRUCTOR, command);
      if ('refused' in decided) return { ok: false, refusal: decided };
      store.setState(seen());
      return { ok: true, seq: room.events.length };
    },
  };
}

/** Shows a part of the console as somebody of the staff sees it. */
export function atTheDesk(live: Live, ui: ReactNode, self: Staff = AS_INSTRUCTOR) {
  return render(
    <LiveContext value={live}>
      <SaidProvider>
        <DeskProvider self={self}>{ui}</DeskProvider>
        <Said />
      </SaidProvider>
    </LiveContext>,
  );
}
