/** What is due when. Light: the header counts with it on every page. */
import { dayAfter, dayOf } from './days';
import type { ReviewCard, ReviewItem } from './schema';

export type Items = Readonly<Record<string, ReviewItem>>;

/** A moment and the zone whose days count: `at` is UTC, ISO 8601. */
export interface Now {
  readonly at: string;
  readonly zone: string;
}

/** After days: from the beginning of the day on. After minutes: from the minute on. */
export function isDue({ card }: ReviewItem, { at, zone }: Now): boolean {
  if (card.state !== 'review') return card.due <= at;
  return dueDay(card, zone) <= dayOf(at, zone);
}

/** The day on which a card is due. After days they are counted in the calendar: some have 23 hours, or 25. */
export const dueDay = ({ state, due, last, days }: ReviewCard, zone: string): string =>
  state === 'review' ? dayAfter(dayOf(last, zone), days) : dayOf(due, zone);

/** From when on a card is due, to sort by: a day before the minutes of that day. */
export const dueOrder = (card: ReviewCard, zone: string): string =>
  dueDay(card, zone) + (card.state === 'review' ? '' : card.due);

/** Those that can be asked: not what has an answer waiting for the network, nor what the course has no more. */
export const open = (items: Items, waiting: Readonly<Record<string, unknown>>): Items =>
  Object.fromEntries(Object.entries(items).filter(([ref, { gone }]) => !gone && !(ref in waiting)));

export const dueRefs = (items: Items, now: Now) =>
  Object.entries(items).flatMap(([ref, item]) => (isDue(item, now) ? [ref] : []));

/** The item that comes next, due or not; nothing where there are none. */
export const nextUp = (items: Items, zone: string): ReviewItem | undefined =>
  Object.values(items).reduce<ReviewItem | undefined>(
    (next, item) => (next && dueOrder(next.card, zone) <= dueOrder(item.card, zone) ? next : item),
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
    const due = dueDay(card, zone);
    const day = due < today ? today : due;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return Array.from({ length: days }, (_, i) => dayAfter(today, i)).map((day) => ({
    day,
    count: counts.get(day) ?? 0,
  }));
}
