import { Check } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Inline } from '@/components/ui/inline';
import type { PublicSorter } from '@/lib/grading/sorter';
import type { SorterProgress } from '@/lib/progress/schema';
import { KIND_NAMES } from '@/lib/trail/event-kinds';
import { factsOf } from './facts';

interface ScoreProps {
  sorter: PublicSorter;
  progress: SorterProgress;
  missed: readonly string[];
  onAgain: () => void;
  onBegin: () => void;
}

/** The end of a round: how many were right, and what the others were. */
export function Score({ sorter, progress, missed, onAgain, onBegin }: ScoreProps) {
  const { round, answers } = progress;
  const rows = missed.flatMap((id) => {
    const record = sorter.records.find((one) => one.id === id)?.record;
    const answer = answers[id];
    return record && answer ? [{ id, facts: factsOf(record), answer }] : [];
  });
  return (
    <div className="px-4 py-4">
      <p tabIndex={-1} data-start role="status" className="w-fit text-lead font-semibold">
        {round.length - missed.length} of {round.length} right
      </p>
      {rows.length === 0 ? (
        <p className="mt-1 flex items-center gap-1.5 text-base text-ink-2">
          <Check size={16} aria-hidden className="text-ok" /> You told every record of this round by
          its kind.
        </p>
      ) : (
        <ul className="mt-3 list-none! divide-y divide-line border-y border-line p-0!">
          {rows.map(({ id, facts, answer }) => (
            <li key={id} className="m-0! py-3">
              <p className="flex flex-wrap items-baseline gap-x-3 text-base">
                <span className="font-data font-semibold">{facts[0]?.value}</span>
                <span className="text-sm text-ink-2">
                  <span className="text-bad">{KIND_NAMES[answer.chosen]}</span> was your answer,{' '}
                  <span className="font-semibold text-ok">{KIND_NAMES[answer.kind]}</span> is right
                </span>
              </p>
              <p className="mt-1 max-w-[68ch] text-sm leading-relaxed text-ink-2">
                <Inline text={answer.why.replace(/\s*\n\s*/g, ' ')} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        {rows.length > 0 && (
          <Button look="primary" onClick={onAgain}>
            Sort the missed ones again
          </Button>
        )}
        <Button onClick={onBegin}>Start over with all {sorter.records.length}</Button>
      </div>
    </div>
  );
}
