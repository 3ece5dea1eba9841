import { dayAfter, dayOf, dayWords } from '@/lib/progress/review/days';
import { dueDay, type Now } from '@/lib/progress/review/due';
import type { ReviewCard, ReviewItem } from '@/lib/progress/review/schema';

export const questions = (count: number) => `${count} ${count === 1 ? 'question' : 'questions'}`;

/** When a card comes back: `in 9 minutes`, `tomorrow`, `on Sun 29 Mar`. */
export function backWords(card: ReviewCard, now: Now): string {
  const { due, last, state } = card;
  const { zone } = now;
  // The page looks at the clock now and then: an answer may be later than its last look.
  const at = last > now.at ? last : now.at;
  const minutes = Math.ceil((Date.parse(due) - Date.parse(at)) / 60_000);
  if (state !== 'review' && minutes < 60) {
    if (minutes <= 0) return 'now';
    return `in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  }
  const [day, today] = [dueDay(card, zone), dayOf(at, zone)];
  if (day <= today) return 'today';
  if (day === dayAfter(today, 1)) return 'tomorrow';
  return `on ${dayWords(day)}${day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`}`;
}

/** Why a question is asked now. */
export function whyWords({ card, recall }: ReviewItem, { at, zone }: Now): string {
  if (!recall.right)
    return recall.confidence === 'sure'
      ? 'You were sure of this, and it was wrong'
      : 'You missed this last time';
  const days = Math.round(
    (Date.parse(dayOf(at, zone)) - Date.parse(dayOf(card.last, zone))) / 86_400_000,
  );
  // Before today, by a clock that was set back since, is today, too.
  if (days <= 0) return 'You had this right earlier today';
  return `You had this right ${days} ${days === 1 ? 'day' : 'days'} ago`;
}
