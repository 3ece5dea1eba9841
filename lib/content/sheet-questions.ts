/** Questions as a sheet knows them: the same on the page, on the server and on the command line. */
import type { QuestionSet } from '@/lib/sheet/wire';
import { isMeasured } from './answer-key';
import type { BankQuestion } from './bank/types';

/** `labs/<lab>` or `quizzes/<quiz>`. */
export const setOf = ({ of, set }: BankQuestion) => `${of}/${set}`;

/** What it is worth, and whether a sheet can count it. */
export const countableOf = ({ points, variantOf, answer }: BankQuestion) => ({
  points,
  ...(variantOf !== undefined && { variant: true }),
  ...(isMeasured(answer.key) && { measured: true }),
});

/** Every quiz and lab with its questions, in their order. */
export function setsOf(questions: readonly BankQuestion[]): QuestionSet[] {
  const sets = new Map<string, QuestionSet & { questions: QuestionSet['questions'][number][] }>();
  for (const one of questions) {
    const id = setOf(one);
    const set = sets.get(id) ?? { id, title: one.title, questions: [] };
    sets.set(id, set);
    set.questions.push({ id: one.question, ...countableOf(one) });
  }
  return [...sets.values()];
}
