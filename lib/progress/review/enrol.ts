import type { Progress } from '../schema';
import { type Given, learned } from './answers';
import { type BankItem, labRef, quizRef } from './bank';
import { closedAs } from './closed';
import type { Items } from './due';
import type { ReviewItem } from './schema';

/**
 * Items for what was answered before there was a review, or where the schedule could not be loaded. An
 * item that is there is left alone. Answers are taken in the order in which they were given.
 * @returns those that are new
 */
export function enrol(progress: Progress, items: readonly BankItem[], zone: string): Items {
  const given = givenIn(progress);
  const added: Record<string, ReviewItem> = {};
  for (const { ref, questions } of items) {
    if (ref in progress.reviews) continue;
    const root = ref.slice(0, ref.lastIndexOf('/'));
    const answers = questions
      .flatMap(({ id }) => given.get(`${root}/${id}`) ?? [])
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    for (const answer of answers) added[ref] = learned(added[ref], answer, zone);
  }
  return added;
}

/**
 * Marks those whose question the content does not have. They are kept: the content may be an older copy,
 * which was at hand where the server was not.
 */
export function marked(reviews: Items, items: readonly BankItem[]): Items {
  const there = new Set(items.map(({ ref }) => ref));
  return Object.fromEntries(
    Object.entries(reviews).map(([ref, { card, recall, asked }]): [string, ReviewItem] => [
      ref,
      { card, recall, asked, ...(!there.has(ref) && { gone: true as const }) },
    ]),
  );
}

/** What was answered, by question; of each answer in a quiz the first try is known, and the last time. */
function givenIn({ quizzes, questions }: Progress): Map<string, Given[]> {
  const given = new Map<string, Given[]>();
  const add = (ref: string, answer: Given) => given.set(ref, [...(given.get(ref) ?? []), answer]);
  for (const [id, { firstTry, confidence, at }] of Object.entries(quizzes)) {
    // `<quiz>/<question>`, or `opens/<module>/<lesson>/<quiz>/<question>` at the head of a lesson.
    const [quiz = '', question = ''] = id.split('/').slice(-2);
    add(quizRef(quiz, question), {
      question,
      right: firstTry,
      at,
      ...(confidence && { confidence }),
    });
  }
  for (const [id, saved] of Object.entries(questions)) {
    const [lab = '', question = ''] = id.split('/');
    const answer = closedAs(question, saved);
    if (answer) add(labRef(lab, question), answer);
  }
  return given;
}
