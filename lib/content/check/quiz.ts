import { grade } from '@/lib/grading/grade';
import type { Finding } from '../finding';
import { askedOf, quizIds, readQuiz } from '../quizzes';
import type { QuizFile } from '../schema/quiz';
import type { YamlFile } from '../yaml';
import { errors } from './report';

const error = errors('quiz');
const MIN_WHY = 40;

/** Every knowledge check fits its schema, has right options, and explains every option. */
export async function checkQuizzes(root: string): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const id of await quizIds(root)) {
    const file = await readQuiz(root, id);
    found.push(...file.findings);
    if (!file.value) continue;
    if (file.value.id !== id)
      found.push(
        error(file.at(['id']), `It calls itself ${file.value.id}.`, `Its file is ${id}.yaml.`),
      );
    const ids = file.value.questions.map((question) => question.id);
    file.value.questions.forEach((question, i) => {
      found.push(...questionFindings(file, question, i));
      if (ids.indexOf(question.id) !== i)
        found.push(
          error(file.at(['questions', i, 'id']), `${question.id} is used twice.`, 'Rename one.'),
        );
    });
  }
  return found;
}

function questionFindings(
  file: YamlFile<QuizFile>,
  question: QuizFile['questions'][number],
  i: number,
): Finding[] {
  const { id, options, multiple } = question;
  const place = file.at(['questions', i, 'options']);
  const right = options.filter((option) => option.right).map((option) => option.id);
  const names = options.map((option) => option.id);
  const found: Finding[] = [];
  if (new Set(names).size < names.length)
    return [error(place, `Two options of ${id} have one id.`, 'Rename one.')];
  if (right.length === 0)
    found.push(error(place, `${id} has no right option.`, 'Mark it: right: true.'));
  else if (!multiple && right.length > 1)
    found.push(
      error(place, `${id} has ${right.length} right options.`, 'Keep one, or set multiple: true.'),
    );
  else if (grade(askedOf(question), { key: right }, right.join(',')).verdict !== 'right')
    found.push(
      error(place, `The right options of ${id} do not grade as right.`, 'Mend their ids.'),
    );
  options.forEach((option, n) => {
    if (option.why.length >= MIN_WHY) return;
    found.push(
      error(
        file.at(['questions', i, 'options', n, 'why']),
        `Option ${option.id} of ${id} is hardly explained.`,
        'Say why it is right; or why it tempts, and what is wrong with it.',
      ),
    );
  });
  return found;
}
