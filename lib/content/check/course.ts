import type { Finding, Place } from '../finding';
import type { Module } from '../lessons';
import { errors, top } from './report';
import { questionAt, type ContentSource, type ReadLesson } from './source';
import type { ContentCheck } from './types';

const error = errors('course');

/** A module's own pages (app/learn/[module]). */
const RESERVED = ['before', 'review'];

/** What lessons and modules name in their heads is there, and stands where it may be named. */
export const checkCourse: ContentCheck = (content) => [
  ...content.course.findings,
  ...content.course.modules.flatMap((module) => moduleFindings(content, module)),
  ...content.lessons.flatMap((lesson, i) => lessonFindings(content, lesson, i)),
  ...orphans(content),
];

const at = ({ course }: ContentSource, file: string, ...path: PropertyKey[]): Place =>
  course.heads.get(file)?.at(path) ?? top(file);

function moduleFindings(content: ContentSource, module: Module): Finding[] {
  const file = `content/lessons/${module.id}/module.yaml`;
  const found: Finding[] = [];
  if (!content.course.heads.has(file))
    found.push(
      error(top(file), `There is no folder ${module.id}.`, "A module's id is its folder's name."),
    );
  for (const [field, purpose] of [
    ['preAssessment', 'pre-assessment'],
    ['review', 'review'],
  ] as const) {
    const quiz = module[field];
    if (quiz !== undefined)
      found.push(...quizFindings(content, quiz, purpose, at(content, file, field), field));
  }
  return found;
}

function lessonFindings(content: ContentSource, lesson: ReadLesson, i: number): Finding[] {
  const { file, lab, data, quiz, opens } = lesson;
  const found: Finding[] = [];
  const say = (field: string | readonly PropertyKey[], message: string, todo: string) =>
    found.push(error(at(content, file, ...[field].flat()), message, todo));
  for (const [field, id] of [
    ['lab', lab],
    ['data', data],
  ] as const)
    if (id !== undefined && !content.labs.includes(id))
      say(field, `There is no lab ${id}.`, `Mend ${field} in the frontmatter.`);
  if (quiz !== undefined)
    found.push(...quizFindings(content, quiz, 'check', at(content, file, 'quiz'), 'quiz'));
  if (RESERVED.includes(lesson.slug))
    say('title', `/learn/${lesson.id} is a page of the module.`, 'Call the file something else.');
  const twin = content.lessons
    .slice(0, i)
    .find((other) => other.module === lesson.module && other.order === lesson.order);
  if (twin) say('order', `${twin.slug} has the order ${lesson.order} too.`, 'Give it its own.');
  if (opens === undefined && i > 0)
    say('title', 'It opens with no question.', 'Name two of earlier lessons: opens.');
  opens?.forEach((ref, n) => {
    const question = questionAt(content, ref);
    if (!question)
      return say(['opens', n], `There is no question ${ref}.`, 'Write it as quiz/question.');
    const taught = content.lessons.findIndex(({ id }) => id === question.lesson);
    if (taught >= i)
      say(
        ['opens', n],
        `${ref} is of ${question.lesson}, which comes no earlier.`,
        'Name another.',
      );
  });
  return found;
}

function quizFindings(
  content: ContentSource,
  quiz: string,
  purpose: string,
  place: Place,
  field: string,
): Finding[] {
  const file = content.quizzes.get(quiz);
  if (!file)
    return [error(place, `There is no quiz ${quiz}.`, `Mend ${field}, or write the quiz.`)];
  if (!file.value || file.value.purpose === purpose) return [];
  const message = `${quiz} has the purpose ${file.value.purpose}.`;
  return [error(place, message, `Write purpose: ${purpose} in ${file.file}.`)];
}

/** A quiz that nothing names is asked nowhere. */
function orphans({ course, lessons, quizzes }: ContentSource): Finding[] {
  const named = new Set([
    ...lessons.map(({ quiz }) => quiz),
    ...course.modules.flatMap(({ preAssessment, review }) => [preAssessment, review]),
  ]);
  return [...quizzes].flatMap(([id, { file }]) =>
    named.has(id)
      ? []
      : [error(top(file), 'No lesson and no module names it.', `Name ${id} where it is asked.`)],
  );
}
