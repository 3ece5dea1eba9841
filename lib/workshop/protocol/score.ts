/** What answers are worth. Everything is counted from the answers as they are graded now. */
import { questionScore } from '@/lib/grading/score';
import type { Mend } from './facts';
import type { Answers, Participant, Question, State } from './state';

/** What a mend makes of the key's verdict; what it rejects, it rejects even where it accepts it too. */
export function underMend(graded: boolean, echo: string, mend: Mend | undefined): boolean {
  if (mend?.reject.includes(echo)) return false;
  return graded || (mend?.accept.includes(echo) ?? false);
}

export const tried = (answers: Answers) => answers.attempts.length + answers.votes.length > 0;

/** The first right answer; of a live question the last vote, which counts once the answer is told. */
export function solvedAt(question: Question, answers: Answers): string | undefined {
  if (answers.solvedAt !== undefined) return answers.solvedAt;
  const last = answers.votes.at(-1);
  return question.revealed && last?.right ? last.at : undefined;
}

/** Hints cost what was paid for them before the question was solved; released ones are free. */
export function pointsFor(question: Question, answers: Answers): number {
  const { points } = question.facts;
  if (question.mend?.void) return tried(answers) ? points : 0;
  const solved = solvedAt(question, answers);
  if (solved === undefined) return 0;
  const paid = answers.hints.filter(({ at }) => at <= solved).map(({ cost }) => cost);
  const state = { solved: true, revealed: false, hintsTaken: paid.length };
  return questionScore(points, paid, state).earned;
}

/** Zero in learn mode, which has no scores. */
export function pointsOf(state: State, { answers }: Participant): number {
  if (state.mode === 'learn') return 0;
  let sum = 0;
  for (const ref in answers) {
    const question = state.questions[ref];
    const mine = answers[ref];
    if (question && mine) sum += pointsFor(question, mine);
  }
  return sum;
}
