/** Lists of ids and how one of them moves; the page's half is use-sort.ts. */
export type Lists = readonly (readonly string[])[];

export interface Spot {
  readonly list: number;
  readonly at: number;
}

export function spotOf(lists: Lists, id: string): Spot {
  const list = lists.findIndex((ids) => ids.includes(id));
  return { list, at: lists[list]?.indexOf(id) ?? -1 };
}

/** The lists with the id at another spot; a place past the end is the end. */
export function moved(lists: Lists, id: string, { list, at }: Spot): Lists {
  return lists.map((ids, index) => {
    const rest = ids.filter((one) => one !== id);
    return index === list ? [...rest.slice(0, at), id, ...rest.slice(at)] : rest;
  });
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * One step by the keyboard: within the list, and past its ends into the next one; left and right change the
 * list. A list without an order of its own is left at once.
 */
export function stepped(lists: Lists, id: string, way: Direction, unordered?: number): Lists {
  const { list, at } = spotOf(lists, id);
  const last = (lists[list]?.length ?? 0) - 1;
  const back = way === 'left' || (way === 'up' && (at === 0 || list === unordered));
  const on = way === 'right' || (way === 'down' && (at === last || list === unordered));
  if (!back && !on) return moved(lists, id, { list, at: way === 'up' ? at - 1 : at + 1 });
  const next = list + (back ? -1 : 1);
  if (!lists[next]) return lists;
  return moved(lists, id, { list: next, at: way === 'right' || way === 'down' ? 0 : Infinity });
}
