'use client';

import { useState } from 'react';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import { useProgress } from '@/lib/progress/store';
import { QuizQuestion } from './quiz-question';

interface QuizSlotProps {
  quiz: string;
  number: number;
  question: PublicQuizQuestion;
  /** Asked in its place after a miss, in this order. */
  variants: readonly PublicQuizQuestion[];
  here?: string;
}

/** A question and its variants: after a miss comes another one, never the same again. */
export function QuizSlot({ quiz, number, question, variants, here }: QuizSlotProps) {
  const key = `quiz:${quiz}/${question.id}`;
  const open = useProgress((state) => state.open[key]);
  const [brought, setBrought] = useState<string>();
  const all = [question, ...variants];
  const place = Math.max(
    all.findIndex(({ id }) => id === open),
    0,
  );
  const asked = all[place] ?? question;
  const next = all[(place + 1) % all.length];
  function bring(id: string) {
    setBrought(id);
    useProgress.getState().keep('open', key, id);
  }
  return (
    <QuizQuestion
      // Another question is another form, with nothing of the last one in it.
      key={asked.id}
      quiz={quiz}
      number={number}
      question={asked}
      here={here}
      focused={brought === asked.id}
      onAnother={next && next !== asked ? () => bring(next.id) : undefined}
    />
  );
}
