import { keepQuiz, scheduleQuiz } from '@/components/question/keep-quiz';
import { answered } from '@/components/question/quiz-answer';
import type { PublicQuizQuestion, QuizReply } from '@/lib/grading/responses';
import { quizRef } from '@/lib/progress/review/bank';
import { useProgress } from '@/lib/progress/store';
import { forgetTold } from './drafts';
import type { Try } from './use-check';

/** Stores tries as if they had been given in the quiz, one after the other. */
export async function keepQuizTries(
  quiz: string,
  question: PublicQuizQuestion,
  tries: readonly Try<QuizReply>[],
): Promise<void> {
  const place = `${quiz}/${question.id}`;
  const kept = tries.map(({ input, reply, at, knew: told }, n) => {
    // What a try told is known by that try, which is stored before; of an earlier visit only this is left.
    const knew = told && n === 0;
    const was = useProgress.getState().quizzes[place];
    const answer = answered(question, { input }, reply, { was, knew, at });
    keepQuiz(quiz, question, answer);
    return { right: answer.right && !knew, at };
  });
  forgetTold(quizRef(quiz, question.id));
  for (const given of kept) await scheduleQuiz(quiz, question, given);
}
