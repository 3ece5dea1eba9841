import 'server-only';
import { readFile } from 'node:fs/promises';
import type { PublicQuiz } from '@/lib/grading/responses';
import type { HomeLab, HomeLesson, HomeModule } from '@/lib/progress/course';
import type { Evidence } from '@/lib/query/types';
import { compileMdx, type MdxBody } from '../mdx/compile';
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

/** The course and the labs as lists: what a progress is measured against. */
export async function courseView(): Promise<CourseView> {
  const course = await Promise.all(
    (await modules()).map(async ({ id, title, summary, lessons }) => ({
      id,
      title,
      summary,
      lessons: await Promise.all(
        lessons.map(async (lesson): Promise<HomeLesson> => {
          const quiz = lesson.quiz ? await quizForPage(lesson.quiz) : undefined;
          return {
            id: lesson.id,
            title: lesson.title,
            summary: lesson.summary,
            minutes: lesson.minutes,
            ...(quiz && { quiz: { id: quiz.id, questions: askedIn(quiz) } }),
          };
        }),
      ),
    })),
  );
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
  return { modules: course, labs };
}

/** The questions that are asked by themselves: variants only stand in for one. */
const askedIn = ({ questions }: PublicQuiz) =>
  questions.filter(({ variantOf }) => variantOf === undefined).map(({ id }) => id);

export async function homeView(): Promise<HomeView> {
  return {
    ...(await courseView()),
    Specimen: await compileMdx(FILE, await readFile(FILE, 'utf8')),
    evidence: await evidenceOf(SPECIMEN_LAB),
  };
}
