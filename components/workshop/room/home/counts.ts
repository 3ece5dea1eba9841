import { solvedAt } from '@/lib/workshop/protocol/score';
import type { State } from '@/lib/workshop/protocol/state';
import { isOpen } from '@/lib/workshop/protocol/time';

export interface Counts {
  /** Opened at some time. */
  readonly opened: number;
  readonly solved: number;
  /** To be answered now: open, and not solved; nothing once it is over. */
  readonly due: number;
}

/** How far the participant is with what was opened, in one part or in all. */
export function countsOf(state: State, part?: string): Counts {
  const answers = state.participants[0]?.answers ?? {};
  const all = Object.entries(state.questions).filter(
    ([, question]) => part === undefined || question.part === part,
  );
  const solved = all.filter(([ref, question]) => {
    const mine = answers[ref];
    return mine !== undefined && solvedAt(question, mine) !== undefined;
  });
  const refs = new Set(solved.map(([ref]) => ref));
  const over = state.endedAt !== undefined;
  const due = all.filter(
    ([ref, question]) => !over && isOpen(question) && !refs.has(ref) && !voted(ref),
  );
  return { opened: all.length, solved: solved.length, due: due.length };

  function voted(ref: string): boolean {
    const round = state.questions[ref]?.vote?.round;
    return (
      round !== undefined && (answers[ref]?.votes.some((vote) => vote.round === round) ?? false)
    );
  }
}
