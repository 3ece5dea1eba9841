'use client';

import type { HomeQuiz } from '@/lib/progress/course';
import { useReady } from '@/lib/progress/hooks';
import { quizScore } from '@/lib/progress/score';
import { useProgress } from '@/lib/progress/store';
import { Row } from './row';
import { quizLook } from './states';

interface QuizRowProps {
  quiz: HomeQuiz;
  href: string;
  title: string;
  summary?: string;
}

/** A module's pre-assessment or review in a list. */
export function QuizRow({ quiz, href, title, summary }: QuizRowProps) {
  const ready = useReady();
  const progress = useProgress();
  const total = quiz.questions.length;
  const score = quizScore(progress, quiz.id, quiz.questions);
  const answered = ready ? score.answered : 0;
  return (
    <Row href={href} title={title} summary={summary} look={quizLook(answered, total)}>
      {answered > 0 && (
        <span>
          {score.right}/{total} right
        </span>
      )}
      <span className="text-right">{total} questions</span>
    </Row>
  );
}
