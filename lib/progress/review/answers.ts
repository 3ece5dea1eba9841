import { type Now, isDue } from './due';
import { cardAfter } from './fsrs';
import type { Recall, ReviewItem } from './schema';

export interface Given {
  readonly right: boolean;
  readonly confidence?: Recall['confidence'] | undefined;
  /** The id of the question that was asked: the item's own, or a variant's. */
  readonly question: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

/** The item after an answer in a review: every one counts. */
export function reviewed(item: ReviewItem | undefined, given: Given): ReviewItem {
  const { right, confidence, question, at } = given;
  const recall: Recall = { right, ...(confidence && { confidence }) };
  return {
    card: cardAfter(item?.card, recall, at),
    recall,
    asked: { ...item?.asked, [question]: at },
  };
}

/**
 * The item after an answer in a lesson, a quiz or a lab. The first one counts, and a miss always. A
 * right one that was not due does not: the words on every option have just been read, or the page is
 * still in mind.
 */
export function learned(item: ReviewItem | undefined, given: Given, zone: string): ReviewItem {
  const now: Now = { at: given.at, zone };
  if (!item || !given.right || isDue(item, now)) return reviewed(item, given);
  return { ...item, asked: { ...item.asked, [given.question]: given.at } };
}
