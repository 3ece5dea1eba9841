'use client';

import { useState } from 'react';
import { STEPS } from '@/lib/casefile/steps';
import type { PublicQuestion } from '@/lib/grading/responses';
import type { Decision } from '@/lib/simulate/plans';
import { labScore } from '@/lib/progress/score';
import { useProgress } from '@/lib/progress/store';
import { QuestionCard } from './question-card';

interface QuestionListProps {
  lab: string;
  questions: readonly PublicQuestion[];
  /** What was done at step 5. */
  decisions: readonly Decision[];
}

/** All questions of a lab under the steps they belong to; one is open at a time. */
export function QuestionList({ lab, questions, decisions }: QuestionListProps) {
  const progress = useProgress();
  const ids = questions.map((question) => question.id);
  const score = labScore(progress, lab, ids);
  const possible = questions.reduce((sum, question) => sum + question.points, 0);
  const place = `${lab}/question`;
  // Chosen once: a question that was just solved stays open, so that its explanation is read.
  const [first] = useState(() => ids.find((id) => !progress.questions[`${lab}/${id}`]?.closed));
  const open = progress.open[place] ?? first ?? '';

  function show(id: string, focus: boolean) {
    progress.keep('open', place, id);
    if (!focus) return;
    requestAnimationFrame(() => {
      const panel = document.getElementById(`question-${id}`);
      panel?.scrollIntoView({ block: 'nearest' });
      panel?.querySelector<HTMLElement>('input, button')?.focus();
    });
  }

  function nextAfter(id: string): string | undefined {
    const at = ids.indexOf(id);
    const later = [...ids.slice(at + 1), ...ids.slice(0, at)];
    return later.find((other) => !progress.questions[`${lab}/${other}`]?.closed);
  }

  return (
    <div>
      <div className="border-b border-line px-4 pt-3 pb-2.5">
        <div className="flex items-baseline justify-between text-data text-ink-2">
          <span>
            <span className="font-semibold text-ink tabular-nums">{score.closed}</span> of{' '}
            {questions.length} answered
          </span>
          <span className="tabular-nums">
            <span className="font-semibold text-ink">{score.points}</span> of {possible} points
          </span>
        </div>
        <progress
          max={questions.length}
          value={score.closed}
          aria-label="Questions answered"
          className="mt-1.5 block h-1 w-full appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-all"
        />
      </div>
      {score.closed === questions.length && (
        <p className="mx-4 my-3 rounded border border-line bg-ok-wash px-3 py-2 text-sm">
          <span className="font-semibold text-ok">The case is answered.</span> Open any question to
          read its explanation again, or run its queries.
        </p>
      )}
      {STEPS.map((step, index) => {
        const own = questions.filter((question) => question.step === step.id);
        if (own.length === 0) return null;
        return (
          <section key={step.id} aria-labelledby={`step-${step.id}`}>
            <h2
              id={`step-${step.id}`}
              className="border-b border-line bg-sunken px-4 py-1.5 text-label font-semibold text-ink-2"
            >
              <span className="mr-2 tabular-nums">{index + 1}</span>
              {step.name}
            </h2>
            <ul>
              {own.map((question) => {
                const next = nextAfter(question.id);
                return (
                  <QuestionCard
                    key={question.id}
                    lab={lab}
                    number={ids.indexOf(question.id) + 1}
                    question={question}
                    decisions={decisions}
                    open={open === question.id}
                    onToggle={() => show(open === question.id ? '' : question.id, false)}
                    onNext={next ? () => show(next, true) : undefined}
                  />
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
