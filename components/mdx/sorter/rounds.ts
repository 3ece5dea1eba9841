/** How sorting goes on: rounds of records, the missed ones again. Pure. */
import type { PublicSorter, SorterReply } from '@/lib/grading/sorter';
import type { SorterProgress } from '@/lib/progress/schema';
import type { EventKind } from '@/lib/trail/event-kinds';

export const begin = (sorter: PublicSorter): SorterProgress =>
  round(sorter.records.map(({ id }) => id));

const round = (ids: readonly string[]): SorterProgress => ({ round: [...ids], at: 0, answers: {} });

/** What was saved, where the sorter still has those records; else a new beginning. */
export function resume(sorter: PublicSorter, saved: SorterProgress | undefined): SorterProgress {
  const known = new Set(sorter.records.map(({ id }) => id));
  if (!saved || saved.round.length === 0 || !saved.round.every((id) => known.has(id)))
    return begin(sorter);
  // Nobody goes past a record that was not sorted.
  const open = saved.round.findIndex((id) => !Object.hasOwn(saved.answers, id));
  const furthest = open < 0 ? saved.round.length : open;
  return { ...saved, at: Math.min(saved.at, furthest) };
}

export function sorted(
  was: SorterProgress,
  id: string,
  chosen: EventKind,
  { kind, why, told }: SorterReply,
): SorterProgress {
  return { ...was, answers: { ...was.answers, [id]: { chosen, kind, why, told: { ...told } } } };
}

export const next = (was: SorterProgress): SorterProgress => ({ ...was, at: was.at + 1 });

/** The records of the round that were taken for another kind. */
export const missed = ({ round: ids, answers }: SorterProgress): string[] =>
  ids.filter((id) => answers[id] && answers[id].chosen !== answers[id].kind);

export const again = (was: SorterProgress): SorterProgress => round(missed(was));
