import { failureWords } from '@/lib/grading/failure-words';
import { grade } from '@/lib/grading/grade';
import { everyOrder } from '@/lib/grading/kinds/items';
import { pipelineOf } from '@/lib/grading/kinds/parsons';
import { bound } from '@/lib/grading/registry';
import type { Finding, Place } from '../finding';
import { askedOf, keyOf } from '../quizzes';
import type { QuizQuestionFile } from '../schema/quiz';
import { errors } from './report';
import type { Bench, ContentCheck } from './types';

const error = errors('quiz');

type Parsons = Extract<QuizQuestionFile, { kind: 'parsons' }>;
type Result = Extract<QuizQuestionFile, { kind: 'result' }>;
interface Asking {
  readonly question: Parsons | Result;
  readonly at: (...path: PropertyKey[]) => Place;
}

/** Questions of quizzes whose answers are queries: keys and solutions run on their data, and are right. */
export const checkQuizProofs: ContentCheck = async ({ quizzes, labs }, open, under = '') => {
  const found: Finding[] = [];
  const asking = new Map<string, Asking[]>();
  for (const file of quizzes.values()) {
    if (!file.file.startsWith(under)) continue;
    for (const [i, question] of (file.value?.questions ?? []).entries()) {
      if (question.kind !== 'parsons' && question.kind !== 'result') continue;
      const { data } = question.config;
      const at = (...path: PropertyKey[]) => file.at(['questions', i, ...path]);
      // What is not of its kind cannot be run; the check of answers reports it.
      if (!bound(askedOf(question)).checkKey(question.key).ok) continue;
      if (labs.includes(data)) asking.set(data, [...(asking.get(data) ?? []), { question, at }]);
      else found.push(error(at('config', 'data'), `There is no lab ${data}.`, 'Mend its name.'));
    }
  }
  // A lab at a time: its engines take much memory.
  for (const [lab, own] of asking) {
    const bench = await open(lab);
    try {
      for (const one of own) found.push(...(await prove(one, bench)));
    } finally {
      bench.close();
    }
  }
  return found;
};

function prove({ question, at }: Asking, bench: Bench): Promise<Finding[]> {
  return question.kind === 'parsons'
    ? proveParsons(question, at, bench)
    : proveResult(question, at, bench);
}

/**
 * Every order of the key prints something. An order near to it that prints the same is a warning: it may be by
 * accident of the data, and is for the author to judge.
 */
async function proveParsons(question: Parsons, at: Asking['at'], bench: Bench): Promise<Finding[]> {
  const { config, id } = question;
  const key = question.key as string[] | string[][];
  const run = async (ids: readonly string[]) => {
    const asked = await bench.ask(config.language, pipelineOf(config, ids));
    return asked.ok && asked.text.trim() !== '' ? asked.text : undefined;
  };
  const found: Finding[] = [];
  for (const ids of everyOrder(key)) {
    const asked = await bench.ask(config.language, pipelineOf(config, ids));
    if (!asked.ok)
      found.push(error(at('key'), `The key of ${id} fails: ${asked.message}`, 'Mend it.')); // prettier-ignore
    else if (asked.text.trim() === '')
      found.push(error(at('key'), `The key of ${id} prints nothing.`, 'Let it print something.'));
  }
  if (found.length > 0) return found;
  const accepted = new Set(everyOrder(key).map((ids) => ids.join()));
  const [first = []] = everyOrder(key);
  const printed = await run(first);
  for (const ids of neighbours(
    first,
    config.stages.map((stage) => stage.id),
  )) {
    if (accepted.has(ids.join()) || (await run(ids)) !== printed) continue;
    const words = `${ids.join(', ')} prints the same as the key of ${id}, and is told as wrong.`;
    const todo =
      'Make it a second key, change a stage, or let its note say why it is wrong all the same.';
    found.push({ ...error(at('key'), words, todo), severity: 'warning' });
  }
  return found;
}

/** What a learner may well put together instead: two neighbours turned round, one left out, one exchanged. */
function neighbours(key: readonly string[], stages: readonly string[]): readonly string[][] {
  const unused = stages.filter((one) => !key.includes(one));
  const at = (index: number, ...put: string[]) => [...key.slice(0, index), ...put, ...key.slice(index + 1)]; // prettier-ignore
  const found = key.flatMap((one, index) => {
    const next = key[index + 1];
    const turned = next === undefined ? [] : [[...key.slice(0, index), next, one, ...key.slice(index + 2)]]; // prettier-ignore
    return [...turned, at(index), ...unused.map((other) => at(index, other))];
  });
  return found.filter((ids) => ids.length > 0);
}

/** Every solution gives the key, and there is one in every language that may be chosen. */
async function proveResult(question: Result, at: Asking['at'], bench: Bench): Promise<Finding[]> {
  const { id, config, solutions } = question;
  const found: Finding[] = [];
  for (const language of config.languages) {
    if (solutions.some((solution) => solution.language === language)) continue;
    found.push(error(at('solutions'), `${id} has no solution in ${language}.`, 'Write one.'));
  }
  for (const [n, { language, query }] of solutions.entries()) {
    const place = at('solutions', n, 'query');
    if (!(config.languages as readonly string[]).includes(language)) {
      found.push(error(place, `${id} is not asked in ${language}.`, 'Add it to languages.'));
      continue;
    }
    const asked = await bench.ask(language, query);
    if (!asked.ok) {
      found.push(error(place, `The query fails: ${asked.message}`, 'Mend the query.'));
      continue;
    }
    const given = asked.table ? JSON.stringify(asked.table) : asked.text; // prettier-ignore
    const verdict = grade(askedOf(question), keyOf(question), given);
    if (verdict.verdict === 'right') continue;
    const why = verdict.verdict === 'wrong' && verdict.fails ? failureWords(verdict.fails) : 'it is no result.'; // prettier-ignore
    found.push(error(place, `It does not give the key of ${id}: ${why}`, 'Mend the query, or the key.')); // prettier-ignore
  }
  return found;
}
