/** What is due when. Light: the header counts with it on every page. */
import { dayAfter, dayOf } from './days';
import type { ReviewItem } from './schema';

export type Items = Readonly<Record<string, ReviewItem>>;

/** A moment and the zone whose days count: `at` is UTC, ISO 8601. */
export interface Now {
  readonly at: string;
  readonly zone: string;
}

/** After days: from the beginning of the day on. After minutes: from the minute on. */
export function isDue({ card }: ReviewItem, { at, zone }: Now): boolean {
  if (card.state !== 'review') return card.due <= at;
  return dayOf(card.due, zone) <= dayOf(at, zone);
}

/** What has an answer waiting for the network has been asked. */
export const dueRefs = (items: Items, waiting: Readonly<Record<string, unknown>>, now: Now) =>
  Object.entries(items).flatMap(([ref, item]) =>
    !(ref in waiting) && isDue(item, now) ? [ref] : [],
  );

/** The item that comes next, due or not; nothing where there are none. */
export const nextUp = (items: Items): ReviewItem | undefined =>
  Object.values(items).reduce<ReviewItem | undefined>(
    (next, item) => (next && next.card.due <= item.card.due ? next : item),
    undefined,
  );

export interface DueDay {
  readonly day: string;
  readonly count: number;
}

/** So many days from today on, each with what falls due; what is overdue is today's. */
export function dueByDay(items: Items, { at, zone }: Now, days: number): DueDay[] {
  const today = dayOf(at, zone);
  const counts = new Map<string, number>();
  for (const { card } of Object.values(items)) {
    const due = dayOf(card.due, zone);
    const day = due < today ? today : due;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return Array.from({ length: days }, (_, i) => dayAfter(today, i)).map((day) => ({
    day,
    count: counts.get(day) ?? 0,
  }));
}
