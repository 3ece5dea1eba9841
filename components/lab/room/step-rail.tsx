'use client';

import { Check } from 'lucide-react';
import { showPart, showPlan, showReport } from '@/components/casefile/parts';
import { type StepId, STEPS } from '@/lib/casefile/steps';
import { cx } from '@/components/ui/cx';
import type { PublicQuestion } from '@/lib/grading/responses';
import { useProgress } from '@/lib/progress/store';
import { useClosed } from './use-closed';

interface StepRailProps {
  lab: string;
  questions: readonly PublicQuestion[];
  hasPlans: boolean;
}

/** The part of the case file that a step is worked in. */
const PARTS: Partial<Record<StepId, { name: string; show: (lab: string) => void }>> = {
  identify: { name: 'Timeline', show: (lab) => showPart(lab, 'timeline') },
  isolate: { name: 'Evidence', show: (lab) => showPart(lab, 'evidence') },
  hypothesise: { name: 'Hypotheses', show: (lab) => showPart(lab, 'hypotheses') },
  solve: { name: 'Plan', show: showPlan },
  document: { name: 'Report', show: showReport },
};

/** The seven steps, how far you are in each, and the way to a step's questions. */
export function StepRail({ lab, questions, hasPlans }: StepRailProps) {
  const isClosed = useClosed(lab);
  const keep = useProgress((state) => state.keep);
  const current = questions.find(({ id }) => !isClosed(id))?.step;

  function open(question: PublicQuestion) {
    keep('open', `${lab}/side`, 'questions');
    keep('open', `${lab}/question`, question.id);
    keep('open', `${lab}/tab`, 'side');
    requestAnimationFrame(() =>
      document
        .getElementById(`question-${question.id}`)
        ?.querySelector<HTMLElement>('input, button')
        ?.focus(),
    );
  }

  return (
    <section aria-labelledby="steps-title" className="mt-5">
      <h2 id="steps-title" className="sr-only">
        The seven steps
      </h2>
      <ol className="relative space-y-px before:absolute before:top-3 before:bottom-3 before:left-2.75 before:w-px before:bg-line">
        {STEPS.map((step, index) => {
          const own = questions.filter((question) => question.step === step.id);
          const closed = own.filter(({ id }) => isClosed(id)).length;
          const done = own.length > 0 && closed === own.length;
          const part = step.id === 'solve' && !hasPlans ? undefined : PARTS[step.id];
          const first = own.find(({ id }) => !isClosed(id)) ?? own[0];
          const body = (
            <>
              <span
                aria-hidden
                className={cx(
                  'relative z-1 flex size-5.5 shrink-0 items-center justify-center rounded-full border text-label font-semibold tabular-nums',
                  done && 'border-ok bg-ok-wash text-ok',
                  !done && current === step.id && 'border-accent bg-accent text-on-accent',
                  !done && current !== step.id && 'border-line bg-raised text-ink-3',
                )}
              >
                {done ? <Check size={12} strokeWidth={3} /> : index + 1}
              </span>
              <span
                className={cx(
                  'min-w-0 flex-1 text-sm',
                  own.length === 0
                    ? 'text-ink-3'
                    : current === step.id
                      ? 'font-semibold'
                      : 'text-ink-2',
                )}
              >
                {step.name}
              </span>
              {own.length > 0 && (
                <span className="text-label text-ink-3 tabular-nums">
                  {closed}/{own.length}
                  <span className="sr-only"> questions answered</span>
                </span>
              )}
            </>
          );
          return (
            <li
              key={step.id}
              aria-current={current === step.id ? 'step' : undefined}
              className="flex items-center gap-1"
            >
              {first ? (
                <button
                  type="button"
                  onClick={() => open(first)}
                  className="-mx-1 flex min-w-0 flex-1 items-center gap-2.5 rounded px-1 py-1 text-left hover:bg-hover"
                >
                  {body}
                </button>
              ) : (
                <div className="flex min-w-0 flex-1 items-center gap-2.5 py-1 pr-0">{body}</div>
              )}
              <span className="ml-1 w-20 shrink-0">
                {part && (
                  <button
                    type="button"
                    onClick={() => part.show(lab)}
                    className="h-6 rounded-sm px-1.5 text-label font-semibold text-ink-3 hover:bg-hover hover:text-accent"
                  >
                    {part.name}
                  </button>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
