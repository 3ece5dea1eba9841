'use client';

import { useMemo } from 'react';
import { questionStats } from '@/lib/workshop/protocol/analytics';
import { useDesk } from '../desk';
import { QuestionStatsRow } from './question-stats-row';

/** What is known of each question, and the mending of its key. */
export function QuestionsView() {
  const { state } = useDesk();
  const stats = useMemo(() => questionStats(state), [state]);
  if (stats.length === 0)
    return (
      <p className="py-6 text-ink-2">
        No question was opened so far. Open some under Run: what the room makes of them stands here.
      </p>
    );
  return (
    <div className="mx-auto max-w-[68rem]">
      <h2 className="sr-only">Questions</h2>
      <div className="mb-1 flex gap-3 px-3 text-label font-semibold text-ink-3 max-md:hidden">
        <span className="flex-1 pl-6">Question</span>
        <span className="w-20 text-right">Tried</span>
        <span className="w-20 text-right">Solved</span>
        <span className="w-20 text-right">Answers</span>
        <span className="w-20 text-right">Hints</span>
        <span className="w-28 text-right">Median time</span>
      </div>
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
        {stats.map((one) => (
          <QuestionStatsRow key={one.ref} stats={one} />
        ))}
      </ul>
    </div>
  );
}
