import 'server-only';
import type { KindId } from '@/lib/grading/registry';
import type {
  PublicQuiz,
  PublicQuizQuestion,
  QuizReply,
  RevealReply,
} from '@/lib/grading/responses';
import { gradableOf, publicQuiz, quizFiles, replyTo, revealOf } from '../quizzes';
import { cached } from './cached';
import { evidenceOf } from './evidence';
import { modules } from './site';

const quiz = cached((id: string) => quizFiles.load(process.cwd(), id));

/** A room of 500 asks it a hundred times a second. */
const ids = cached((root: string) => quizFiles.ids(root));
const isQuiz = async (id: string) => (await ids(process.cwd())).includes(id);

/** A quiz as pages may have it; nothing where there is none of that id. */
export async function quizForPage(quizId: string): Promise<PublicQuiz | undefined> {
  return (await isQuiz(quizId)) ? pages(quizId) : undefined;
}

const pages = cached(async (quizId: string) => {
  const lessons = (await modules()).flatMap((module) => module.lessons);
  const titles = new Map(lessons.map(({ id, title }) => [id, title]));
  const page = publicQuiz(await quiz(quizId), (lesson) => titles.get(lesson) ?? lesson);
  return { ...page, questions: await Promise.all(page.questions.map(withEvidence)) };
});

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

/** Nothing where there is no such question. */
export async function quizQuestionKind(
  quizId: string,
  questionId: string,
): Promise<KindId | undefined> {
  const question = await find(quizId, questionId);
  return question && gradableOf(question).asked.kind;
}

/** Grades an answer; what it shows comes along once one was given. */
export async function answerQuizQuestion(
  quizId: string,
  questionId: string,
  input: string,
): Promise<QuizReply | undefined> {
  const question = await find(quizId, questionId);
  return question && replyTo(question, input);
}

/** The right answer in words, for a room that is shown it. */
export async function revealQuizQuestion(
  quizId: string,
  questionId: string,
): Promise<RevealReply | undefined> {
  const question = await find(quizId, questionId);
  return question && revealOf(question);
}

async function find(quizId: string, questionId: string) {
  if (!(await isQuiz(quizId))) return undefined;
  return (await quiz(quizId)).questions.find(({ id }) => id === questionId);
}
