import type { Progress, QuestionProgress } from './schema';

export type QuestionState = 'open' | 'tried' | 'solved' | 'revealed';

export function stateOf(question: QuestionProgress | undefined): QuestionState {
  if (question?.closed) return question.closed.how;
  return question?.attempts.length ? 'tried' : 'open';
}

/** Points and counts of one lab, from the ids of its questions. */
export function labScore(progress: Progress, lab: string, questionIds: readonly string[]) {
  const entries = questionIds.map((id) => progress.questions[`${lab}/${id}`]);
  return {
    solved: entries.filter((entry) => entry?.closed?.how === 'solved').length,
    closed: entries.filter((entry) => entry?.closed).length,
    started: entries.some((entry) => entry && (entry.attempts.length > 0 || entry.closed)),
    points: entries.reduce((sum, entry) => sum + (entry?.closed?.points ?? 0), 0),
  };
}

/** Right answers of one quiz, and those of the first try. What was right once stays so, and a variant makes good for its question. */
export function quizScore(progress: Progress, quiz: string, questionIds: readonly string[]) {
  const entries = questionIds.map((id) => progress.quizzes[`${quiz}/${id}`]);
  return {
    answered: entries.filter(Boolean).length,
    right: entries.filter((entry) => entry?.right || entry?.firstTry || entry?.made).length,
    firstTry: entries.filter((entry) => entry?.firstTry).length,
  };
}
