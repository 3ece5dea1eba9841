import type { QuizAnswer } from '../quiz-schema';
import type { Progress } from '../schema';
import { reviewed } from './answers';
import type { BankItem } from './bank';
import { type Items, type Now, open } from './due';
import { ahead, queue, SESSION } from './queue';
import type { ReviewSession, Waiting } from './schema';
import { variantFor } from './variants';

/** How a session begins: with what is due, or with what comes next though it is not due yet. */
export type Start = 'due' | 'ahead';

/** A session of what is due; nothing where there is nothing to ask. */
export function begin(
  bank: ReadonlyMap<string, BankItem>,
  { reviews, waiting }: Pick<Progress, 'reviews' | 'waiting'>,
  start: Start,
  now: Now,
): ReviewSession | undefined {
  const items = open(known(bank, reviews), waiting);
  const refs = start === 'due' ? queue(items, now) : ahead(items, SESSION / 2, now.zone);
  const asked = refs.slice(0, SESSION).flatMap((ref) => {
    const question = variantFor(bank.get(ref)?.questions ?? [], items[ref]?.asked ?? {});
    return question ? [{ ref, question: question.id }] : [];
  });
  return asked.length > 0 ? { startedAt: now.at, asked, at: 0, answers: {} } : undefined;
}

/** The items whose questions are still there. */
export const known = (bank: ReadonlyMap<string, BankItem>, items: Items): Items =>
  Object.fromEntries(Object.entries(items).filter(([ref]) => bank.has(ref)));

/** Puts a graded answer where it belongs: on the schedule, and beside its question. */
export function graded(
  { reviews, waiting, session }: Pick<Progress, 'reviews' | 'waiting' | 'session'>,
  ref: string,
  given: Waiting,
  answer: QuizAnswer,
  zone: string,
): Pick<Progress, 'reviews' | 'waiting' | 'session'> {
  const { question, confidence, at } = given;
  const others = Object.fromEntries(Object.entries(waiting).filter(([other]) => other !== ref));
  const item = reviewed(reviews[ref], { question, right: answer.right, confidence, at }, zone);
  const inSession = session?.asked.some((one) => one.ref === ref && one.question === question);
  return {
    reviews: { ...reviews, [ref]: item },
    waiting: others,
    session:
      session && inSession
        ? { ...session, answers: { ...session.answers, [ref]: answer } }
        : session,
  };
}

/** When a session was at work last (UTC, ISO 8601): it may go on past midnight. */
export const lastAt = (
  { startedAt, asked, answers }: ReviewSession,
  waiting: Progress['waiting'],
): string =>
  asked
    .flatMap(({ ref }) => (answers[ref] ?? waiting[ref])?.at ?? [])
    .reduce((last, at) => (at > last ? at : last), startedAt);

export interface Tally {
  readonly right: number;
  readonly missed: number;
  readonly waiting: number;
}

export function tally(session: ReviewSession, waiting: Progress['waiting']): Tally {
  const answers = Object.values(session.answers);
  const right = answers.filter((answer) => answer.right).length;
  return {
    right,
    missed: answers.length - right,
    waiting: session.asked.filter(({ ref }) => !(ref in session.answers) && ref in waiting).length,
  };
}
