'use client';

import type { Part } from '@/lib/workshop/protocol/agenda';
import type { State } from '@/lib/workshop/protocol/state';
import { QuizItem } from './quiz-item';

interface RoomQuizProps {
  state: State;
  part: Part;
}

/** The questions of a quiz that were opened so far, in that order. */
export function RoomQuiz({ state, part }: RoomQuizProps) {
  const refs = Object.keys(state.questions).filter((ref) => state.questions[ref]?.part === part.id);
  return (
    <>
      <p role="status" className="max-w-[38rem] text-ink-2">
        {refs.length === 0
          ? 'The instructor opens the questions one by one, and they appear here.'
          : `${refs.length} ${refs.length === 1 ? 'question' : 'questions'} so far.`}
      </p>
      <div className="mt-3">
        {refs.map((ref, at) => (
          <QuizItem key={ref} refName={ref} number={at + 1} />
        ))}
      </div>
    </>
  );
}
