'use client';

import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { Seats } from '@/lib/workshop/client/wire';
import { mayAsk, mayBeAfterTheEnd } from '@/lib/workshop/protocol/allowed';
import type { StaffCommand } from '@/lib/workshop/protocol/commands';
import type { Actor } from '@/lib/workshop/protocol/context';
import type { State } from '@/lib/workshop/protocol/state';
import type { Tally } from '@/lib/workshop/protocol/tally';
import { useLive, useRoom } from '../live';
import { numbersOf } from '../numbers';
import { type Asked, foresee } from './foresee';
import { useSay } from './said';
import { failedWords, staffWords } from './staff-words';
import { useCalmRoom } from './use-calm-room';

export type Staff = NonNullable<Seats['staff']>;

/** What the staff's views share: the room, what one may do in it, and how. */
interface Desk {
  readonly self: Staff;
  /** With what was asked for and has not come back yet. */
  readonly state: State;
  readonly tally: Tally | undefined;
  readonly online: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, string>;
  /** Asks for it; a refusal is said in words. @returns whether it was done */
  act(command: StaffCommand): Promise<boolean>;
  /** What is not allowed, or not any more, is not offered. */
  may(command: StaffCommand): boolean;
  /** Says something that has to be seen. */
  say(words: string): void;
}

const DeskContext = createContext<Desk | undefined>(undefined);

/** @throws outside of a desk */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('There is no desk around this.');
  return desk;
}

/** In milliseconds: the acknowledgement may come before the event. */
const UNTIL_IT_SHOWS = 2_000;

interface DeskProviderProps {
  self: Staff;
  children: ReactNode;
}

export function DeskProvider({ self, children }: DeskProviderProps) {
  const say = useSay();
  const live = useLive();
  const { state: told, tally, online } = useCalmRoom();
  const pending = useRoom((room) => room.pending);
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  // What an earlier page left in the outbox has no time of its own.
  const [opened] = useState(() => new Date().toISOString());

  const actor = useMemo<Actor>(() => ({ kind: 'staff', ...self }), [self]);
  const state = useMemo(() => {
    if (!told) return undefined;
    const kept = pending
      .filter(({ command, late }) => !late && !asked.some((one) => one.command === command))
      .map(({ command }) => ({ command, at: opened }));
    // What is not sent by itself may never come.
    const meant = asked.filter(
      ({ command }) => !pending.some((one) => one.late && one.command === command),
    );
    return foresee(told, [...kept, ...meant], actor);
  }, [told, pending, asked, actor, opened]);

  const there = useMemo(() => new Set(online), [online]);
  const agenda = state?.agenda;
  const numbers = useMemo(() => numbersOf(agenda ?? []), [agenda]);

  const desk = useMemo<Desk | undefined>(() => {
    if (!state) return undefined;
    const forget = (one: Asked) => setAsked((all) => all.filter((other) => other !== one));
    return {
      self,
      state,
      tally,
      online: there,
      numbers,
      say,
      may: (command) =>
        mayAsk(actor, command) && (state.endedAt === undefined || mayBeAfterTheEnd(command)),
      async act(command) {
        const { offset } = live.store.getState();
        const one = { command, at: new Date(Date.now() + offset).toISOString() };
        setAsked((all) => [...all, one]);
        try {
          const done = await live.send(command);
          if (done.ok) setTimeout(() => forget(one), UNTIL_IT_SHOWS);
          else {
            forget(one);
            say(staffWords(done.refusal));
          }
          return done.ok;
        } catch (error) {
          forget(one);
          say(failedWords(error));
          return false;
        }
      },
    };
  }, [self, actor, state, tally, there, numbers, live, say]);

  return desk && <DeskContext value={desk}>{children}</DeskContext>;
}
