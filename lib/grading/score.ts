/** How far a learner came with one question. */
export interface QuestionState {
  readonly solved: boolean;
  /** The answer was shown before it was found. */
  readonly revealed: boolean;
  /** Hints opened before the question was solved, counted from the first. */
  readonly hintsTaken: number;
}

export interface Score {
  readonly earned: number;
  readonly possible: number;
}

/**
 * The points of one question. Hints cost some of this question's points and of no other's; a solved
 * question is worth one point at the least, a revealed one nothing.
 */
export function questionScore(
  points: number,
  hintCosts: readonly number[],
  state: QuestionState,
): Score {
  if (!state.solved || state.revealed) return { earned: 0, possible: points };
  const spent = sum(hintCosts.slice(0, Math.max(0, state.hintsTaken)));
  return { earned: Math.max(Math.min(1, points), points - spent), possible: points };
}

/** What opening hint `n` (from 0) costs now: nothing once solved, revealed, or already open. */
export function hintPrice(hintCosts: readonly number[], n: number, state: QuestionState): number {
  if (state.solved || state.revealed || n < state.hintsTaken) return 0;
  return hintCosts[n] ?? 0;
}

/** The sum over questions. */
export function totalScore(scores: readonly Score[]): Score {
  return {
    earned: sum(scores.map((score) => score.earned)),
    possible: sum(scores.map((score) => score.possible)),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
