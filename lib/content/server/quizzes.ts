import 'server-only';
import { grade } from '@/lib/grading/grade';
import type { PublicQuiz, QuizReply } from '@/lib/grading/responses';
import { askedOf, loadQuiz, publicQuiz, quizIds } from '../quizzes';
import { cached } from './cached';

const quiz = cached((id: string) => loadQuiz(process.cwd(), id));

async function find(quizId: string) {
  return (await quizIds(process.cwd())).includes(quizId) ? quiz(quizId) : undefined;
}

/** A knowledge check as pages may have it; nothing where there is none of that id. */
export async function quizForPage(quizId: string): Promise<PublicQuiz | undefined> {
  const found = await find(quizId);
  return found && publicQuiz(found);
}

/** Grades the chosen options; a word on every option comes along once an answer was given. */
export async function answerQuizQuestion(
  quizId: string,
  questionId: string,
  chosen: readonly string[],
): Promise<QuizReply | undefined> {
  const question = (await find(quizId))?.questions.find(({ id }) => id === questionId);
  if (!question) return undefined;
  const key = question.options.filter((option) => option.right).map((option) => option.id);
  const verdict = grade(askedOf(question), { key }, chosen.join(','));
  const options =
    verdict.verdict === 'not-of-kind'
      ? []
      : question.options.map(({ id, right, why }) => ({ id, right, why }));
  return { verdict, options };
}
