/** Finds questions by words, and by the text of a question from elsewhere, in the browser. Knows no answers. */
import MiniSearch from 'minisearch';
import type { StepId } from '@/lib/casefile/steps';
import type { KindId } from '@/lib/grading/registry';
import { asQuestionRef, questionsByName } from '@/lib/text/question-ref';

/** A question as the list has it. */
export interface ListedQuestion {
  /** `quizzes/<quiz>/<question>` or `labs/<lab>/<question>`. */
  readonly id: string;
  /** The quiz or lab. */
  readonly title: string;
  readonly prompt: string;
  /** Its options or items, its code. */
  readonly more: string;
  readonly kind: KindId;
  readonly modules: readonly string[];
  /** The titles of the lessons that teach it. */
  readonly lessons: readonly string[];
  readonly step?: StepId;
}

/** @param wanted leaves out what is not; what is near is measured by what is left */
export type Find = (
  text: string,
  wanted?: (one: ListedQuestion) => boolean,
) => readonly ListedQuestion[];

/** Of longer text the rest says nothing new. */
const LONGEST = 4_000;
/** What is less like it than this part of the nearest is about something else. */
const NEAR = 0.3;
/** What every question is made of. */
const COMMON = new Set(
  'a all also an and any are as at be been but by can could did do does each for from has have how if in into is it its most not of on one only or so such than that the their them then there these they this to was were what when where which who whom why will with would you your wrong answers answer right correct option options question following choose select explanation'.split(
    ' ',
  ),
);
/** `S3` and `GetObject` are words; so are the parts of `GetObject` and `s3:GetObject`. */
const words = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => [
      word,
      ...(/\p{Ll}\p{Lu}/u.test(word) ? word.split(/(?<=\p{Ll})(?=\p{Lu})/u) : []),
    ]);

/** Plurals and endings are one word: events, event; failed, fail; signing, sign. */
const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|ly)$/, '') : word;

/** What one text calls so, and another so. */
const SAME: Readonly<Record<string, string>> = {
  login: 'sign',
  logon: 'sign',
  trigger: 'call',
  retention: 'keep',
  retain: 'keep',
  kept: 'keep',
  stay: 'keep',
  assign: 'attach',
  integrity: 'valid',
  validation: 'valid',
  validate: 'valid',
};
const termOf = (word: string) => {
  const bare = stem(word);
  return SAME[bare] ?? SAME[word] ?? bare;
};

export function finderOf(questions: readonly ListedQuestion[]): Find {
  const index = new MiniSearch<ListedQuestion>({
    fields: ['prompt', 'more', 'title', 'lessons', 'id'],
    extractField: (one, field) => {
      const value = one[field as keyof ListedQuestion] ?? '';
      return Array.isArray(value) ? value.join(' ') : (value as string);
    },
    tokenize: words,
    processTerm: (term) => {
      const word = term.toLowerCase();
      return word === '' || COMMON.has(word) ? null : termOf(word);
    },
    searchOptions: {
      boost: { prompt: 2, more: 1.2, title: 0.8, lessons: 0.6 },
      fuzzy: (word) => (word.length > 5 ? 0.15 : false),
      weights: { fuzzy: 0.3, prefix: 0.4 },
    },
  });
  index.addAll(questions);
  const byId = new Map(questions.map((one) => [one.id, one]));
  const byName = questionsByName([...byId.keys()]);
  return (given, wanted = () => true) => {
    const text = given.slice(0, LONGEST);
    const several = text.trim().split(/\s+/).length;
    // The last word of a few may not be finished; a pasted text is.
    const prefix = several <= 4 ? (word: string) => word.length > 2 : false;
    const ofId = (id: unknown) => byId.get(String(id));
    // Who has a question's name means that one, of whatever words the name is made.
    const named = (byName.get(asQuestionRef(text)) ?? []).flatMap((id) => ofId(id) ?? []);
    const hits = index.search(text, {
      prefix,
      filter: ({ id }) => {
        const one = ofId(id);
        return one !== undefined && wanted(one);
      },
    });
    const enough = (hits[0]?.score ?? 0) * NEAR;
    const near = hits.flatMap(({ id, score }) => (score < enough ? [] : (ofId(id) ?? [])));
    return [...new Set([...named.filter(wanted), ...near])];
  };
}
