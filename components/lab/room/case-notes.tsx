'use client';

import { useId } from 'react';
import { STEPS } from '@/lib/casefile/steps';
import type { PublicQuestion } from '@/lib/grading/responses';
import { useProgress } from '@/lib/progress/store';

interface CaseNotesProps {
  lab: string;
  questions: readonly PublicQuestion[];
}

/** What is established so far, step by step, and room for your own words. */
export function CaseNotes({ lab, questions }: CaseNotesProps) {
  const saved = useProgress((state) => state.questions);
  const notes = useProgress((state) => state.notes[lab]) ?? '';
  const keep = useProgress((state) => state.keep);
  const id = useId();
  const known = questions.filter((question) => saved[`${lab}/${question.id}`]?.closed);

  return (
    <div className="px-4 pt-3">
      <h2 className="text-label font-semibold text-ink-3">Established</h2>
      {known.length === 0 ? (
        <p className="mt-1 text-sm text-ink-2">
          Nothing yet. Each question that you answer adds its finding here, so that the case can be
          read from top to bottom.
        </p>
      ) : (
        <dl className="mt-1">
          {known.map((question) => {
            const closed = saved[`${lab}/${question.id}`]?.closed;
            const step = STEPS.find(({ id: step }) => step === question.step)?.name;
            return (
              <div key={question.id} className="border-b border-line py-2 last:border-b-0">
                <dt className="text-data text-ink-3">
                  {step}
                  <span className="sr-only">: {question.prompt}</span>
                </dt>
                <dd className="font-data font-semibold [overflow-wrap:anywhere]">
                  {closed?.answer}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      <label htmlFor={id} className="mt-5 block text-label font-semibold text-ink-3">
        Your notes
      </label>
      <textarea
        id={id}
        value={notes}
        onChange={(event) => keep('notes', lab, event.target.value)}
        rows={12}
        placeholder="What you saw, what you suspect, what would rule it out"
        className="mt-1 w-full resize-y rounded border border-line-strong bg-raised px-3 py-2 text-sm leading-relaxed placeholder:text-ink-3"
      />
      <p className="mt-1 text-data text-ink-3">Kept in this browser as you type.</p>
    </div>
  );
}
