import 'server-only';
import type { PublicQuestion, PublicQuizQuestion, ReferenceQuery } from '@/lib/grading/responses';
import { cellAnchor } from '@/lib/text/cell-anchor';
import { listedOf } from '../bank/listed';
import { loadBank } from '../bank/load';
import type { BankQuestion } from '../bank/types';
import { lessonSource } from '../lessons';
import { extractCells } from '../mdx/cells';
import { cached } from './cached';
import { labQuestionForPage } from './lab';
import { quizQuestionForPage } from './quizzes';
import { modules } from './site';

const loaded = cached((root: string) => loadBank(root));

/** Every question with its answer. */
export const bank = () => loaded(process.cwd());

const lessons = async () => (await modules()).flatMap((module) => module.lessons);

const titles = async () => {
  const known = new Map((await lessons()).map(({ id, title }) => [id, title]));
  return (id: string) => known.get(id) ?? id;
};

/** What the page that finds a question looks through. */
export async function listedQuestions() {
  return (await bank()).questions.map(listedOf(await titles()));
}

interface LessonLink {
  readonly id: string;
  readonly title: string;
}

/** A question with a page of its own; nothing in it says what is right. */
export interface CheckView {
  /** `quizzes/<quiz>/<question>` or `labs/<lab>/<question>`. */
  readonly id: string;
  readonly set: string;
  /** What its quiz or lab is called. */
  readonly title: string;
  readonly asked:
    | { readonly of: 'quizzes'; readonly question: PublicQuizQuestion }
    | { readonly of: 'labs'; readonly question: PublicQuestion };
  readonly lessons: readonly LessonLink[];
  /** Questions of the same point. */
  readonly likeIt: readonly { readonly id: string; readonly prompt: string }[];
  /** A live query of the lesson that is about the same, with the address of its cell. */
  readonly shows?: ReferenceQuery & { readonly href: string };
}

/** @param id of the bank; nothing where it has none of that id */
export async function checkView(id: string): Promise<CheckView | undefined> {
  const { questions, find } = await bank();
  const found = find(id);
  const asked = found && (await askedFor(found));
  if (!found || !asked) return undefined;
  const titleOf = await titles();
  const family = (one: BankQuestion) => one.variantOf ?? one.id;
  const likeIt = questions.filter((one) => one !== found && family(one) === family(found));
  const shows = found.of === 'quizzes' ? await queryAbout(found) : undefined;
  return {
    id,
    set: found.set,
    title: found.title,
    asked,
    lessons: found.lessons.map((lesson) => ({ id: lesson, title: titleOf(lesson) })),
    likeIt: likeIt.map(({ id: other, prompt }) => ({ id: other, prompt })),
    ...(shows && { shows }),
  };
}

async function askedFor({ of, set, question: id }: BankQuestion) {
  if (of === 'quizzes') {
    const found = await quizQuestionForPage(`${set}/${id}`);
    return found && { of, question: found.question };
  }
  const question = await labQuestionForPage(set, id);
  return question && { of, question };
}

/** Names as logs and policies write them: `sourceIPAddress`, `StopLogging`. */
const NAMES = /\b[a-z]+(?:[A-Z][A-Za-z]+)+\b|\b(?:[A-Z][a-z]+){2,}\b/g;
/** Every query may hold them. */
const EVERYWHERE = new Set(['CloudTrail', 'CloudWatch', 'eventName', 'eventTime']);

const cellsOf = cached(async (id: string) => {
  const lesson = (await lessons()).find((one) => one.id === id);
  const cells = lesson ? extractCells(await lessonSource(process.cwd(), lesson)) : [];
  return cells.filter(({ blank, empty }) => !blank && !empty);
});

/** The query of the lesson that has the most of the question's names; nothing where none has any. */
async function queryAbout({ lessons: [id = ''], prompt, code = '', asked }: BankQuestion) {
  const text = `${prompt} ${code} ${JSON.stringify(asked.config)}`;
  const names = [...new Set(text.match(NAMES))].filter((name) => !EVERYWHERE.has(name));
  const cells = (await cellsOf(id)).map(({ id: cell, language, code: query }) => {
    return { cell, language, query, score: names.filter((name) => query.includes(name)).length };
  });
  const best = cells.reduce((most, one) => (one.score > (most?.score ?? 0) ? one : most), cells[0]);
  if (!best || best.score === 0) return undefined;
  const { cell, language, query } = best;
  return { language, query, href: `/learn/${id}#${cellAnchor(cell)}` };
}
