import { dueDay, dueOrder, dueRefs, type Items, type Now } from './due';
import { retrievability } from './fsrs';
import type { ReviewItem } from './schema';

/** Asked at a time: some ten minutes. */
export const SESSION = 20;

/** What you were sure of and got wrong goes before what you missed, and that before the rest. */
const rank = ({ recall: { right, confidence } }: ReviewItem) =>
  right ? 2 : confidence === 'sure' ? 0 : 1;

/** What is due, in the order in which it is asked; of the rest what is most nearly forgotten first. */
export const queue = (items: Items, now: Now): string[] => inOrder(items, dueRefs(items, now), now);

/** The next ones that are not due yet, for whoever wants to go on. */
export function ahead(items: Items, most: number, zone: string): string[] {
  return Object.entries(items)
    .map(([ref, { card }]) => ({ ref, order: dueOrder(card, zone) }))
    .sort((a, b) => compare(a.order, b.order) || compare(a.ref, b.ref))
    .slice(0, most)
    .map(({ ref }) => ref);
}

function inOrder(items: Items, refs: readonly string[], { at, zone }: Now): string[] {
  const known = refs.flatMap((ref) => {
    const item = items[ref];
    return item ? [{ ref, item, chance: retrievability(item.card, at) }] : [];
  });
  return known
    .sort(
      (a, b) =>
        rank(a.item) - rank(b.item) ||
        a.chance - b.chance ||
        compare(dueDay(a.item.card, zone), dueDay(b.item.card, zone)) ||
        compare(a.ref, b.ref),
    )
    .map(({ ref }) => ref);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
