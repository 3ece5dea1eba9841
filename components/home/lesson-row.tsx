'use client';

import { Check, Circle, CircleDot } from 'lucide-react';
import Link from 'next/link';
import type { HomeLesson } from '@/lib/progress/course';
import { useReady } from '@/lib/progress/hooks';
import { quizScore } from '@/lib/progress/score';
import { useProgress } from '@/lib/progress/store';

export function LessonRow({ lesson }: { lesson: HomeLesson }) {
  const ready = useReady();
  const progress = useProgress();
  const saved = ready ? progress.lessons[lesson.id] : undefined;
  const score = lesson.quiz && quizScore(progress, lesson.quiz.id, lesson.quiz.questions);
  const [Icon, tint, state] = saved?.doneAt
    ? ([Check, 'text-ok', 'read'] as const)
    : saved
      ? ([CircleDot, 'text-accent', 'started'] as const)
      : ([Circle, 'text-ink-3', 'not started'] as const);
  return (
    <li className="border-b border-line">
      <Link
        href={`/learn/${lesson.id}`}
        className="-mx-3 flex items-start gap-3 rounded px-3 py-3.5 transition-colors duration-(--fast) hover:bg-hover"
      >
        <Icon size={18} className={`mt-0.5 shrink-0 ${tint}`} aria-hidden />
        <span className="min-w-0 flex-1">
          <span className="block text-base font-semibold">
            {lesson.title}
            <span className="sr-only">, {state}</span>
          </span>
          <span className="block text-sm text-ink-2">{lesson.summary}</span>
        </span>
        <span className="shrink-0 text-right text-sm text-ink-3 tabular-nums">
          {lesson.minutes} min
          {ready && score && score.answered > 0 && (
            <span className="block">
              {score.right}/{lesson.quiz?.questions.length} right
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
