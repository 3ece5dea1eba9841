import 'server-only';
import type { PlanToBuild } from '@/lib/casefile/plan-to-build';
import type { OpeningQuestion, PublicQuiz } from '@/lib/grading/responses';
import type { PublicSorter } from '@/lib/grading/sorter';
import type { PublicEvaluation } from '@/lib/iam/draft/public';
import type { Neighbour } from '@/lib/progress/course';
import type { PublicAlarmBench } from '@/lib/query/logs/alarm/streams';
import type { Evidence } from '@/lib/query/types';
import { type Lesson, lessonSource } from '../lessons';
import type { Term } from '../schema/glossary';
import { compileMdx, type MdxBody } from '../mdx/compile';
import { headingsOf } from '../mdx/headings';
import { parseMdx } from '../mdx/parse';
import { alarmBenchForPage } from './alarm-benches';
import { evaluation } from './evaluations';
import { glossary } from './glossary';
import { evidenceOf } from './evidence';
import { planToBuild } from './plans-to-build';
import { publicLab } from './labs';
import { quizForPage, quizQuestionForPage } from './quizzes';
import { shownIn } from './shown';
import { modules } from './site';
import { sorterForPage } from './sorters';

/** Everything that a lesson's page shows. */
export interface LessonView {
  readonly lesson: Omit<Lesson, 'file'>;
  readonly moduleTitle: string;
  /** Its place in the module, from 1, and of how many. */
  readonly place: { readonly number: number; readonly of: number };
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
  /** Two questions of earlier lessons. */
  readonly opens: readonly OpeningQuestion[];
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  readonly Body: MdxBody;
  readonly evidence?: Evidence;
  readonly quiz?: PublicQuiz;
  /** The cases of the policy evaluator that it shows. */
  readonly evaluations: readonly PublicEvaluation[];
  /** The event sorters that it holds. */
  readonly sorters: readonly PublicSorter[];
  /** The glossary: those of its terms that it uses are explained in place. */
  readonly terms: readonly Term[];
  /** The plans to build that it holds. */
  readonly plansToBuild: readonly PlanToBuild[];
  /** The alarm benches that it holds. */
  readonly alarmBenches: readonly PublicAlarmBench[];
  readonly lab?: {
    readonly id: string;
    readonly title: string;
    readonly tagline: string;
    readonly minutes: number;
  };
}

/** One lesson by `<module>/<slug>`; nothing where there is none. */
export async function lessonView(id: string): Promise<LessonView | undefined> {
  const all = await modules();
  const owner = all.find(({ lessons }) => lessons.some((lesson) => lesson.id === id));
  const found = owner?.lessons.find((lesson) => lesson.id === id);
  if (!owner || !found) return undefined;
  const { file, ...lesson } = found;
  const course = all.flatMap(({ lessons }) => lessons);
  const previous = course[course.indexOf(found) - 1];
  const next = course[course.indexOf(found) + 1];
  const opens = await Promise.all((lesson.opens ?? []).map(quizQuestionForPage));
  const source = await lessonSource(process.cwd(), found);
  const tree = parseMdx(source);
  const lab = lesson.lab ? await publicLab(lesson.lab) : undefined;
  const data = lesson.data ?? lesson.lab;
  const terms = await glossary();
  return {
    lesson,
    moduleTitle: owner.title,
    place: { number: owner.lessons.indexOf(found) + 1, of: owner.lessons.length },
    ...(previous && { previous: neighbour(previous) }),
    ...(next && { next: neighbour(next) }),
    opens: opens.filter((one) => one !== undefined),
    headings: headingsOf(tree),
    Body: await compileMdx(file, source, terms),
    terms,
    evaluations: await shownIn(tree, 'Evaluation', evaluation),
    sorters: await shownIn(tree, 'Sorter', sorterForPage),
    plansToBuild: await shownIn(tree, 'PlanBuilder', planToBuild),
    alarmBenches: await shownIn(tree, 'AlarmBench', alarmBenchForPage),
    ...(lab && {
      lab: { id: lab.id, title: lab.title, tagline: lab.tagline, minutes: lab.minutes },
    }),
    ...(data && { evidence: await evidenceOf(data) }),
    ...(lesson.quiz && { quiz: await quizForPage(lesson.quiz) }),
  };
}

const neighbour = ({ id, title }: Lesson): Neighbour => ({ id, title });
