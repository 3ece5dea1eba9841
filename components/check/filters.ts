/** What narrows the list; all of it stands in the address. */
import type { ListedQuestion } from './search';

export const FILTERS = ['module', 'lab', 'kind'] as const;
export type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

export function readFilters(search: string): Filters {
  const params = new URLSearchParams(search);
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

export function searchOf(filters: Filters): string {
  const params = new URLSearchParams();
  for (const name of FILTERS) if (filters[name]) params.set(name, filters[name]);
  const text = params.toString();
  return text && `?${text}`;
}

export const passes = (
  { id, kind, modules }: ListedQuestion,
  { module, lab, kind: wanted }: Filters,
): boolean =>
  (!module || modules.includes(module)) &&
  (!lab || id.startsWith(`labs/${lab}/`)) &&
  (!wanted || kind === wanted);
