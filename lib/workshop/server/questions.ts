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
import { failureWords } from '@/lib/grading/failure-words';
import type {
  AnswerReply,
  PublicQuizQuestion,
  QuizReply,
  RevealReply,
} from '@/lib/grading/responses';
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
  if (kind === 'lab') {
    const reply = await answerLabQuestion(of, question, input, decisions, asker);
    return reply && { verdict: inWords(reply.verdict), ...explained(reply.explanation) };
  }
  const reply = await answerQuizQuestion(of, question, input);
  if (!reply) return undefined;
  const right = reply.verdict.verdict === 'right';
  const because = right ? undefined : whyNot(reply, input);
  return {
    verdict: inWords(
      because !== undefined && reply.verdict.verdict === 'wrong'
        ? { ...reply.verdict, because }
        : reply.verdict,
    ),
    ...explained(right ? reply.explanation : undefined),
  };
}

const explained = (explanation: string | undefined) =>
  explanation === undefined ? {} : { explanation };

/** What goes wrong is told as data; a room keeps words. */
function inWords(verdict: AnswerReply['verdict']): AnswerReply['verdict'] {
  if (verdict.verdict !== 'wrong' || verdict.because !== undefined || !verdict.fails)
    return verdict;
  return { ...verdict, because: failureWords(verdict.fails) };
}

/** The word on the one wrong option that was chosen; of several nothing, as it would tell the others. */
function whyNot({ notes }: QuizReply, input: string): string | undefined {
  const note = Object.hasOwn(notes, input.trim()) ? notes[input.trim()] : undefined;
  return note?.right === false ? note.text : undefined;
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
