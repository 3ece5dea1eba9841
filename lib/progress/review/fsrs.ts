/**
 * The schedule: FSRS 6 with its published parameters, as ts-fsrs has them. Nothing is left to
 * chance (no fuzz): the same answers at the same times give the same days in every browser.
 */
import { type Card, createEmptyCard, fsrs, Rating, State, StrategyMode } from 'ts-fsrs';
import { dayOf } from './days';
import type { Now } from './due';
import type { Recall, ReviewCard } from './schema';

/** A miss is asked again after these minutes: after days it would only be missed once more. */
export const MISSED_AGAIN_AFTER = 10;

/** Only a miss has a step of minutes. Whatever was right, even by a guess, waits for a day at least. */
const scheduler = fsrs({ enable_fuzz: false }).useStrategy(StrategyMode.LEARNING_STEPS, () => ({
  [Rating.Again]: { scheduled_minutes: MISSED_AGAIN_AFTER, next_step: 0 },
}));

/** Wrong is Again, however sure one was; right is Hard for a guess, Easy where one was sure. */
export function ratingOf({ right, confidence }: Recall) {
  if (!right) return Rating.Again;
  if (confidence === 'guessed') return Rating.Hard;
  return confidence === 'sure' ? Rating.Easy : Rating.Good;
}

/** The card after an answer; without a card, after its first one. */
export function cardAfter(
  card: ReviewCard | undefined,
  recall: Recall,
  { at, zone }: Now,
): ReviewCard {
  // A clock that was set back, or an answer that was graded late, never goes before the last one.
  const last = card && card.last > at ? card.last : at;
  const now = noonOf(last, zone);
  const before = card
    ? { ...asLibrary(card), last_review: noonOf(card.last, zone) }
    : createEmptyCard(now);
  const { card: after } = scheduler.next(before, now, ratingOf(recall));
  const due = new Date(Date.parse(last) + after.due.getTime() - now.getTime());
  return asKept(after, new Date(last), due);
}

/** FSRS counts days in UTC, and days are the learner's: noon is on the same one in both. */
const noonOf = (at: string, zone: string) => new Date(`${dayOf(at, zone)}T12:00:00Z`);

/** From 0 to 1: how likely it is recalled at this time (UTC, ISO 8601). */
export const retrievability = (card: ReviewCard, at: string): number =>
  scheduler.get_retrievability(asLibrary(card), new Date(at), false);

const STATES = {
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const;

function asLibrary(card: ReviewCard): Card {
  return {
    due: new Date(card.due),
    last_review: new Date(card.last),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: card.days,
    learning_steps: 0,
    reps: card.reps,
    lapses: card.lapses,
    state: STATES[card.state],
  };
}

function asKept(card: Card, last: Date, due: Date): ReviewCard {
  const { Learning, Relearning } = State;
  return {
    due: due.toISOString(),
    last: last.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    days: card.scheduled_days,
    reps: card.reps,
    lapses: card.lapses,
    state:
      card.state === Learning ? 'learning' : card.state === Relearning ? 'relearning' : 'review',
  };
}
