import type { HomeModule } from './course';
import type { Progress } from './schema';
import { quizScore } from './score';

/** The share of a module's questions that has to be right at the first try. */
const MASTERED_AT = 0.8;

export interface Mastery {
  /** Right at the first try, over the checks of the lessons and the review. */
  readonly firstTry: number;
  readonly total: number;
  /** Whole percent; rounded down, so that 80 is never shown too early. */
  readonly percent: number;
  readonly mastered: boolean;
}

export function masteryOf(progress: Progress, { lessons, review }: HomeModule): Mastery {
  const quizzes = [...lessons.map(({ quiz }) => quiz), review].filter((quiz) => quiz !== undefined);
  const scores = quizzes.map(({ id, questions }) => quizScore(progress, id, questions).firstTry);
  const firstTry = scores.reduce((sum, n) => sum + n, 0);
  const total = quizzes.reduce((sum, { questions }) => sum + questions.length, 0);
  return {
    firstTry,
    total,
    percent: total === 0 ? 0 : Math.floor((100 * firstTry) / total),
    mastered: total > 0 && firstTry >= MASTERED_AT * total,
  };
}

/** How the questions of a pre-assessment that are about one lesson went. */
export interface Spared {
  readonly answered: number;
  readonly firstTry: number;
  readonly total: number;
  /** All of them were right at the first try: the lesson can be skipped. */
  readonly skip: boolean;
}

/** By the lesson, in the order of the module; lessons that nothing is asked about are left out. */
export function sparedBy(progress: Progress, { lessons, before }: HomeModule) {
  const spared = new Map<string, Spared>();
  if (!before) return spared;
  for (const { id } of lessons) {
    const ids = before.questions.filter(({ lesson }) => lesson === id).map((one) => one.id);
    if (ids.length === 0) continue;
    const { answered, firstTry } = quizScore(progress, before.id, ids);
    const total = ids.length;
    spared.set(id, { answered, firstTry, total, skip: firstTry === total });
  }
  return spared;
}

/** The lessons of a course that can be skipped. */
export function skippable(progress: Progress, modules: readonly HomeModule[]): Set<string> {
  const spared = modules.flatMap((module) => [...sparedBy(progress, module)]);
  return new Set(spared.filter(([, { skip }]) => skip).map(([id]) => id));
}
