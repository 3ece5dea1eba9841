import type { Finding } from '../finding';
import type { QuizFile } from '../schema/quiz';
import type { YamlFile } from '../yaml';
import { checkAnswer } from './quiz-answers';
import { errors } from './report';
import type { ContentSource } from './source';
import type { ContentCheck } from './types';

const error = errors('quiz');

/** Every quiz fits its schema, names what is there, grades its own answers right and explains them. */
export const checkQuizzes: ContentCheck = (content) =>
  [...content.quizzes].flatMap(([id, file]) => [
    ...file.findings,
    ...(file.value ? quizFindings(content, file, file.value, id) : []),
  ]);

function quizFindings(
  content: ContentSource,
  file: YamlFile<QuizFile>,
  quiz: QuizFile,
  id: string,
): Finding[] {
  const found: Finding[] = [];
  if (quiz.id !== id)
    found.push(error(file.at(['id']), `It calls itself ${quiz.id}.`, `Its file is ${id}.yaml.`));
  const ids = quiz.questions.map((question) => question.id);
  const lessons = new Set(content.lessons.map((lesson) => lesson.id));
  quiz.questions.forEach((question, i) => {
    const say = (field: string, message: string, todo: string) =>
      found.push(error(file.at(['questions', i, field]), message, todo));
    if (ids.indexOf(question.id) !== i) say('id', `${question.id} is used twice.`, 'Rename one.');
    if (!lessons.has(question.lesson))
      say('lesson', `There is no lesson ${question.lesson}.`, 'Name the one that teaches it.');
    const original = quiz.questions.find(({ id: other }) => other === question.variantOf);
    if (question.variantOf !== undefined && !original)
      say('variantOf', `There is no question ${question.variantOf} here.`, 'Mend its name.');
    else if (original === question)
      say('variantOf', `${question.id} is a variant of itself.`, 'Name another question.');
    else if (original?.variantOf !== undefined)
      say(
        'variantOf',
        `${original.id} is a variant itself.`,
        `Write variantOf: ${original.variantOf}.`,
      );
    else if (original && original.lesson !== question.lesson)
      say(
        'variantOf',
        `${original.id} is of another lesson.`,
        'A variant asks for the same point.',
      );
    found.push(...checkAnswer(file, question, i));
  });
  return found;
}
