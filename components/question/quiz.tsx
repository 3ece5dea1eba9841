'use client';

import type { PublicQuiz } from '@/lib/grading/responses';
import { useReady } from '@/lib/progress/hooks';
import { quizScore } from '@/lib/progress/score';
import { useProgress } from '@/lib/progress/store';
import { QuizQuestion } from './quiz-question';

/** A knowledge check inside a lesson. */
export function Quiz({ quiz }: { quiz: PublicQuiz }) {
  const ready = useReady();
  const progress = useProgress();
  const score = quizScore(
    progress,
    quiz.id,
    quiz.questions.map((question) => question.id),
  );
  return (
    <section aria-label={quiz.title} className="not-prose border-y border-line py-4">
      <p className="flex justify-between text-sm text-ink-2" role="status">
        <span>
          {quiz.questions.length} questions. Every option is explained once you have answered.
        </span>
        {ready && score.answered > 0 && (
          <span className="shrink-0 tabular-nums">
            <span className="font-semibold text-ink">{score.right}</span> of {quiz.questions.length}{' '}
            right
          </span>
        )}
      </p>
      <div className="mt-2">
        {quiz.questions.map((question, index) => (
          <QuizQuestion key={question.id} quiz={quiz.id} number={index + 1} question={question} />
        ))}
      </div>
    </section>
  );
}
