import 'server-only';
import type { Asker } from '@/lib/content/judge/judge';
import {
  publicLab,
  answerLabQuestion,
  labHint,
  revealLabQuestion,
} from '@/lib/content/server/labs';
import {
  answerQuizQuestion,
  quizForPage,
  quizQuestionForPage,
  revealQuizQuestion,
} from '@/lib/content/server/quizzes';
import { modules } from '@/lib/content/server/site';
import type { PublicQuizQuestion, RevealReply } from '@/lib/grading/responses';
import type { Graded } from '../client/wire';
import type { Part, QuestionFacts } from '../protocol/agenda';
import { readRef } from '../protocol/ids';

/** Of a quiz's question: lessons give none, a room's scores need some. */
const QUIZ_POINTS = 10;

/** Kinds of parts that are of something in the content. */
const OF_CONTENT = ['lesson', 'lab', 'quiz'];

/** What a part of the agenda asks; nothing where there is no such lesson, lab or quiz. */
export async function questionsOf({
  kind,
  of,
}: Pick<Part, 'kind' | 'of'>): Promise<QuestionFacts[] | undefined> {
  if (of === undefined) return OF_CONTENT.includes(kind) ? undefined : [];
  if (kind === 'lab') {
    const lab = await publicLab(of);
    return lab?.questions.map(({ id, step, points, hintCosts, about }) => ({
      ref: `lab/${of}/${id}`,
      step,
      points,
      hintCosts: [...hintCosts],
      ...(about === 'after' && { about }),
    }));
  }
  if (kind === 'lesson') {
    const lessons = (await modules()).flatMap((module) => module.lessons);
    return lessons.some(({ id }) => id === of) ? [] : undefined;
  }
  // A break of something: there is nothing that it could be of.
  if (kind !== 'quiz') return undefined;
  const quiz = await quizForPage(of);
  return quiz?.questions
    .filter(({ variantOf }) => variantOf === undefined)
    .map(({ id }) => ({ ref: `quiz/${of}/${id}`, points: QUIZ_POINTS, hintCosts: [] }));
}

/** Grades one answer; nothing where there is no such question. @param asker who tried what they decided */
export async function gradeAnswer(
  ref: string,
  input: string,
  decisions: readonly unknown[] = [],
  asker?: Asker,
): Promise<Graded | undefined> {
  const { kind, of, question } = readRef(ref);
  const reply =
    kind === 'lab'
      ? await answerLabQuestion(of, question, input, decisions, asker)
      : await answerQuizQuestion(of, question, input);
  if (!reply) return undefined;
  const { verdict, explanation } = reply;
  return { verdict, ...(verdict.verdict === 'right' && explanation && { explanation }) };
}

/** The text of hint `n`, from 0. */
export async function hintText(ref: string, n: number): Promise<string | undefined> {
  const { kind, of, question } = readRef(ref);
  return kind === 'lab' ? (await labHint(of, question, n))?.text : undefined;
}

/** What is right, for everybody to see. @param decisions for a question about the time after the fix */
export async function revealed(
  ref: string,
  decisions?: readonly unknown[],
): Promise<RevealReply | undefined> {
  const { kind, of, question } = readRef(ref);
  return kind === 'lab'
    ? revealLabQuestion(of, question, decisions)
    : revealQuizQuestion(of, question);
}

/** A quiz's question as a page may have it. */
export async function quizQuestion(ref: string): Promise<PublicQuizQuestion | undefined> {
  const { kind, of, question } = readRef(ref);
  if (kind !== 'quiz') return undefined;
  return (await quizQuestionForPage(`${of}/${question}`))?.question;
}
