import type { ReviewCard, ReviewItem } from '@/lib/progress/review/schema';

export const AT = '2026-11-21T10:00:00.000Z';

/** An item by what the tests are about. */
export function item(card: Partial<ReviewCard> = {}, more: Partial<ReviewItem> = {}): ReviewItem {
  return {
    card: {
      due: AT,
      last: '2026-11-11T10:00:00.000Z',
      stability: 10,
      difficulty: 5,
      days: 10,
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
