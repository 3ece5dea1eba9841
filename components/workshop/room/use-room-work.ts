'use client';

import { keepDraft, placeOf, useKept } from '@/lib/workshop/client/kept';
import type { AnyCommand } from '@/lib/workshop/client/wire';
import { useLive, useRoom } from '../live';
import { workOf } from './lab/work-of';
import { ownerOf } from './use-own';

/** A question of the room as this person has it: what is typed, what was said of it, and how it is answered. */
export function useRoomWork(ref: string) {
  const live = useLive();
  const room = useRoom((all) => all);
  const { state } = room;
  const owner = state && ownerOf(state);
  const place = owner ? placeOf(owner, ref) : '';
  const draft = useKept((kept) => kept.drafts[place]) ?? '';
  const said = useKept((kept) => kept.said[place]);
  const work = state && workOf(state, ref, room, { draft, said });
  if (!state || !owner || !work) return undefined;

  const setDraft = (text: string) => keepDraft(owner, ref, text);
  /** What becomes of it is in the room, or in what is kept of it. */
  const send = (command: AnyCommand) => void live.send(command).catch(() => undefined);
  return {
    state,
    tally: room.tally,
    work,
    draft,
    setDraft,
    send,
    answer: (more: { decisions?: unknown[] } = {}) => {
      // What was refused before is said no more.
      setDraft(draft);
      // By the server's clock, as far as it is known: this one may be wrong.
      const at = new Date(Date.now() + room.offset).toISOString();
      send({ do: 'answer', ref, input: draft, at, ...more });
    },
  };
}
