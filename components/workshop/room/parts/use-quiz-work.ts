'use client';

import { understand } from '@/lib/grading/registry';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import type { Attempt, QuestionProgress } from '@/lib/progress/schema';
import type { VoteTally } from '@/lib/workshop/protocol/tally';
import { useRoomWork } from '../use-room-work';

/** A question of a quiz as the room has it. */
export interface QuizWork {
  readonly value: string;
  readonly busy: boolean;
  /** Not to be changed now. */
  readonly locked: boolean;
  readonly closed?: QuestionProgress['closed'];
  readonly verdict?: string | undefined;
  readonly last?: Attempt | undefined;
  /** It is put to the vote. */
  readonly voting: boolean;
  /** In this round. */
  readonly voted: boolean;
  /** Once they are shown. */
  readonly votes?: VoteTally;
  readonly note?: string | undefined;
  readonly held?: boolean | undefined;
  readonly error?: string | undefined;
  setValue(value: string): void;
  submit(): void;
}

/** @param question nothing while it is being fetched */
export function useQuizWork(
  ref: string,
  question: PublicQuizQuestion | undefined,
): QuizWork | undefined {
  const own = useRoomWork(ref);
  const entry = own?.state.questions[ref];
  if (!own || !entry || !question) return undefined;
  const { state, work } = own;
  const mine = state.participants[0]?.answers[ref];
  const { vote } = entry;
  const vow = mine?.votes.findLast(({ round }) => round === vote?.round);
  const solution = [...(mine?.attempts ?? []), ...(mine?.votes ?? [])].find(({ right }) => right);
  const tally = own.tally?.votes[ref];
  const busy = work.pending === 'answer';
  const { closed } = work.saved;
  // Where it was shown without being solved, the own draft stays in the field.
  const settled = closed?.how === 'solved' ? solution?.input : vow?.input;
  return {
    value: settled ?? work.saved.draft,
    busy,
    locked: busy || closed !== undefined || vow !== undefined || work.held === true,
    ...(closed && { closed }),
    verdict: work.verdict,
    last: work.saved.attempts.at(-1),
    voting: vote !== undefined,
    voted: vow !== undefined,
    ...(tally?.rounds.some(({ shares }) => shares) && { votes: tally }),
    note: work.note,
    held: work.held,
    error: work.error,
    setValue: own.setDraft,
    submit: () => {
      if (understand(question, own.draft).ok) own.answer();
    },
  };
}
