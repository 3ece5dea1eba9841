'use client';

import type { HomeLesson } from '@/lib/progress/course';
import { useReady } from '@/lib/progress/hooks';
import { quizScore } from '@/lib/progress/score';
import { useProgress } from '@/lib/progress/store';
import { Row } from './row';
import { lookOf } from './states';

interface LessonRowProps {
  lesson: HomeLesson;
  /** The pre-assessment was right in everything about it. */
  spared: boolean;
  withSummary?: boolean;
}

/** A lesson of a list: where you are with it, and how its check went. */
export function LessonRow({ lesson, spared, withSummary }: LessonRowProps) {
  const ready = useReady();
  const progress = useProgress();
  const saved = ready ? progress.lessons[lesson.id] : undefined;
  const score = lesson.quiz && quizScore(progress, lesson.quiz.id, lesson.quiz.questions);
  const skip = ready && spared && !saved?.doneAt;
  return (
    <Row
      href={`/learn/${lesson.id}`}
      title={lesson.title}
      summary={withSummary ? lesson.summary : undefined}
      look={lookOf(saved, ready && spared)}
    >
      {ready && score && score.answered > 0 && (
        <span>
          {score.right}/{lesson.quiz?.questions.length} right
        </span>
      )}
      {skip && <span aria-hidden>can be skipped</span>}
      <span className="min-w-14 text-right">{lesson.minutes} min</span>
    </Row>
  );
}
