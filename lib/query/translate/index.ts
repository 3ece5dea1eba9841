/**
 * A query in one language said in another: read as a question, written from it. What cannot be said
 * comes back as a diagnostic with its place in the source, and what changes as notes.
 */
import type { Diagnostic, Evidence, Language, LogScope } from '../types';
import { attempt } from './cannot';
import { withoutRepeats, type Note, type Question } from './question';
import { readFilter } from './read/filter';
import { readInsights } from './read/insights';
import type { Reading } from './read/reading';
import { readShell } from './read/shell';
import { readSql } from './read/sql';
import { writeFilter } from './write/filter';
import { writeInsights } from './write/insights';
import { writeJq } from './write/jq';
import { writeSql } from './write/sql';
import type { Tell, Writing } from './write/writing';

export type { Note, Question } from './question';
export { takeAway, type Take } from './take';

/** SQL comes in two dialects; each runs in the SQL pane. */
export const TARGETS = ['shell', 'lake', 'athena', 'insights', 'filter'] as const;
export type Target = (typeof TARGETS)[number];
export const languageOf = (target: Target): Language =>
  target === 'lake' || target === 'athena' ? 'sql' : target;

export const TARGET_NAMES: Readonly<Record<Target, string>> = {
  shell: 'Terminal',
  lake: 'SQL, Lake',
  athena: 'SQL, Athena',
  insights: 'Logs Insights',
  filter: 'Filter pattern',
};

/** What a query can be shown in beside itself: SQL also in the other dialect. */
export function targetsOf(language: Language, query: string): readonly Target[] {
  const own = language !== 'sql' ? language : /\bcloudtrail_logs/i.test(query) ? 'athena' : 'lake';
  return TARGETS.filter((target) => target !== own);
}

export type Read =
  | { readonly ok: true; readonly question: Question; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
export type Translated =
  | {
      readonly ok: true;
      readonly text: string;
      /** CloudWatch Logs only: the window that stands beside the query. */
      readonly scope?: LogScope;
      readonly notes: readonly Note[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const READERS: Readonly<Record<Language, (text: string) => Reading>> = {
  shell: readShell,
  sql: readSql,
  filter: readFilter,
  insights: readInsights,
};

/** What a query asks, or why it is more than can be said in another language. */
export function readQuestion(language: Language, text: string): Read {
  return attempt(() => ({ ok: true, ...READERS[language](text) }));
}

export function writeQuestion(
  { question, notes }: Extract<Read, { ok: true }>,
  target: Target,
  evidence: Pick<Evidence, 'files'>,
): Translated {
  return attempt(() => {
    const told: Note[] = [...notes];
    const writing = WRITERS[target](question, (note) => told.push(note), evidence);
    return { ok: true, ...writing, notes: withoutRepeats(told) };
  });
}

const WRITERS: Readonly<
  Record<Target, (question: Question, tell: Tell, evidence: Pick<Evidence, 'files'>) => Writing>
> = {
  shell: (question, tell, { files }) => writeJq(question, tell, { file: trailFile(files) }),
  lake: (question, tell) => writeSql(question, tell, 'lake', 'cloudtrail'),
  athena: (question, tell) => writeSql(question, tell, 'athena', 'cloudtrail_logs'),
  insights: writeInsights,
  filter: writeFilter,
};

/** The evidence's CloudTrail log file. */
const trailFile = (files: Evidence['files']): string =>
  files.find(({ name }) => /cloudtrail.*\.json$/i.test(name))?.name ??
  files.find(({ name }) => /\.(?:json|ndjson|jsonl)$/.test(name))?.name ??
  'cloudtrail_log.json';
