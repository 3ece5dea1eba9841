/** Full-text search over lessons, terms and questions, in the browser: what is typed is sent nowhere. */
import MiniSearch from 'minisearch';

interface Entry {
  readonly href: string;
  readonly kind: 'Lesson' | 'Term' | 'Question' | 'Lab';
  readonly title: string;
  readonly section?: string;
  readonly text: string;
}

export interface Hit extends Omit<Entry, 'text'> {
  readonly id: number;
  /** Some words around the first match; `found` within it. */
  readonly snippet: { readonly before: string; readonly found: string; readonly after: string };
}

export type Search = (query: string) => readonly Hit[];

const MOST = 12;
/** Characters before a match, and after it. */
const AROUND = [40, 90] as const;

let opening: Promise<Search> | undefined;

/** Fetches the texts once. @throws where they cannot be fetched; the next call tries again */
export function openSearch(): Promise<Search> {
  opening ??= load().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function load(): Promise<Search> {
  const response = await fetch('/search.json');
  if (!response.ok) throw new Error(`The search answers ${response.status}.`);
  return searchIn((await response.json()) as Entry[]);
}

export function searchIn(entries: readonly Entry[]): Search {
  const index = new MiniSearch<Entry & { id: number }>({
    fields: ['title', 'section', 'text'],
    searchOptions: {
      prefix: true,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      boost: { title: 4, section: 3 },
      combineWith: 'AND',
      boostDocument: (id) => (entries[Number(id)]?.kind === 'Term' ? 1.5 : 1),
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return (query) =>
    index
      .search(query)
      .slice(0, MOST)
      .flatMap(({ id, terms }) => {
        const entry = entries[Number(id)];
        if (!entry) return [];
        const { text, ...rest } = entry;
        return [{ id: Number(id), ...rest, snippet: snippetOf(text, terms) }];
      });
}

function snippetOf(text: string, words: readonly string[]): Hit['snippet'] {
  const flat = text.replace(/\s+/g, ' ');
  const lower = flat.toLowerCase();
  const places = words
    .map((word) => ({ at: lower.indexOf(word), length: word.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const { at, length } = places[0] ?? { at: 0, length: 0 };
  const from = Math.max(0, at - AROUND[0]);
  const end = at + length + AROUND[1];
  return {
    before: `${from > 0 ? '…' : ''}${flat.slice(from, at)}`,
    found: flat.slice(at, at + length),
    after: `${flat.slice(at + length, end)}${end < flat.length ? '…' : ''}`,
  };
}
