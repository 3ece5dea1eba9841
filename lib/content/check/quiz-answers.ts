import { grade } from '@/lib/grading/grade';
import { bound } from '@/lib/grading/registry';
import type { Finding } from '../finding';
import { askedOf, keyOf } from '../quizzes';
import type { ChoiceFile, QuizFile, QuizQuestionFile } from '../schema/quiz';
import type { YamlFile } from '../yaml';
import { errors } from './report';

const error = errors('quiz');
const MIN_WHY = 40;
const MIN_EXPLANATION = 60;
const MIN_NOTE = 20;

type KeyedFile = Exclude<QuizQuestionFile, ChoiceFile>;
type Quiz = YamlFile<QuizFile>;

/** The key of a question grades itself right, and whatever can be answered is explained. */
export const checkAnswer = (file: Quiz, question: QuizQuestionFile, i: number): Finding[] =>
  'options' in question ? choiceFindings(file, question, i) : keyedFindings(file, question, i);

function choiceFindings(file: Quiz, question: ChoiceFile, i: number): Finding[] {
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
  else if (grade(askedOf(question), keyOf(question), right.join(',')).verdict !== 'right')
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

function keyedFindings(file: Quiz, question: KeyedFile, i: number): Finding[] {
  const { id, key, accept = [], wrong, explanation } = question;
  const found: Finding[] = [];
  const say = (path: readonly PropertyKey[], message: string, todo: string) =>
    found.push(error(file.at(['questions', i, ...path]), message, todo));
  if (explanation.length < MIN_EXPLANATION)
    say(['explanation'], `${id} is hardly explained.`, 'Say what the answer shows, and why.');
  found.push(...noteFindings(file, question, i));

  const kind = bound(askedOf(question));
  const malformed = (answer: unknown, path: readonly PropertyKey[]) => {
    const shape = kind.checkKey(answer);
    if (!shape.ok)
      say(path, `${JSON.stringify(answer)} is no answer to ${id}: ${shape.note}`, 'Mend it.');
    return !shape.ok;
  };
  const broken = [
    malformed(key, ['key']),
    ...accept.map((answer, n) => malformed(answer, ['accept', n])),
    ...wrong.map(({ answer }, n) => malformed(answer, ['wrong', n, 'answer'])),
  ];
  // What is not of its kind cannot be compared.
  if (broken.includes(true)) return found;
  wrong.forEach(({ answer, because }, n) => {
    if (kind.isRight(kind.asInput(answer), [key, ...accept]))
      say(['wrong', n, 'answer'], 'This wrong answer is right.', 'Remove it, or mend the key.');
    if (because.length < MIN_WHY)
      say(['wrong', n, 'because'], 'This hardly explains it.', 'Say why it tempts.');
  });
  return found;
}

/** Of a kind whose config lists items, each has a word of its own; they do not stand in the right order. */
function noteFindings(file: Quiz, question: KeyedFile, i: number): Finding[] {
  const items = itemsOf(question.config);
  const notes = question.notes ?? {};
  const place = (...path: PropertyKey[]) => file.at(['questions', i, ...path]);
  const inOrder =
    items.length > 1 && Array.isArray(question.key) && question.key.join() === items.join();
  return [
    ...items
      .filter((item) => (notes[item] ?? '').length < MIN_NOTE)
      .map((item) =>
        error(place('notes'), `${item} of ${question.id} has no word.`, 'Say why it goes there.'),
      ),
    ...Object.keys(notes)
      .filter((item) => !items.includes(item))
      .map((item) => error(place('notes', item), `There is no item ${item}.`, 'Mend its name.')),
    ...(inOrder
      ? [
          error(
            place('config'),
            `The items of ${question.id} stand in the right order already.`,
            'Shuffle them.',
          ),
        ]
      : []),
  ];
}

/** The ids that want a note: items to order, the left side of a match, stages of a pipeline. */
function itemsOf(config: object): string[] {
  const lists = ['items', 'left', 'stages'].flatMap((name) => {
    const list: unknown = name in config ? config[name as keyof typeof config] : undefined;
    return Array.isArray(list) ? (list as { id: string }[]) : [];
  });
  return lists.map(({ id }) => id);
}
