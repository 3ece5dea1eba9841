import 'server-only';
import { readFile } from 'node:fs/promises';
import type { HomeLab, HomeLesson, HomeModule, HomeQuiz } from '@/lib/progress/course';
import type { Evidence } from '@/lib/query/types';
import { compileMdx, type MdxBody } from '../mdx/compile';
import type { Module } from '../lessons';
import { evidenceOf } from './evidence';
import { publicLabs } from './labs';
import { quizForPage } from './quizzes';
import { modules } from './site';

const FILE = 'content/home.mdx';
/** The lab whose evidence the specimen on the home page asks. */
const SPECIMEN_LAB = 'care4wares';

export interface CourseView {
  readonly modules: readonly HomeModule[];
  readonly labs: readonly HomeLab[];
}
export interface HomeView extends CourseView {
  readonly Specimen: MdxBody;
  readonly evidence: Evidence;
}

/** The course as lists have it. */
export const courseModules = async (): Promise<HomeModule[]> =>
  Promise.all((await modules()).map(moduleOf));

/** The course and the labs as lists: what a progress is measured against. */
export async function courseView(): Promise<CourseView> {
  const labs = (await publicLabs()).map((lab): HomeLab => ({
    id: lab.id,
    title: lab.title,
    tagline: lab.tagline,
    summary: lab.summary,
    minutes: lab.minutes,
    points: lab.points,
    questions: lab.questions.map((question) => question.id),
    files: lab.files.map((file) => file.name),
  }));
  return { modules: await courseModules(), labs };
}

/** The questions of the course's quizzes and of the labs, by `<quiz or lab>/<question>`. */
export async function recordPrompts(): Promise<Record<string, string>> {
  const quizzes = (await courseModules()).flatMap(({ lessons, review }) =>
    [...lessons.map(({ quiz }) => quiz), review].flatMap((quiz) => quiz?.id ?? []),
  );
  const sets = [
    ...(await Promise.all(quizzes.map(async (id) => (await quizForPage(id)) ?? []))).flat(),
    ...(await publicLabs()),
  ];
  return Object.fromEntries(
    sets.flatMap(({ id, questions }) =>
      questions.map((question) => [`${id}/${question.id}`, question.prompt]),
    ),
  );
}

export async function homeView(): Promise<HomeView> {
  return {
    ...(await courseView()),
    Specimen: await compileMdx(FILE, await readFile(FILE, 'utf8')),
    evidence: await evidenceOf(SPECIMEN_LAB),
  };
}

async function moduleOf(module: Module): Promise<HomeModule> {
  const { id, title, summary, preAssessment, review } = module;
  const before = preAssessment === undefined ? undefined : await askedIn(preAssessment);
  const last = review === undefined ? undefined : await askedIn(review);
  const lessons = module.lessons.map(async (lesson): Promise<HomeLesson> => {
    const quiz = lesson.quiz === undefined ? undefined : await askedIn(lesson.quiz);
    return {
      id: lesson.id,
      title: lesson.title,
      summary: lesson.summary,
      minutes: lesson.minutes,
      ...(quiz && { quiz: idsOf(quiz) }),
    };
  });
  return {
    id,
    title,
    summary,
    lessons: await Promise.all(lessons),
    ...(before && { before }),
    ...(last && { review: idsOf(last) }),
  };
}

/** The questions that are asked by themselves: a variant only stands in for one. */
async function askedIn(quizId: string) {
  const quiz = await quizForPage(quizId);
  const asked = quiz?.questions.filter(({ variantOf }) => variantOf === undefined) ?? [];
  return (
    quiz && { id: quizId, questions: asked.map(({ id, lesson }) => ({ id, lesson: lesson.id })) }
  );
}

const idsOf = ({ id, questions }: NonNullable<HomeModule['before']>): HomeQuiz => ({
  id,
  questions: questions.map((question) => question.id),
});
