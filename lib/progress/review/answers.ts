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
export function reviewed(item: ReviewItem | undefined, given: Given, zone: string): ReviewItem {
  const { right, confidence, at } = given;
  const recall: Recall = { right, ...(confidence && { confidence }) };
  const asked = askedAfter(item, given);
  // Graded late, an older answer does not take the place of a newer one, nor a right one undo a newer miss.
  const newer = item && item.card.last > at ? item : undefined;
  if (newer && right && !newer.recall.right) return { ...newer, asked };
  return {
    card: cardAfter(item?.card, recall, { at, zone }),
    recall: newer?.recall ?? recall,
    asked,
  };
}

function askedAfter(item: ReviewItem | undefined, { question, at }: Given): ReviewItem['asked'] {
  const was = item?.asked[question];
  return { ...item?.asked, [question]: was && was > at ? was : at };
}

/**
 * The item after an answer in a lesson, a quiz or a lab. The first one counts, and a miss always. A
 * right one that was not due does not: the words on every option have just been read, or the page is
 * still in mind.
 */
export function learned(item: ReviewItem | undefined, given: Given, zone: string): ReviewItem {
  const now: Now = { at: given.at, zone };
  if (!item || !given.right || isDue(item, now)) return reviewed(item, given, zone);
  return { ...item, asked: askedAfter(item, given) };
}
