'use client';

import Link from 'next/link';
import type { PublicQuiz } from '@/lib/grading/responses';
import { useReady } from '@/lib/progress/hooks';
import { useProgress } from '@/lib/progress/store';

/** The lessons whose questions were missed at the first try: where to read again. */
export function MissedList({ quiz, className }: { quiz: PublicQuiz; className?: string }) {
  const ready = useReady();
  const quizzes = useProgress((state) => state.quizzes);
  const missed = new Map<string, { title: string; count: number }>();
  for (const { id, lesson, variantOf } of quiz.questions) {
    const answer = quizzes[`${quiz.id}/${id}`];
    if (variantOf !== undefined || !answer || answer.firstTry) continue;
    const count = (missed.get(lesson.id)?.count ?? 0) + 1;
    missed.set(lesson.id, { title: lesson.title, count });
  }
  if (!ready || missed.size === 0) return null;
  return (
    <section aria-labelledby="missed-title" className={className}>
      <h2 id="missed-title" className="text-label font-semibold text-ink-3">
        Worth reading again
      </h2>
      <ul className="mt-2 border-t border-line text-sm">
        {[...missed].map(([id, { title, count }]) => (
          <li key={id} className="border-b border-line py-2">
            <Link href={`/learn/${id}`} className="font-semibold hover:text-accent hover:underline">
              {title}
            </Link>
            <span className="block text-data text-ink-3">
              {count} {count === 1 ? 'question' : 'questions'} missed
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
