import type { QuizAnswer } from '../quiz-schema';
import type { Progress } from '../schema';
import { reviewed } from './answers';
import type { BankItem } from './bank';
import { dayOf } from './days';
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

/** When a session was at work last (UTC, ISO 8601). */
const lastAt = (
  { startedAt, movedAt = startedAt, asked, answers }: ReviewSession,
  waiting: Progress['waiting'],
): string =>
  [movedAt, ...asked.flatMap(({ ref }) => (answers[ref] ?? waiting[ref])?.at ?? [])].reduce(
    (last, at) => (at > last ? at : last),
    startedAt,
  );

/** So long after midnight somebody may still be at work, in milliseconds. */
const PAST_MIDNIGHT = 60 * 60_000;

/**
 * Whether a session is of today. One that was left on another day is over: what it had not asked is due again with all
 * that has come since, and the next one asks it in its order.
 */
export function isCurrent(
  session: ReviewSession,
  waiting: Progress['waiting'],
  { at, zone }: Now,
): boolean {
  const last = lastAt(session, waiting);
  if (dayOf(last, zone) === dayOf(at, zone)) return true;
  return Math.abs(Date.parse(at) - Date.parse(last)) < PAST_MIDNIGHT;
}

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
