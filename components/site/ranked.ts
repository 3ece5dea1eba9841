import { defaultFilter } from 'cmdk';

/** Something that the palette can do. */
export interface Entry {
  readonly group: string;
  readonly title: string;
  readonly act: () => void;
}

export interface EntryGroup {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Names an entry among all. */
export const entryValue = ({ group, title }: Entry) => `${group} ${title}`;

/**
 * What fits a query, in groups: the best entry first, and the group that has it. The library sorts the entries within
 * their groups alone, so that Home came after every lesson in which an h, an o, an m and an e are somewhere.
 */
export function ranked(entries: readonly Entry[], query: string): EntryGroup[] {
  const wanted = query.trim();
  const fits = entries
    .map((entry) => ({ entry, score: wanted ? defaultFilter(entryValue(entry), wanted) : 1 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
  const names = [...new Set(fits.map(({ group }) => group))];
  return names.map((name) => ({ name, entries: fits.filter(({ group }) => group === name) }));
}
