/**
 * Two tabs may have the same case open. Items are united; of two states of one item the one that was
 * changed last stays. The order of the two does not matter, and to merge again changes nothing.
 */
import { type CaseFile, type EditedSection, MOST, type SectionId, SECTIONS } from './schema';

interface Item {
  readonly id: string;
  readonly at: number;
}

/** The one that was changed last; at the same instant, the one whose text sorts last. */
function newer<T extends { readonly at: number }>(a: T, b: T): T {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a) > JSON.stringify(b) ? a : b;
}

function united<T extends Item>(
  a: readonly T[],
  b: readonly T[],
  gone: ReadonlyMap<string, number>,
): T[] {
  const items = new Map<string, T>();
  for (const item of [...a, ...b]) {
    const other = items.get(item.id);
    items.set(item.id, other ? newer(other, item) : item);
  }
  return [...items.values()].filter((item) => item.at > (gone.get(item.id) ?? -Infinity));
}

const byId = (a: Item, b: Item) => (a.id < b.id ? -1 : 1);

/** Two tabs may have given the same number: the one with the greater id gets the next free one. */
function numbered<T extends Item & { readonly number: number }>(items: readonly T[]): T[] {
  const taken = new Set<number>();
  const sorted = [...items].sort((a, b) => a.number - b.number || byId(a, b));
  const again = sorted.filter(({ number }) => taken.size === taken.add(number).size);
  return sorted
    .map((item) => {
      if (!again.includes(item)) return item;
      let { number } = item;
      while (taken.has(number)) number += 1;
      taken.add(number);
      return { ...item, number };
    })
    .sort((a, b) => a.number - b.number);
}

export function mergeCaseFile(a: CaseFile, b: CaseFile): CaseFile {
  const gone = new Map<string, number>();
  for (const { id, at } of [...a.gone, ...b.gone]) gone.set(id, Math.max(at, gone.get(id) ?? at));
  const both = <T extends Item>(list: (of: CaseFile) => readonly T[]) =>
    united(list(a), list(b), gone);
  return {
    ...a,
    pins: numbered(both((of) => of.pins)),
    hypotheses: numbered(both((of) => of.hypotheses)),
    entries: both((of) => of.entries).sort(byId),
    decisions: both((of) => of.decisions).sort(byId),
    notes: newer(a.notes, b.notes),
    sections: mergeSections(a.sections, b.sections),
    gone: [...gone]
      .map(([id, at]) => ({ id, at }))
      .sort((x, y) => x.at - y.at || byId(x, y))
      .slice(-MOST.gone),
  };
}

function mergeSections(a: CaseFile['sections'], b: CaseFile['sections']): CaseFile['sections'] {
  const merged: Partial<Record<SectionId, EditedSection>> = {};
  for (const name of SECTIONS) {
    const [x, y] = [a[name], b[name]];
    const kept = x && y ? newer(x, y) : (x ?? y);
    if (kept) merged[name] = kept;
  }
  return merged;
}
