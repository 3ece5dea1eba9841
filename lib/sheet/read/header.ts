/** What the columns of a sheet are: one answer a row, or one learner a row and one question a column. */
import { count, MOST, SheetError } from './bounds';
import type { QuestionNames } from './names';

interface LongShape {
  readonly kind: 'long';
  /** Columns: first and last name may be apart. */
  readonly learner: readonly number[];
  readonly question: number;
  readonly answer: number;
}
interface WideShape {
  readonly kind: 'wide';
  readonly learner: readonly number[];
  readonly questions: readonly { readonly at: number; readonly name: string; readonly ref: string }[]; // prettier-ignore
}

export interface Header {
  readonly shape: LongShape | WideShape;
  /** How many cells a row has. */
  readonly size: number;
  /** What was taken for granted, in words. */
  readonly remarks: readonly string[];
  /** Columns that look like questions and are none. */
  readonly bad: readonly { readonly column: string; readonly reason: string }[];
}

/** What Google Forms, Moodle and their like write beside the answers. */
const BESIDE =
  /^(time ?stamp|score|points|grade.*|total.*|result|state|status|start(ed)?( .*)?|complet(ed|ion)( .*)?|finished.*|duration|time.*|date|group|class|team|institution|department|comments?|feedback|id( number)?|(sur|first |last )?name|full name|user ?name|e-?mail( address)?)(\/.*)?$/;

export const WANTED =
  'The first line has to name the columns: learner,question,answer; or the learner and then one question a column.';

/** @throws SheetError where the columns cannot be told */
export function readHeader(cells: readonly string[], names: QuestionNames): Header {
  const titles = cells.map((cell) => cell.trim());
  while (titles.at(-1) === '') titles.pop();
  if (titles.length > MOST.columns)
    throw new SheetError(
      `The sheet has ${count(titles.length)} columns; ${count(MOST.columns)} are the most.`,
    );
  const lower = titles.map((title) => title.toLowerCase());
  if (lower.includes('question') || lower.includes('answer')) return long(titles, lower);
  return wide(titles, lower, names);
}

function long(titles: readonly string[], lower: readonly string[]): Header {
  const learner = learnerAt(lower);
  const missing = ['question', 'answer'].filter((name) => !lower.includes(name));
  if (learner.length === 0) missing.unshift('learner');
  if (missing.length > 0)
    throw new SheetError(`There is no column ${missing.join(', ')}. ${WANTED}`);
  const shape: LongShape = {
    kind: 'long',
    learner,
    question: lower.indexOf('question'),
    answer: lower.indexOf('answer'),
  };
  const used = [...shape.learner, shape.question, shape.answer];
  const twice = used.find((at) => lower.lastIndexOf(lower[at] ?? '') !== at);
  if (twice !== undefined) throw new SheetError(`There are two columns ${lower[twice]}. ${WANTED}`);
  const others = titles.filter((_, at) => !used.includes(at));
  const remarks = [...learnerRemark(titles, learner), ...unreadRemark(others)];
  return { shape, size: titles.length, remarks, bad: [] };
}

function wide(titles: readonly string[], lower: readonly string[], names: QuestionNames): Header {
  const found = titles.map((title) => (title === '' ? undefined : names.heading(title)));
  const isQuestion = (at: number) => 'ref' in (found[at] ?? {});
  const named = learnerAt(lower);
  // Where no column says whose it is, the first that is no question and nothing that stands beside one.
  const first = lower.findIndex((title, at) => !isQuestion(at) && !BESIDE.test(title));
  const learner = named.length === 0 && first >= 0 ? [first] : named;
  const questions: { at: number; name: string; ref: string }[] = [];
  const bad: { column: string; reason: string }[] = [];
  const others: string[] = [];
  for (const [at, title] of titles.entries()) {
    const one = found[at];
    if (learner.includes(at) || one === undefined) continue;
    if (!('ref' in one)) {
      if (meansQuestion(title, lower[at] ?? '', one.reason))
        bad.push({ column: title, reason: one.reason }); // prettier-ignore
      else others.push(title);
    } else if (questions.some(({ ref }) => ref === one.ref))
      bad.push({ column: title, reason: 'Another column is about the same question.' });
    else questions.push({ at, name: title, ref: one.ref });
  }
  if (questions.length === 0) throw new SheetError(noQuestion(lower, bad[0]?.reason));
  if (learner.length === 0) throw new SheetError(`There is no column learner. ${WANTED}`);
  const remarks = [...learnerRemark(titles, learner), ...unreadRemark(others)];
  return { shape: { kind: 'wide', learner, questions }, size: titles.length, remarks, bad };
}

/** A mistyped question must not be passed over in silence, as a column of times may be. */
const meansQuestion = (title: string, lower: string, reason: string) =>
  !BESIDE.test(lower) &&
  (/^[a-z0-9]+([-/][a-z0-9]+)+$/i.test(title) || /Did you mean|are called/.test(reason));

function noQuestion(lower: readonly string[], reason: string | undefined): string {
  const missing = ['learner', 'question', 'answer'].filter((name) => !lower.includes(name));
  const none = `There is no column ${missing.join(', ')}, and no column is a question.`;
  return [none, reason, WANTED].filter(Boolean).join(' ');
}

/** By which of its columns a sheet tells its learners apart: two people may have one name, not one address. */
const FIRST_NAME = /^(first|given) ?name$/;
const LAST_NAME = /^(sur|last |family )name$/;
const LEARNER_WORDS: readonly (readonly RegExp[])[] = [
  [/^learner$/],
  [/^(student|participant)$/],
  [/^e-?mail( address)?$/],
  [/^user ?name$/],
  [FIRST_NAME, LAST_NAME],
  [/^name$/, LAST_NAME],
  [/^(full |your )?name$/],
  [/^id( number)?$/],
  [FIRST_NAME],
  [LAST_NAME],
];

/** The columns of the first of the words that are all there; none where none are. */
function learnerAt(lower: readonly string[]): number[] {
  const found = LEARNER_WORDS.map((words) =>
    words.map((word) => lower.findIndex((title) => word.test(title))),
  );
  return found.find((places) => places.every((at) => at >= 0)) ?? [];
}

function learnerRemark(titles: readonly string[], learner: readonly number[]): string[] {
  const names = learner.map((at) => titles[at] || String(at + 1));
  if (/^(learner|student|participant)$/i.test(names.join())) return [];
  const columns = names.length === 1 ? 'column' : 'columns';
  return [`Learners are told apart by the ${columns} ${names.join(' and ')}.`];
}

function unreadRemark(titles: readonly string[]): string[] {
  const named = titles.filter(Boolean);
  if (named.length === 0) return [];
  const more = named.length > 8 ? ` and ${named.length - 8} more` : '';
  const some = named.slice(0, 8).map((title) => title.slice(0, 40));
  return [`Not read: ${some.join(', ')}${more}.`];
}
