import type { HomeLab, HomeLesson } from './course';
import type { Progress } from './schema';
import { labScore, quizScore } from './score';

export interface NextUp {
  readonly href: string;
  readonly title: string;
  readonly note: string;
}

/**
 * The first thing that is not finished: lessons before labs. Undefined where all is done.
 * @param skip lessons that a pre-assessment spares
 */
export function nextUp(
  progress: Progress,
  lessons: readonly HomeLesson[],
  labs: readonly HomeLab[],
  skip: ReadonlySet<string> = new Set(),
): NextUp | undefined {
  for (const lesson of lessons) {
    if (skip.has(lesson.id) && !progress.lessons[lesson.id]) continue;
    const quiz = lesson.quiz && quizScore(progress, lesson.quiz.id, lesson.quiz.questions);
    const open = quiz ? (lesson.quiz?.questions.length ?? 0) - quiz.answered : 0;
    if (progress.lessons[lesson.id]?.doneAt && open === 0) continue;
    const note = progress.lessons[lesson.id]?.doneAt
      ? `${open} ${open === 1 ? 'question' : 'questions'} of its knowledge check are open`
      : `${lesson.minutes} minutes`;
    return { href: `/learn/${lesson.id}`, title: lesson.title, note };
  }
  for (const lab of labs) {
    const open = lab.questions.length - labScore(progress, lab.id, lab.questions).closed;
    if (open === 0) continue;
    return {
      href: `/labs/${lab.id}`,
      title: lab.title,
      note: `${open} of ${lab.questions.length} questions open`,
    };
  }
  return undefined;
}
