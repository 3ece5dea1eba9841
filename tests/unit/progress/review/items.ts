import type { ReviewCard, ReviewItem } from '@/lib/progress/review/schema';

export const AT = '2026-11-21T10:00:00.000Z';

/** An item by what the tests are about; answered ten days before it is due. */
export function item(card: Partial<ReviewCard> = {}, more: Partial<ReviewItem> = {}): ReviewItem {
  const { due = AT, days = 10 } = card;
  // A time that is none is what the tests of the schema are about.
  const last = Date.parse(due) - days * 86_400_000;
  return {
    card: {
      due,
      last: new Date(Number.isNaN(last) ? AT : last).toISOString(),
      stability: 10,
      difficulty: 5,
      days,
      reps: 1,
      lapses: 0,
      state: 'review',
      ...card,
    },
    recall: { right: true },
    asked: {},
    ...more,
  };
}
