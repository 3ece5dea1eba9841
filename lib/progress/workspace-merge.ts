/**
 * Two tabs of one browser may have the same lab open. Neither may destroy what the other wrote, so
 * every write is merged with what is stored: lists are united, single values go to the last writer.
 */
import { mergeCaseFile } from '@/lib/casefile/merge';
import type { Language } from '@/lib/query/types';
import {
  KEPT,
  type PastQuery,
  type SavedCell,
  type SavedQuery,
  type Workspace,
} from './workspace-schema';

function mergeHistory(
  a: readonly PastQuery[],
  b: readonly PastQuery[],
  forgotten: ReadonlySet<number>,
): PastQuery[] {
  const seen = new Map<string, PastQuery>();
  for (const item of [...a, ...b]) {
    if (!forgotten.has(item.at)) seen.set(`${item.at} ${item.text}`, item);
  }
  return [...seen.values()].sort((x, y) => x.at - y.at).slice(-KEPT.history);
}

/** One of each id: the one that was changed last, deleted or not. */
function mergeSaved(a: readonly SavedQuery[], b: readonly SavedQuery[]): SavedQuery[] {
  const merged = new Map<string, SavedQuery>();
  for (const query of [...a, ...b]) {
    const other = merged.get(query.id);
    if (!other || other.at <= query.at) merged.set(query.id, query);
  }
  return [...merged.values()].sort((x, y) => x.at - y.at).slice(-KEPT.saved);
}

function mergeForgotten(a: Workspace['forgotten'], b: Workspace['forgotten']) {
  const merged = new Map([...a, ...b].map((one) => [`${one.language} ${one.at}`, one]));
  return [...merged.values()].slice(-KEPT.forgotten);
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
  const forgotten = mergeForgotten(stored.forgotten, mine.forgotten);
  const history = (language: Language) => {
    const key = `${language}History` as const;
    const gone = forgotten.filter((one) => one.language === language).map(({ at }) => at);
    return mergeHistory(stored[key], mine[key], new Set(gone));
  };
  const entries = new Map([...stored.entries, ...mine.entries].map((entry) => [entry.id, entry]));
  return {
    ...mine,
    clearedAt,
    entries: [...entries.values()]
      .filter((entry) => entry.at > clearedAt)
      .sort((x, y) => x.at - y.at)
      .slice(-KEPT.entries),
    forgotten,
    shellHistory: history('shell'),
    sqlHistory: history('sql'),
    insightsHistory: history('insights'),
    filterHistory: history('filter'),
    savedQueries: mergeSaved(stored.savedQueries, mine.savedQueries),
    cells: mergeCells(stored.cells, mine.cells),
    caseFile: mergeCaseFile(stored.caseFile, mine.caseFile),
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
    ...(['logsLanguage', 'logGroups', 'logRange', 'dashboard', 'overTime'] as const),
    ...(['savedQueries', 'forgotten', 'cells'] as const),
  ],
  transcript: ['entries', 'clearedAt'],
  session: ['session'],
  caseFile: ['caseFile'],
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
