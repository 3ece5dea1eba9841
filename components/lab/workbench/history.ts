/** Walking back through past queries with the draft kept, and searching them as Ctrl-R does. */
import type { PastQuery } from '@/lib/progress/workspace-schema';

/** The distinct texts, the newest first. */
export function newestFirst(history: readonly PastQuery[]): string[] {
  return [...new Set(history.map((past) => past.text).reverse())];
}

/** Where the walk stands: 0 is the draft, 1 the newest past query. */
export interface Walk {
  readonly at: number;
  readonly draft: string;
}
export const AT_DRAFT: Walk = { at: 0, draft: '' };

/**
 * One step; `direction` 1 goes to older ones. Undefined at either end.
 * @param current what stands in the prompt now: the draft, when the walk begins.
 */
export function step(
  walk: Walk,
  past: readonly string[],
  direction: 1 | -1,
  current: string,
): { walk: Walk; text: string } | undefined {
  const at = walk.at + direction;
  if (at < 0 || at > past.length) return undefined;
  const draft = walk.at === 0 ? current : walk.draft;
  return { walk: { at, draft }, text: at === 0 ? draft : (past[at - 1] ?? '') };
}

export interface Match {
  readonly text: string;
  /** Where the searched words were found: ranges of `text`, in order. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Past queries that hold every word of `search`, in any order and case, the newest first. */
export function searchHistory(past: readonly string[], search: string): Match[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const matches: Match[] = [];
  for (const text of past) {
    const folded = text.toLowerCase();
    const found = words.map((word) => [folded.indexOf(word), word.length] as const);
    if (found.some(([at]) => at === -1)) continue;
    const ranges = found
      .map(([at, length]) => [at, at + length] as const)
      .sort((a, b) => a[0] - b[0]);
    matches.push({ text, ranges: joined(ranges) });
  }
  return matches;
}

/** Overlapping ranges made one. */
function joined(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const out: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}
