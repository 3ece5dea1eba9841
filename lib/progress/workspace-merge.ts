/**
 * Two tabs of one browser may have the same lab open. Neither may destroy what the other wrote, so
 * every write is merged with what is stored: lists are united, single values go to the last writer.
 */
import { KEPT, type PastQuery, type SavedCell, type Workspace } from './workspace-schema';

function mergeHistory(a: readonly PastQuery[], b: readonly PastQuery[]): PastQuery[] {
  const seen = new Map<string, PastQuery>();
  for (const item of [...a, ...b]) seen.set(`${item.at} ${item.text}`, item);
  return [...seen.values()].sort((x, y) => x.at - y.at).slice(-KEPT.history);
}

function mergeCells(a: Record<string, SavedCell>, b: Record<string, SavedCell>) {
  const merged = { ...a };
  for (const [id, cell] of Object.entries(b)) {
    const other = merged[id];
    if (!other || other.at <= cell.at) merged[id] = cell;
  }
  return merged;
}

/** `mine` is newer; `stored` may hold what another tab added meanwhile. */
export function mergeWorkspace(stored: Workspace, mine: Workspace): Workspace {
  const clearedAt = Math.max(stored.clearedAt, mine.clearedAt);
  const entries = new Map([...stored.entries, ...mine.entries].map((entry) => [entry.id, entry]));
  return {
    ...mine,
    clearedAt,
    entries: [...entries.values()]
      .filter((entry) => entry.at > clearedAt)
      .sort((x, y) => x.at - y.at)
      .slice(-KEPT.entries),
    shellHistory: mergeHistory(stored.shellHistory, mine.shellHistory),
    sqlHistory: mergeHistory(stored.sqlHistory, mine.sqlHistory),
    insightsHistory: mergeHistory(stored.insightsHistory, mine.insightsHistory),
    filterHistory: mergeHistory(stored.filterHistory, mine.filterHistory),
    cells: mergeCells(stored.cells, mine.cells),
  };
}

/**
 * The workspace in the parts that are written apart, so that a letter typed does not write
 * megabytes of transcript.
 */
export const PARTS = {
  head: [
    ...(['language', 'sideOpen', 'shellDraft', 'shellHistory', 'sqlDraft', 'sqlHistory'] as const),
    ...(['insightsDraft', 'insightsHistory', 'filterDraft', 'filterHistory'] as const),
    ...(['logsLanguage', 'logGroups', 'logRange', 'dashboard', 'cells'] as const),
  ],
  transcript: ['entries', 'clearedAt'],
  session: ['session'],
  result: ['sqlResult', 'insightsResult', 'filterResult'],
} as const satisfies Record<string, readonly (keyof Workspace)[]>;
export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as Part[];

export function partOf(workspace: Workspace, part: Part): Partial<Workspace> {
  return Object.fromEntries(PARTS[part].map((field) => [field, workspace[field]]));
}

/** The parts in which the two differ (fields are compared by identity). */
export function changedParts(before: Workspace | undefined, after: Workspace): Part[] {
  return PART_NAMES.filter((part) =>
    PARTS[part].some((field) => !before || before[field] !== after[field]),
  );
}
