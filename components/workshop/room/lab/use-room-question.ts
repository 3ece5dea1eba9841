'use client';

import type { LabQuestion } from '@/components/question/lab-question';
import { understand } from '@/lib/grading/registry';
import type { PublicQuestion } from '@/lib/grading/responses';
import type { Decision } from '@/lib/simulate/plans';
import { keepDraft, placeIn, useKept } from '@/lib/workshop/client/kept';
import { own } from '@/lib/workshop/protocol/ids';
import { useLive, useRoom } from '../../live';
import { nextHintOf, workOf } from './work-of';

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
  const live = useLive();
  const room = useRoom((all) => all);
  const { state } = room;
  const place = placeIn(state?.id ?? '', ref);
  const draft = useKept((kept) => kept.drafts[place]) ?? '';
  const said = useKept((kept) => kept.said[place]);
  const work = state && workOf(state, ref, room, { draft, said });
  if (!state || !work) return undefined;

  /** What becomes of it is in the room, or in what is kept of it. */
  const send = (command: Parameters<typeof live.send>[0]) =>
    void live.send(command).catch(() => undefined);

  return {
    ...work,
    setDraft: (text) => keepDraft(state.id, ref, text),
    submit: () => {
      // What cannot be an answer of this kind costs no attempt: the field says why.
      if (work.held || work.pending || !understand(question, draft).ok) return;
      keepDraft(state.id, ref, draft);
      // By the server's clock, as far as it is known: this one may be wrong.
      const at = new Date(Date.now() + room.offset).toISOString();
      const done = question.about === 'after' ? { decisions: [...decisions] } : {};
      send({ do: 'answer', ref, input: draft, at, ...done });
    },
    hint: () => {
      const opened = own(state.questions, ref);
      const mine = state.participants[0]?.answers[ref];
      const next =
        opened && nextHintOf(state, opened, mine ?? { attempts: [], votes: [], hints: [] });
      if (next && !work.held && !work.pending) send({ do: 'take-hint', ref, n: next.n });
    },
  };
}
