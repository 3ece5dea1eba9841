'use client';

import type { LabQuestion } from '@/components/question/lab-question';
import { understand } from '@/lib/grading/registry';
import type { PublicQuestion } from '@/lib/grading/responses';
import type { Decision } from '@/lib/simulate/plans';
import { own } from '@/lib/workshop/protocol/ids';
import { useRoomWork } from '../use-room-work';
import { nextHintOf } from './work-of';

/**
 * One question of a lab that is the room's: nothing of it goes into what this browser knows of its own learning.
 * @param decisions what was done, for a question about the time after the fix
 * @returns nothing for a question that was never opened
 */
export function useRoomQuestion(
  lab: string,
  question: PublicQuestion,
  decisions: readonly Decision[],
): LabQuestion | undefined {
  const ref = `lab/${lab}/${question.id}`;
  const mine = useRoomWork(ref);
  if (!mine) return undefined;
  const { state, work, draft, setDraft, send } = mine;
  return {
    ...work,
    setDraft,
    submit: () => {
      // What cannot be an answer of this kind costs no attempt: the field says why.
      if (work.held || work.pending || !understand(question, draft).ok) return;
      mine.answer(question.about === 'after' ? { decisions: [...decisions] } : {});
    },
    hint: () => {
      const opened = own(state.questions, ref);
      const answers = state.participants[0]?.answers[ref];
      const next =
        opened && nextHintOf(state, opened, answers ?? { attempts: [], votes: [], hints: [] });
      if (next && !work.held && !work.pending) send({ do: 'take-hint', ref, n: next.n });
    },
  };
}
