'use client';

import { useEffect, useRef } from 'react';
import type { PublicSorter } from '@/lib/grading/sorter';
import { useReady } from '@/lib/progress/hooks';
import type { SorterProgress } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';
import { Card } from './card';
import { again, begin, missed, next, resume, sorted } from './rounds';
import { Score } from './score';

/** Records, one at a time, to be told apart: management, data, Insights or network activity. */
export function Sorter({ sorter }: { sorter: PublicSorter }) {
  const ready = useReady();
  const saved = useProgress((state) => state.sorters[sorter.id]);
  const progress = resume(sorter, ready ? saved : undefined);
  const section = useRef<HTMLElement>(null);
  const moved = useRef(false);
  const { round, at } = progress;
  const id = round[at];
  const record = sorter.records.find((one) => one.id === id)?.record;

  const keep = (to: SorterProgress) => useProgress.getState().keep('sorters', sorter.id, to);
  function go(to: SorterProgress) {
    moved.current = true;
    keep(to);
  }
  // What was pressed is gone: the keys go on with what has come in its place.
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    section.current?.querySelector<HTMLElement>('[data-start]')?.focus({ preventScroll: true });
    section.current?.scrollIntoView?.({ block: 'nearest' });
  }, [saved]);

  const right = Object.values(progress.answers).filter((one) => one.chosen === one.kind).length;
  return (
    <section
      ref={section}
      aria-label={`Event sorter: ${sorter.title}`}
      className="scroll-mt-16 rounded-lg border border-line bg-raised xl:-mr-24"
    >
      <div className="flex min-h-10 items-center justify-between gap-3 rounded-t-lg border-b border-line bg-sunken px-4 text-data text-ink-2">
        <span className="font-semibold text-ink">{sorter.title}</span>
        <span className="shrink-0 tabular-nums">
          {id ? `Record ${at + 1} of ${round.length}` : 'Score'}
          {right > 0 && id && `, ${right} right`}
        </span>
      </div>
      {id && record ? (
        <Card
          key={`${round.length}/${id}`}
          sorter={sorter.id}
          id={id}
          record={record}
          answer={progress.answers[id]}
          disabled={!ready}
          last={at === round.length - 1}
          onAnswer={(chosen, reply) => keep(sorted(progress, id, chosen, reply))}
          onNext={() => go(next(progress))}
        />
      ) : (
        <Score
          sorter={sorter}
          progress={progress}
          missed={missed(progress)}
          onAgain={() => go(again(progress))}
          onBegin={() => go(begin(sorter))}
        />
      )}
    </section>
  );
}
