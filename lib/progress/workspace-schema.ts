/**
 * What a learner leaves on the workbench: drafts, histories, the transcript, the session's files.
 * Reads are tolerant: what cannot be read is left out, and the rest is kept.
 */
import { z } from 'zod';
import { readCaseFile } from '@/lib/casefile/read';
import { FoundBy } from '@/lib/casefile/schema';
import { listOf } from '@/lib/casefile/tolerant';
import { filterSchema } from '@/lib/query/dashboards/filter';
import { STATISTICS } from '@/lib/query/metrics';
import { LANGUAGES, type Language } from '@/lib/query/types';

export const WORKSPACE_VERSION = 1;

/** The languages of an editor; the terminal keeps its lines in another way. */
export type QueryLanguage = Exclude<Language, 'shell'>;

/** How much is kept. Text beyond a bound keeps its head and its tail, and says what is missing. */
export const KEPT = {
  history: 500,
  saved: 300,
  forgotten: 500,
  entries: 50,
  entryChars: 256 * 1024,
  resultRows: 500,
  resultChars: 512 * 1024,
} as const;

const pastQuery = z.object({ text: z.string(), at: z.number() });
export type PastQuery = z.infer<typeof pastQuery>;

const language = z.enum(LANGUAGES);
/** A query that was saved under a name; a deleted one keeps its place without its words. */
const savedQuery = z.object({
  id: z.string(),
  name: z.string(),
  language,
  text: z.string(),
  /** When it was changed last: milliseconds since the epoch. */
  at: z.number(),
  gone: z.boolean().catch(false),
});
export type SavedQuery = z.infer<typeof savedQuery>;

const diagnostic = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  span: z.object({ start: z.number(), end: z.number() }).optional(),
  hint: z.string().optional(),
});

const savedEntry = z.object({
  id: z.string(),
  command: z.string(),
  /** When it was started: milliseconds since the epoch. */
  at: z.number(),
  status: z.enum(['running', 'done', 'failed', 'cancelled', 'timeout']),
  exitCode: z.number().optional(),
  elapsedMs: z.number().optional(),
  truncated: z.boolean().catch(false),
  output: listOf(z.object({ stream: z.enum(['stdout', 'stderr', 'note']), text: z.string() })),
  diagnostics: listOf(diagnostic),
});
export type SavedEntry = z.infer<typeof savedEntry>;

const savedResult = z.object({
  query: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z.array(z.array(z.json())),
  rowCount: z.number(),
  truncated: z.boolean().catch(false),
  elapsedMs: z.number(),
  /** CloudWatch Logs only: where it was looked for. */
  scope: FoundBy.shape.scope,
  scanned: z
    .object({
      recordsMatched: z.number(),
      recordsScanned: z.number(),
      bytesScanned: z.number(),
    })
    .optional()
    .catch(undefined),
});
export type SavedResult = z.infer<typeof savedResult>;

const session = z.object({
  // Not instanceof: bytes out of a structured clone may be of another realm.
  files: z.record(
    z.string(),
    z.custom<Uint8Array>((value) => ArrayBuffer.isView(value)),
  ),
  variables: z.record(z.string(), z.string()),
});

/** When the log events looked at were: all of them, the last so many milliseconds, or a window. */
export const logRange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('last'), ms: z.number().positive() }),
  /** As the learner typed them; UTC. */
  z.object({ kind: z.literal('between'), from: z.string(), to: z.string() }),
]);
export type LogRange = z.infer<typeof logRange>;

const dashboard = z.object({
  /** Whether the dashboards are shown in place of a language. */
  shown: z.boolean().catch(false),
  id: z.string().catch('overview'),
  filters: listOf(filterSchema),
});

const overTime = z.object({
  /** Absent until it was chosen: then there is a chart where there is room for one. */
  shown: z.boolean().optional().catch(undefined),
  /** The metric beside the events, and its statistic where that is not the usual one. */
  metric: z.string().optional().catch(undefined),
  statistic: z.enum(STATISTICS).optional().catch(undefined),
});

const cell = z.object({ text: z.string(), base: z.string(), at: z.number() });
/** A changed lesson cell: its text, and the lesson's text that it was made from. */
export type SavedCell = z.infer<typeof cell>;

export const workspaceSchema = z.object({
  language: language.catch('shell'),
  /** The list of files, or of tables, beside the query. */
  sideOpen: z.boolean().catch(false),
  shellDraft: z.string().catch(''),
  shellHistory: listOf(pastQuery),
  /** Entries begun before this were cleared away; milliseconds since the epoch. */
  clearedAt: z.number().catch(0),
  entries: listOf(savedEntry),
  session: session.optional().catch(undefined),
  sqlDraft: z.string().catch(''),
  sqlHistory: listOf(pastQuery),
  sqlResult: savedResult.optional().catch(undefined),
  insightsDraft: z.string().catch(''),
  insightsHistory: listOf(pastQuery),
  insightsResult: savedResult.optional().catch(undefined),
  filterDraft: z.string().catch(''),
  filterHistory: listOf(pastQuery),
  filterResult: savedResult.optional().catch(undefined),
  /** Which of the two languages of CloudWatch Logs was asked last. */
  logsLanguage: z.enum(['insights', 'filter']).catch('insights'),
  /** Names of log groups; all where absent. */
  logGroups: z.array(z.string()).optional().catch(undefined),
  logRange: logRange.catch({ kind: 'all' }),
  dashboard: dashboard.catch({ shown: false, id: 'overview', filters: [] }),
  /** The chart of events above a query. */
  overTime: overTime.catch({}).default({}),
  savedQueries: listOf(savedQuery),
  /** The runs that were deleted from a history, by their time. */
  forgotten: listOf(z.object({ language, at: z.number() })),
  cells: z.record(z.string(), cell).catch({}),
  /** Of a lab: the evidence that was pinned, and all that is made of it. */
  caseFile: z.unknown().optional().transform(readCaseFile),
});
export type Workspace = z.infer<typeof workspaceSchema>;

/** For where the evidence became another: what was typed stays, what it gave does not. */
export const NO_RESULTS = {
  sqlResult: undefined,
  insightsResult: undefined,
  filterResult: undefined,
} satisfies Partial<Workspace>;

export const EMPTY_WORKSPACE: Workspace = workspaceSchema.parse({});

/** After a reset: what a command that still runs writes is of before it. */
export const emptied = (): Workspace => ({ ...EMPTY_WORKSPACE, clearedAt: Date.now() });

/** Reads what was stored, of whatever version; never fails. */
export function readWorkspace(stored: unknown): Workspace {
  const read = workspaceSchema.safeParse(stored);
  return read.success ? read.data : EMPTY_WORKSPACE;
}

/** Brings a stored value of an older version to the shape of this one. */
export function migrateWorkspace(stored: unknown, version: number): unknown {
  if (version >= WORKSPACE_VERSION || typeof stored !== 'object' || !stored) return stored;
  // Version 0 kept histories as plain strings.
  const old = stored as Record<string, unknown>;
  const dated = (history: unknown) =>
    Array.isArray(history) ? history.map((text: unknown, at) => ({ text, at })) : [];
  return {
    ...old,
    shellHistory: dated(old.shellHistory),
    sqlHistory: dated(old.sqlHistory),
  };
}
