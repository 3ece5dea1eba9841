'use client';

import { useEffect } from 'react';
import { useDueCount } from '@/components/review/use-due-count';
import { useProgress } from '@/lib/progress/store';

/** How many questions are due, after the link to them; its place is there before it is known. */
export function DueCount() {
  const due = useDueCount();
  useEffect(() => {
    if (due === undefined) return;
    const { reviews, quizzes, questions } = useProgress.getState();
    const closed = Object.values(questions).some((question) => question.closed);
    if (Object.keys(reviews).length > 0 || (Object.keys(quizzes).length === 0 && !closed)) return;
    // Answered before there was a review: once, and when the page is quiet.
    const timer = setTimeout(() => {
      // Without a server, on the next page.
      import('@/components/review/use-bank')
        .then((one) => one.bankAndItems())
        .catch(() => undefined);
    }, 3000);
    return () => clearTimeout(timer);
  }, [due]);
  return (
    <span className="ml-1 inline-flex h-4 min-w-5 items-center justify-center text-label tabular-nums">
      {due !== undefined && due > 0 && (
        <span className="rounded-full bg-accent-wash px-1.5 font-semibold text-accent">
          {due > 99 ? '99+' : due}
          <span className="sr-only"> due</span>
        </span>
      )}
    </span>
  );
}
