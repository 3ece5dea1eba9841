'use client';

import { useDesk } from '../desk';
import { AgendaPart } from './agenda-part';
import { Pace } from './pace';

/** What happens now, and what comes next. */
export function RunView() {
  const { state } = useDesk();
  const next = state.agenda.findIndex(({ id }) => id === state.part?.id) + 1;
  return (
    <div className="mx-auto max-w-[68rem] space-y-6">
      <Pace />
      <section aria-labelledby="agenda">
        <h2 id="agenda" className="mb-2 text-base font-semibold">
          Agenda
        </h2>
        <ol className="divide-y divide-line rounded-lg border border-line bg-raised">
          {state.agenda.map((part, i) => (
            <AgendaPart key={part.id} part={part} number={i + 1} next={i === next} />
          ))}
        </ol>
      </section>
    </div>
  );
}
