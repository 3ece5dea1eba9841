import { EMPTY, Progress } from './schema';

/**
 * Any earlier version's state -> today's, told by its shape; what does not read as progress at all
 * becomes an empty one rather than an error page.
 */
export function migrate(state: unknown): Progress {
  const stored = typeof state === 'object' ? (state as Stored) : {};
  const read = Progress.safeParse({
    ...EMPTY,
    ...stored,
    quizzes: mapped(stored?.quizzes, answerOf1),
    quizDrafts: mapped(stored?.quizDrafts, draftOf1),
  });
  return read.success ? read.data : EMPTY;
}

interface Stored {
  readonly quizzes?: unknown;
  readonly quizDrafts?: unknown;
}

function mapped(entries: unknown, change: (entry: unknown) => unknown): unknown {
  if (typeof entries !== 'object' || entries === null) return {};
  return Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, change(entry)]));
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Version 1 asked choices alone, and kept the options that were chosen. */
function answerOf1(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || !('chosen' in entry)) return entry;
  return { ...entry, input: isList(entry.chosen) ? entry.chosen.join(' ') : undefined };
}

const draftOf1 = (entry: unknown) => (isList(entry) ? { input: entry.join(' ') } : entry);
