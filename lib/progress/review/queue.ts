import { dueRefs, type Items, type Now } from './due';
import { retrievability } from './fsrs';
import type { ReviewItem } from './schema';

/** Asked at a time: some ten minutes. */
export const SESSION = 20;

/** What you were sure of and got wrong goes before what you missed, and that before the rest. */
const rank = ({ recall: { right, confidence } }: ReviewItem) =>
  right ? 2 : confidence === 'sure' ? 0 : 1;

/** What is due, in the order in which it is asked; of the rest what is most nearly forgotten first. */
export function queue(
  items: Items,
  waiting: Readonly<Record<string, unknown>>,
  now: Now,
): string[] {
  return inOrder(items, dueRefs(items, waiting, now), now.at);
}

/** The next ones that are not due yet, for whoever wants to go on. */
export function ahead(
  items: Items,
  waiting: Readonly<Record<string, unknown>>,
  most: number,
): string[] {
  const open = Object.entries(items).filter(([ref]) => !(ref in waiting));
  return open
    .sort(([a, one], [b, other]) => compare(one.card.due, other.card.due) || compare(a, b))
    .slice(0, most)
    .map(([ref]) => ref);
}

function inOrder(items: Items, refs: readonly string[], at: string): string[] {
  const known = refs.flatMap((ref) => {
    const item = items[ref];
    return item ? [{ ref, item, chance: retrievability(item.card, at) }] : [];
  });
  return known
    .sort(
      (a, b) =>
        rank(a.item) - rank(b.item) ||
        a.chance - b.chance ||
        compare(a.item.card.due, b.item.card.due) ||
        compare(a.ref, b.ref),
    )
    .map(({ ref }) => ref);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
