'use client';

import { useState } from 'react';
import type { Evidence } from '@/lib/query/types';
import { isPaused } from '@/lib/workshop/protocol/time';
import { useRoom } from '../../live';
import { PartPanel } from '../parts/part-panel';
import { Agenda } from './agenda';
import { Board } from './board';
import { Ended } from './ended';
import { NameLine } from './name-line';
import { NotBegun } from './not-begun';
import { Paused } from './paused';
import { ReturnLink } from './return-link';
import { Said } from './said';
import { Standing } from './standing';

interface RoomHomeProps {
  /** What the warm-up asks. */
  evidence: Evidence;
}

/** The participant's room: what is on, what is theirs, and the way back. */
export function RoomHome({ evidence }: RoomHomeProps) {
  const state = useRoom((room) => room.state);
  const [chosen, setChosen] = useState<{ part: string; during: string | undefined }>();
  if (!state) return null;
  const now = state.part?.id;
  // What the instructor starts next is shown to those who looked at something else, too.
  const shown = chosen && chosen.during === now ? chosen.part : now;
  const part = state.agenda.find(({ id }) => id === shown);
  const ended = state.endedAt !== undefined;
  return (
    <div className="mx-auto w-full max-w-[72rem] px-5 pt-8 pb-24 sm:px-8">
      <h1 className="text-h1 font-bold tracking-tight">{state.title}</h1>
      <NameLine state={state} />
      <div className="mt-7 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0 space-y-6">
          {ended ? <Ended state={state} /> : isPaused(state) && <Paused />}
          {part ? (
            <PartPanel key={part.id} state={state} part={part} evidence={evidence} />
          ) : (
            !ended && <NotBegun state={state} evidence={evidence} />
          )}
          <Board />
        </div>
        <aside aria-label="Your side of the room" className="min-w-0 space-y-8">
          <Agenda
            state={state}
            shown={shown}
            onShow={(id) => setChosen({ part: id, during: now })}
          />
          <Standing state={state} />
          <Said state={state} />
          <ReturnLink id={state.id} />
        </aside>
      </div>
    </div>
  );
}
