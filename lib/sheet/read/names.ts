/** What a sheet may call a question: its ref, the end of its ref, or its id where only one has it. */
import { nearest } from '@/lib/text/nearest';
import { asQuestionRef, questionsByName } from '@/lib/text/question-ref';

export type Resolved = { readonly ref: string } | { readonly reason: string };

export interface QuestionNames {
  resolve(name: string): Resolved;
  /** Words behind a name and its mark are passed over: `effect: What does …`, `effect) …`, `effect - …`. */
  heading(text: string): Resolved;
}

/** A name with a mark behind it: of a heading without one the first word is a word, as in `Session date`. */
const NAME_FIRST = /^[^a-z0-9]*([a-z0-9]+(?:[/-][a-z0-9]+)*)\s*(?:[:.)\]–—]|-(?![a-z0-9]))/i;

/** So many unknown names get a suggestion; comparing takes its time. */
const SUGGESTED = 200;

/**
 * @param refs of all questions, `labs/<lab>/<question>` and `quizzes/<quiz>/<question>`
 * @param scope `labs/<lab>` or `quizzes/<quiz>`, where the sheet is about one alone
 */
export function questionNames(refs: readonly string[], scope?: string): QuestionNames {
  const meant = scope === undefined ? refs : refs.filter((ref) => ref.startsWith(`${scope}/`));
  const byName = questionsByName(meant);
  const known = meant.map(idOf);
  const memory = new Map<string, Resolved>();

  function look(name: string): Resolved {
    const found = byName.get(asQuestionRef(name)) ?? [];
    const [ref] = found;
    if (ref !== undefined && found.length === 1) return { ref };
    if (found.length > 1) return { reason: severalWords(name, found) };
    const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
    const near =
      memory.size < SUGGESTED ? nearest(name, [...known, ...meant.map(short)], 1)[0] : undefined;
    const there = known.length > 40 ? '' : ` There is: ${known.join(', ')}.`;
    const suggestion = near === undefined ? there : ` Did you mean ${near}?`;
    return { reason: `There is no question ${shown}.${suggestion}` };
  }
  const resolve = (given: string): Resolved => {
    const name = given.trim();
    if (name === '') return { reason: 'There is no question in it.' };
    const before = memory.get(name);
    if (before) return before;
    const now = look(name);
    memory.set(name, now);
    return now;
  };
  return {
    resolve,
    heading(text) {
      const whole = resolve(text);
      const first = NAME_FIRST.exec(text)?.[1];
      if ('ref' in whole || first === undefined) return whole;
      const begun = resolve(first);
      return 'ref' in begun ? begun : whole;
    },
  };
}

const idOf = (ref: string) => ref.split('/').at(-1) ?? ref;
const short = (ref: string) => ref.split('/').slice(1).join('/');

function severalWords(name: string, refs: readonly string[]): string {
  const some = refs.slice(0, 3).map(short).join(', ');
  return `${refs.length} questions are called ${name}: write which one, such as ${some}.`;
}
