'use client';

import { useState } from 'react';
import type { PublicQuestion } from '@/lib/grading/responses';
import type { Decision } from '@/lib/simulate/plans';
import { labScore } from '@/lib/progress/score';
import { useProgress } from '@/lib/progress/store';
import { AnsweredBar } from './answered-bar';
import { focusQuestion } from './focus-question';
import { QuestionSteps } from './question-steps';
import { SoloQuestion } from './solo-question';

export interface QuestionListProps {
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
    if (focus) focusQuestion(id);
  }

  function nextAfter(id: string): string | undefined {
    const at = ids.indexOf(id);
    const later = [...ids.slice(at + 1), ...ids.slice(0, at)];
    return later.find((other) => !progress.questions[`${lab}/${other}`]?.closed);
  }

  return (
    <div>
      <AnsweredBar closed={score.closed} of={questions.length} words="answered">
        <span className="tabular-nums">
          <span className="font-semibold text-ink">{score.points}</span> of {possible} points
        </span>
      </AnsweredBar>
      {score.closed === questions.length && (
        <p className="mx-4 my-3 rounded border border-line bg-ok-wash px-3 py-2 text-sm">
          <span className="font-semibold text-ok">The case is answered.</span> Open any question to
          read its explanation again, or run its queries.
        </p>
      )}
      <QuestionSteps questions={questions}>
        {(question, number) => {
          const next = nextAfter(question.id);
          return (
            <SoloQuestion
              key={question.id}
              lab={lab}
              number={number}
              question={question}
              decisions={decisions}
              open={open === question.id}
              onToggle={() => show(open === question.id ? '' : question.id, false)}
              onNext={next ? () => show(next, true) : undefined}
            />
          );
        }}
      </QuestionSteps>
    </div>
  );
}
