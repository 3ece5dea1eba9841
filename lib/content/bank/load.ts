/** One bank of all questions: those of content/quizzes and of scenarios/<id>/questions.yaml. */
import { asQuestionRef } from '@/lib/text/question-ref';
import { gradeOne } from '../grade-one';
import { inPlace, loadLab } from '../labs';
import { listModules, type Module } from '../lessons';
import { quizFiles } from '../quizzes';
import { labIds } from '../read-lab';
import { labQuestions, quizQuestions } from './entries';
import type { Bank } from './types';

/** @param root the repository's folder @throws where content is broken, with every finding */
export async function loadBank(root: string): Promise<Bank> {
  const course = await listModules(root);
  const quizzes = await Promise.all(
    inCourse(course, await quizFiles.ids(root)).map((id) => quizFiles.load(root, id)),
  );
  const labs = await Promise.all((await labIds(root)).map((id) => loadLab(root, id)));
  const labOf = new Map(labs.map((lab) => [lab.public.id, lab]));
  const ordered = inPlace(labs.map((lab) => lab.public)).flatMap(({ id }) => labOf.get(id) ?? []);
  const questions = [
    ...quizzes.flatMap(quizQuestions),
    ...ordered.flatMap((lab) => labQuestions(lab, course)),
  ];
  const byId = new Map(questions.map((one) => [one.id, one]));
  return { questions, find: (ref) => byId.get(asQuestionRef(ref)), gradeOne };
}

/** As the course asks them; what it does not ask comes last. */
function inCourse(course: readonly Module[], ids: readonly string[]): string[] {
  const asked = course.flatMap(({ preAssessment, lessons, review }) => [
    preAssessment,
    ...lessons.map(({ quiz }) => quiz),
    review,
  ]);
  const known = asked.filter((id) => id !== undefined && ids.includes(id)) as string[];
  return [...new Set([...known, ...ids])];
}
