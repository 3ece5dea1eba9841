/** What is kept of an answer to a lab's question. */
import type { Outcome } from '@/lib/grading/outcome';
import type { PublicQuestion, RevealReply } from '@/lib/grading/responses';
import { questionScore } from '@/lib/grading/score';
import { isAskedAlone, labRef } from '@/lib/progress/review/bank';
import { closedAs } from '@/lib/progress/review/closed';
import { keepLearned } from '@/lib/progress/review/keep';
import type { Attempt, QuestionProgress } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';

/** @param at when it was given (UTC, ISO 8601) */
export function attemptOf(
  input: string,
  { verdict, echo, reason, see }: Outcome,
  at = new Date().toISOString(),
): Attempt {
  const right = verdict === 'right';
  return {
    input,
    right,
    echo,
    at,
    ...(!right && { because: reason }),
    ...(see && { see }),
    ...(verdict === 'not-over' && { notOver: true }),
  };
}

export function closedBy(
  question: PublicQuestion,
  was: QuestionProgress,
  how: 'solved' | 'revealed',
  { answer, explanation, solutions }: RevealReply,
  at = new Date().toISOString(),
): NonNullable<QuestionProgress['closed']> {
  return {
    how,
    at,
    points: pointsLeft(question, was, how === 'revealed'),
    answer,
    explanation,
    solutions: [...solutions],
  };
}

/** Puts a question that is closed on the schedule of the review, where it can be asked away from its lab. */
export function scheduleClosed(lab: string, question: PublicQuestion): void {
  const kept = useProgress.getState().questions[`${lab}/${question.id}`];
  const given = kept && isAskedAlone(question) && closedAs(question.id, kept);
  if (given) void keepLearned(labRef(lab, question.id), given);
}

/** What the question is still worth with the hints that were opened. */
export function pointsLeft(
  question: PublicQuestion,
  saved: QuestionProgress,
  revealed = false,
): number {
  if (saved.closed) return saved.closed.points;
  return questionScore(question.points, question.hintCosts, {
    solved: true,
    revealed,
    hintsTaken: saved.hints.length,
  }).earned;
}
