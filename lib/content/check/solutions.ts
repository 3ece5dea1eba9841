import { grade } from '@/lib/grading/grade';
import { bound, type KindId } from '@/lib/grading/registry';
import type { Language } from '@/lib/query/types';
import type { Finding } from '../finding';
import type { Solution } from '../read-lab';
import { benchOf, keyedOf } from './living';
import { errors, top } from './report';
import type { Bench, CheckedLab, LabCheck } from './types';

const error = errors('solutions');

/** Whatever can be asked can be asked in these; a filter pattern finds events, and gives no value. */
const PROVED_IN = { shell: 'sh', sql: 'sql', insights: 'insights' } as const;
export const isProvedIn = (language: Language): language is keyof typeof PROVED_IN =>
  language in PROVED_IN;

/** By their requests and events, not by queries: see the check of keys. */
const PROVED_BY_KEY: ReadonlySet<KindId> = new Set(['policy', 'filter', 'alarm']);

/**
 * The proof: every question has a reference query in each of these languages that the lab has, or that
 * it names itself, and its one value grades as right (of a question about the time after the fix: after
 * the first that solves the problem); every tempting wrong query gives an answer that is wrong and was
 * foreseen.
 */
export const solutions: LabCheck = async (checked, bench) => {
  const { source } = checked;
  const found = source.strays.map((file) =>
    error(
      top(file),
      'This name says nothing.',
      'Call it <question>.sh or <question>.wrong-<what>.sql.',
    ),
  );
  found.push(...missing(checked));
  for (const solution of source.solutions) found.push(...(await prove(checked, bench, solution)));
  return found;
};

function missing({ source, lab, questions }: CheckedLab): Finding[] {
  const queried = questions.filter(({ kind }) => !PROVED_BY_KEY.has(kind));
  return queried.flatMap(({ id, languages = lab.languages }) =>
    languages
      .filter(isProvedIn)
      .filter((language) => !source.solutions.some(isReference(id, language)))
      .map((language) => {
        const name = `${source.folder}/solutions/${id}.${PROVED_IN[language]}`;
        const i = questions.findIndex((question) => question.id === id);
        const place = source.questions.at(['questions', i, 'id']);
        return error(place, `${id} has no reference query in ${language}.`, `Write ${name}.`);
      }),
  );
}

const isReference = (id: string, language: string) => (solution: Solution) =>
  solution.question === id && solution.language === language && solution.wrong === undefined;

async function prove(checked: CheckedLab, bench: Bench, solution: Solution): Promise<Finding[]> {
  const { file, language, query } = solution;
  const question = checked.questions.find(({ id }) => id === solution.question);
  const answer = checked.answers[solution.question];
  if (!question || !answer)
    return [error(top(file), `There is no question ${solution.question}.`, 'Mend the name.')];
  if (query === '') return [error(top(file), 'There is no query in it.', 'Write one.')];
  // Without a fix there is nothing after it; that is reported by itself.
  const asking = benchOf(checked, question.id, bench);
  const known = keyedOf(checked, answer);
  if (!asking || !known) return [];
  const asked = await asking.ask(language, query);
  if (!asked.ok) return [error(top(file), `The query fails: ${asked.message}`, 'Mend the query.')];
  if (asked.value === undefined)
    return [error(top(file), `One value is wanted, not ${shorten(asked.text)}`, 'Narrow it down.')];
  // What is not of its kind cannot be compared; that is reported by itself.
  const { checkKey } = bound(question);
  const keys = [known.key, ...(known.accept ?? []), ...known.wrong.map((wrong) => wrong.answer)];
  if (!keys.every((key) => checkKey(key).ok)) return [];
  const verdict = grade(question, known, asked.value);
  const gives = `It gives ${shorten(asked.value)}`;
  if (solution.wrong === undefined) {
    if (verdict.verdict === 'right') return [];
    const key = `the key of ${question.id} is ${String(known.key)}.`;
    return [error(top(file), `${gives}, and ${key}`, 'Mend the query or the key.')];
  }
  if (verdict.verdict === 'right')
    return [error(top(file), `${gives}, which is right.`, 'A wrong query has to tempt and fail.')];
  if (verdict.verdict === 'not-of-kind')
    return [error(top(file), `${gives}, which is not of the kind: ${verdict.note}`, 'Mend it.')];
  if (verdict.because === undefined)
    return [
      error(
        top(file),
        `${gives}, which nothing foresees.`,
        `Add it to wrong in ${checked.source.answers.file}.`,
      ),
    ];
  return [];
}

function shorten(text: string): string {
  if (text === '') return 'nothing.';
  const [first = '', ...more] = text.split('\n');
  const cut = first.length > 80 ? `${first.slice(0, 80)} …` : first;
  return more.length > 0 ? `${cut} and ${more.length} more lines.` : cut;
}
