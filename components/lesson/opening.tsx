'use client';

import { ArrowRight, History } from 'lucide-react';
import { useState } from 'react';
import { QuizQuestion } from '@/components/question/quiz-question';
import { Button } from '@/components/ui/button';
import type { OpeningQuestion } from '@/lib/grading/responses';
import { useReady } from '@/lib/progress/hooks';
import { useProgress } from '@/lib/progress/store';

interface OpeningProps {
  lesson: string;
  questions: readonly OpeningQuestion[];
}

/**
 * Two questions of earlier lessons, one at a time: what is recalled after a while stays. Their answers
 * are kept for this lesson alone, so that a question answered in its own check is asked afresh here.
 */
export function Opening({ lesson, questions }: OpeningProps) {
  const ready = useReady();
  const quizzes = useProgress((state) => state.quizzes);
  const place = (quiz: string) => `opens/${lesson}/${quiz}`;
  const answers = questions.map(({ quiz, question }) => quizzes[`${place(quiz)}/${question.id}`]);
  const done = ready && answers.every(Boolean);
  const first = ready ? answers.findIndex((answer) => !answer) : 0;
  const [chosen, choose] = useState<number>();
  const at = chosen ?? (done ? undefined : Math.max(first, 0));
  const shown = at === undefined ? undefined : questions[at];
  const right = answers.filter((answer) => answer?.right).length;
  return (
    <section
      aria-labelledby="opening-title"
      className="mt-8 max-w-[44rem] rounded-lg border border-line bg-raised px-4 py-3 sm:px-5"
    >
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="opening-title" className="flex items-center gap-2 text-sm font-semibold">
          <History size={15} className="shrink-0 text-accent" aria-hidden />
          Before you start: two from earlier
        </h2>
        <p role="status" className="text-sm text-ink-3 tabular-nums">
          {shown
            ? `${(at ?? 0) + 1} of ${questions.length}`
            : `${right} of ${questions.length} right`}
        </p>
        {!shown && (
          <Button size="sm" look="quiet" className="ml-auto" onClick={() => choose(0)}>
            Look again
          </Button>
        )}
      </div>
      {shown && at !== undefined && (
        <>
          <div className="mt-2">
            <QuizQuestion
              key={shown.question.id}
              quiz={shown.quiz}
              place={place(shown.quiz)}
              question={shown.question}
            />
          </div>
          {answers[at] && (
            <p className="flex justify-end pb-1">
              {at + 1 < questions.length ? (
                <Button size="sm" onClick={() => choose(at + 1)}>
                  The second one <ArrowRight size={14} aria-hidden />
                </Button>
              ) : (
                <Button size="sm" onClick={() => choose(-1)}>
                  On to the lesson
                </Button>
              )}
            </p>
          )}
        </>
      )}
    </section>
  );
}
