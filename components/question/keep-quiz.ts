/** Where an answer to a quiz goes. */
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import type { Given } from '@/lib/progress/review/answers';
import { quizRef } from '@/lib/progress/review/bank';
import { keepLearned } from '@/lib/progress/review/keep';
import type { QuizAnswer } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';

/**
 * With its question; a variant that is right makes good for the question in whose place it was asked.
 * @param place the quiz, or wherever else it is asked
 */
export function keepQuiz(place: string, question: PublicQuizQuestion, answer: QuizAnswer): void {
  const { quizzes, quizAnswer } = useProgress.getState();
  quizAnswer(`${place}/${question.id}`, answer);
  const original = `${place}/${question.variantOf}`;
  const missed = question.variantOf === undefined ? undefined : quizzes[original];
  if (answer.right && missed && !missed.right) quizAnswer(original, { ...missed, made: true });
}

/** On the schedule: a variant is the question in whose place it was asked. */
export function scheduleQuiz(
  quiz: string,
  { id, variantOf = id }: PublicQuizQuestion,
  given: Omit<Given, 'question'>,
): Promise<void> {
  return keepLearned(quizRef(quiz, variantOf), { ...given, question: id });
}
