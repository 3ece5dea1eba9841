/** Finds a question by what people and files call it. */
import { nearest } from '@/lib/text/nearest';
import { asQuestionRef } from '@/lib/text/question-ref';
import type { BankQuestion, Found } from './types';

/** Longer is no id, and would be echoed. */
const LONGEST = 200;

/** @returns a function that looks a question up; in constant time where it is there */
export function finder(questions: readonly BankQuestion[]): (ref: string) => Found {
  const byName = new Map<string, BankQuestion[]>();
  for (const one of questions)
    for (const name of [one.id, `${one.set}/${one.question}`, one.question])
      byName.set(name, [...(byName.get(name) ?? []), one]);

  return (given) => {
    const ref = asQuestionRef(given.slice(0, LONGEST + 1));
    const [first, ...more] = (ref.length <= LONGEST && byName.get(ref)) || [];
    if (first && more.length === 0) return { ok: true, question: first };
    if (first) {
      const ids = [first, ...more].map(({ id }) => id);
      const note = `Several questions are called ${ref}. Write ${ids.join(' or ')}.`;
      return { ok: false, note, nearest: ids };
    }
    if (ref === '') return { ok: false, note: 'There is no question named.', nearest: [] };
    const like = near(ref, questions);
    const shown = ref.length > 60 ? `${ref.slice(0, 60)}…` : ref;
    const hint = like[0] === undefined ? '' : ` Did you mean ${like[0]}?`;
    return { ok: false, note: `There is no question ${shown}.${hint}`, nearest: like };
  };
}

/** As much of the id as was given is compared. */
function near(ref: string, questions: readonly BankQuestion[]): string[] {
  const parts = ref.split('/').length;
  const ids = new Map(questions.map(({ id }) => [id.split('/').slice(-parts).join('/'), id]));
  return nearest(ref, [...ids.keys()]).map((name) => ids.get(name) ?? name);
}
