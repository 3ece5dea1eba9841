import 'server-only';
import type { PublicQuiz, PublicQuizQuestion, QuizReply } from '@/lib/grading/responses';
import { publicQuiz, quizFiles, replyTo } from '../quizzes';
import { cached } from './cached';
import { evidenceOf } from './evidence';
import { modules } from './site';

const quiz = cached((id: string) => quizFiles.load(process.cwd(), id));

async function find(quizId: string) {
  return (await quizFiles.ids(process.cwd())).includes(quizId) ? quiz(quizId) : undefined;
}

/** A quiz as pages may have it; nothing where there is none of that id. */
export async function quizForPage(quizId: string): Promise<PublicQuiz | undefined> {
  const found = await find(quizId);
  if (!found) return undefined;
  const lessons = (await modules()).flatMap((module) => module.lessons);
  const titles = new Map(lessons.map(({ id, title }) => [id, title]));
  const page = publicQuiz(found, (lesson) => titles.get(lesson) ?? lesson);
  return { ...page, questions: await Promise.all(page.questions.map(withEvidence)) };
}

/** One question of a quiz, for where it stands alone. */
export async function quizQuestionForPage(ref: string) {
  const [quizId = '', id] = ref.split('/');
  const found = await quizForPage(quizId);
  const question = found?.questions.find((one) => one.id === id);
  return question && { quiz: quizId, question };
}

/** Where a query is the answer, the evidence that it asks. */
async function withEvidence(question: PublicQuizQuestion): Promise<PublicQuizQuestion> {
  const { config } = question;
  if (!('data' in config) || typeof config.data !== 'string') return question;
  return { ...question, evidence: await evidenceOf(config.data) };
}

/** Grades an answer; what it shows comes along once one was given. */
export async function answerQuizQuestion(
  quizId: string,
  questionId: string,
  input: string,
): Promise<QuizReply | undefined> {
  const question = (await find(quizId))?.questions.find(({ id }) => id === questionId);
  return question && replyTo(question, input);
}
