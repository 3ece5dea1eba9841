/**
 * What is still to happen, the earliest first; of two at the same moment the one that was planned
 * first. A binary heap.
 */
interface Entry<Item> {
  readonly time: number;
  readonly turn: number;
  readonly item: Item;
}

export class Queue<Item> {
  readonly #heap: Entry<Item>[] = [];
  #turn = 0;

  push(time: number, item: Item): void {
    const heap = this.#heap;
    const entry = { time, turn: this.#turn++, item };
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] as Entry<Item>;
      if (!before(entry, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = entry;
  }

  /** The next one, taken out; nothing where it would come after `until`. */
  pop(until: number): { readonly time: number; readonly item: Item } | undefined {
    const heap = this.#heap;
    const first = heap[0];
    if (!first || first.time > until) return undefined;
    const last = heap.pop() as Entry<Item>;
    if (heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(entry: Entry<Item>): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right && before(right, heap[child] as Entry<Item>)) child += 1;
      const below = heap[child] as Entry<Item>;
      if (!before(below, entry)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = entry;
  }
}

function before<Item>(a: Entry<Item>, b: Entry<Item>): boolean {
  return a.time < b.time || (a.time === b.time && a.turn < b.turn);
}
