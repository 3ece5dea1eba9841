'use client';

import type { PublicQuiz } from '@/lib/grading/responses';
import { useReady } from '@/lib/progress/hooks';
import { quizScore } from '@/lib/progress/score';
import { useProgress } from '@/lib/progress/store';
import { QuizSlot } from './quiz-slot';

interface QuizProps {
  quiz: PublicQuiz;
  /** The lesson whose page this is. */
  here?: string;
}

/** The questions of a quiz; variants come where their question was missed. */
export function Quiz({ quiz, here }: QuizProps) {
  const ready = useReady();
  const progress = useProgress();
  const asked = quiz.questions.filter(({ variantOf }) => variantOf === undefined);
  const score = quizScore(
    progress,
    quiz.id,
    asked.map((question) => question.id),
  );
  return (
    <section aria-label={quiz.title} className="not-prose border-y border-line py-4">
      <p className="flex justify-between gap-4 text-sm text-ink-2" role="status">
        <span>{asked.length} questions. Each answer is explained once you have given yours.</span>
        {ready && score.answered > 0 && (
          <span className="shrink-0 tabular-nums">
            <span className="font-semibold text-ink">{score.right}</span> of {asked.length} right
          </span>
        )}
      </p>
      <div className="mt-2">
        {asked.map((question, index) => (
          <QuizSlot
            key={question.id}
            quiz={quiz.id}
            number={index + 1}
            question={question}
            variants={quiz.questions.filter(({ variantOf }) => variantOf === question.id)}
            here={here}
          />
        ))}
      </div>
    </section>
  );
}
