/**
 * A class that answers a quiz or a lab, made up by a seed after Rasch (1960): who has the ability a is right in a question
 * of the difficulty b with the probability 1 / (1 + e^(b−a)).
 */
import { isMeasured } from '@/lib/content/answer-key';
import type { Bank, BankQuestion } from '@/lib/content/bank/types';
import { bound } from '@/lib/grading/registry';
import { random } from '@/lib/simulate/random';
import { tableCsv } from '@/lib/text/csv';

export interface SimulatedAnswer {
  readonly learner: string;
  readonly ref: string;
  readonly answer: string;
  readonly right: boolean;
}

/** Of a set that is asked by itself and can be graded in a sheet. */
export const askedIn = (bank: Bank, set: string): BankQuestion[] =>
  bank.questions.filter(
    ({ id, answer, variantOf }) =>
      id.startsWith(`${set}/`) && !isMeasured(answer.key) && variantOf === undefined,
  );

/** One in twenty leaves a question out. */
export function simulate(questions: readonly BankQuestion[], people: number, seed: string) {
  const chance = random(seed);
  const uniform = () => chance.float();
  // The sum of twelve uniform numbers less 6 is near enough to a normal one.
  const normal = () => Array.from({ length: 12 }, uniform).reduce((sum, one) => sum + one, -6);
  const difficulties = questions.map((_, at) => -1.5 + (3 * at) / Math.max(1, questions.length - 1)); // prettier-ignore
  const answers: SimulatedAnswer[] = [];
  for (let person = 1; person <= people; person++) {
    const learner = `Learner ${String(person).padStart(3, '0')}`;
    const ability = normal();
    for (const [at, question] of questions.entries()) {
      const right = uniform() < 1 / (1 + Math.exp((difficulties[at] ?? 0) - ability));
      const left = uniform() < 0.05;
      const answer = left ? '' : right ? rightOf(question) : wrongOf(question, uniform());
      answers.push({ learner, ref: question.id, answer, right: right && !left });
    }
  }
  return answers;
}

const rightOf = ({ asked, answer }: BankQuestion) => bound(asked).asInput(answer.key);

/** An option that is none of the right ones, or an answer that was foreseen, or one that nobody foresaw. */
function wrongOf({ asked, answer }: BankQuestion, which: number): string {
  if (asked.kind === 'choice') {
    const wrong = asked.config.options.filter(({ id }) => !(answer.key as string[]).includes(id));
    return wrong[Math.floor(which * which * wrong.length)]?.id ?? '';
  }
  const [foreseen] = answer.wrong ?? [];
  return foreseen && which < 0.6 ? bound(asked).asInput(foreseen.answer) : 'nothing-of-the-kind';
}

/** One answer a row; what was left out has no row. */
export const longSheet = (answers: readonly SimulatedAnswer[]): string =>
  tableCsv([
    ['learner', 'question', 'answer'],
    ...answers
      .filter(({ answer }) => answer !== '')
      .map(({ learner, ref, answer }) => [learner, ref, answer]),
  ]);

/** One learner a row. */
export function wideSheet(answers: readonly SimulatedAnswer[]): string {
  const refs = [...new Set(answers.map(({ ref }) => ref))];
  const people = [...new Set(answers.map(({ learner }) => learner))];
  const byBoth = new Map(answers.map((one) => [`${one.learner}\0${one.ref}`, one.answer]));
  const rows = people.map((learner) => [
    learner,
    ...refs.map((ref) => byBoth.get(`${learner}\0${ref}`)),
  ]);
  return tableCsv([['learner', ...refs], ...rows]);
}
