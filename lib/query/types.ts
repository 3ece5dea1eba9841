/**
 * The one interface that every query language of Trailwise is behind. A result is made of three
 * things that are never one string: values (columns, rows), text (a program's streams), and
 * diagnostics (what is wrong, and where).
 */
import type { MapKey } from './sql/map-key';

import type { Cloud } from './aws/cloud';

/** `filter` is a filter pattern and `insights` a Logs Insights query, both of CloudWatch Logs. */
export const LANGUAGES = ['shell', 'sql', 'filter', 'insights'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Half-open range `[start, end)` of UTF-16 offsets into the query's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'info';
  /** What is wrong, in a sentence, in the engine's own words where it has some. */
  readonly message: string;
  readonly span?: Span;
  /** What to try next. */
  readonly hint?: string;
}

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Column {
  readonly name: string;
  /** The engine's own name of the type: `VARCHAR`, `TIMESTAMP`, `STRUCT(…)`. */
  readonly type: string;
}

/** What a run sends while it goes on, in order. */
export type Output =
  | { readonly kind: 'columns'; readonly columns: readonly Column[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Json[])[] }
  | { readonly kind: 'text'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic }
  /** The program asked for an empty screen (`clear`). */
  | { readonly kind: 'clear' }
  /** Text for a pager (`less FILE`): shown full height, left with `q`. */
  | { readonly kind: 'page'; readonly title: string; readonly text: string }
  /** What the session now holds beside the evidence; sent at the end of a run that changed it. */
  | { readonly kind: 'session'; readonly session: Session };

/** What a learner's session adds to the evidence: files written, variables set. */
export interface Session {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly variables: Readonly<Record<string, string>>;
}

export interface Done {
  readonly status: 'done';
  /** Shell only: the exit code of the last command (`$?`). */
  readonly exitCode?: number;
  /** Values only: rows sent; where `truncated`, there were more. */
  readonly rowCount?: number;
  /** True where a bound (rows, bytes) cut the output. */
  readonly truncated: boolean;
  readonly elapsedMs: number;
  /** CloudWatch Logs only: what the console prints under a query. */
  readonly scanned?: Scanned;
}
/** The statistics of a CloudWatch Logs query, as `GetQueryResults` has them. */
export interface Scanned {
  readonly recordsMatched: number;
  readonly recordsScanned: number;
  /** UTF-8 bytes of the messages that were looked at. */
  readonly bytesScanned: number;
}
export interface Failed {
  readonly status: 'failed';
  readonly diagnostics: readonly Diagnostic[];
  readonly elapsedMs: number;
}
export interface Stopped {
  readonly status: 'stopped';
  readonly reason: 'cancelled' | 'timeout';
  readonly elapsedMs: number;
}
export type Outcome = Done | Failed | Stopped;

export interface Bounds {
  /** Rows sent at the most. */
  readonly rows: number;
  /** Bytes of text sent at the most (stdout and stderr together). */
  readonly bytes: number;
}
export const DEFAULT_BOUNDS: Bounds = { rows: 10_000, bytes: 64 * 1024 * 1024 };
export const DEFAULT_TIME_LIMIT_MS = 30_000;

export interface RunOptions {
  readonly onOutput: (output: Output) => void;
  readonly signal?: AbortSignal;
  /** `DEFAULT_TIME_LIMIT_MS` where it is not said; a terminal's own process has none. */
  readonly timeLimitMs?: number;
  readonly bounds?: Bounds;
  /** CloudWatch Logs only: where to look; everywhere and at all times where it is absent. */
  readonly scope?: LogScope;
}

/** Log groups and a window of time; CloudWatch Logs asks for both beside the query. */
export interface LogScope {
  /** Names of log groups; all where absent. */
  readonly logGroups?: readonly string[];
  /** First instant, inclusive: milliseconds since the epoch. */
  readonly from?: number;
  /** Last instant, inclusive: milliseconds since the epoch. */
  readonly to?: number;
}

export interface Completion {
  readonly label: string;
  readonly kind:
    'command' | 'file' | 'field' | 'table' | 'column' | 'function' | 'keyword' | 'flag';
  /** A short word beside the label: a type, a signature. */
  readonly detail?: string;
  /** The text that takes the place of `span`. */
  readonly insert: string;
  readonly span: Span;
}

/** A file of a data set, as the manifest names it. */
export interface EvidenceFile {
  /** The name the learner sees: `cloudtrail_log.json`. */
  readonly name: string;
  /** Where the bytes are: a URL in the browser, a path on the command line. */
  readonly url: string;
  readonly bytes: number;
  /** Modification time that `ls -l` shows; UTC, ISO 8601. */
  readonly modified: string;
}

/** A log group of CloudWatch Logs and where the events of its streams come from. */
export interface LogGroup {
  readonly name: string;
  readonly streams: readonly LogStream[];
}
export interface LogStream {
  readonly name: string;
  /** Names of evidence files, in order. */
  readonly files: readonly string[];
  /**
   * `cloudtrail`: log files of CloudTrail, one event a record, its message the record as one line
   * of JSON. `records`: records that were checked before, one a line: their own text, or as JSON.stringify writes them.
   * `lines`: one event a line, its timestamp (ISO 8601, UTC) first, then a space.
   */
  readonly format: 'cloudtrail' | 'records' | 'lines';
}

/** A database file of DuckDB, made at build time. */
export interface DatabaseFile {
  readonly kind?: 'file';
  readonly url: string;
  readonly bytes: number;
}
/** Where the bytes of something are. */
export interface Address {
  readonly url: string;
  readonly bytes: number;
}
/** Events of the page's own: parts of the table `cloudtrail`, each an Arrow IPC stream, in order. */
export interface ArrowDatabase {
  readonly kind: 'arrow';
  readonly parts: readonly Address[];
  /** Tables of log lines beside it, each of one stream. */
  readonly logs?: readonly { readonly table: string; readonly part: Address }[];
  /** Of all parts. */
  readonly bytes: number;
  readonly mapKeys: readonly MapKey[];
}

/** Everything an engine needs to answer questions about one lab. */
export interface Evidence {
  readonly lab: string;
  readonly files: readonly EvidenceFile[];
  /** The data set for SQL; absent where there is nothing for SQL. */
  readonly database?: DatabaseFile | ArrowDatabase;
  /** What now() answers, so that "the last 7 days" stays true years later; UTC, ISO 8601. */
  readonly clock: string;
  /** What CloudWatch Logs has; absent where there is nothing for it. */
  readonly logGroups?: readonly LogGroup[];
  /** The account that the terminal's `aws` asks; absent where the lab has none. */
  readonly cloud?: Cloud;
  /** Where the evidence is of later than the account's description: when that was; UTC, ISO 8601. */
  readonly cloudAsOf?: string;
  /** The objects of the account's buckets, as one file; absent where they are made of the records. */
  readonly objects?: { readonly url: string; readonly bytes: number };
  /** The event data store id that Lake queries name after FROM. */
  readonly eventDataStore?: string;
  /** Where the engines' own WebAssembly is. */
  readonly engines: { readonly jq: string; readonly duckdb: string };
}

/** The effects an engine is given, so that its code is the same in browser, worker and Node. */
export interface Effects {
  /** Reads a url of the evidence whole. `onBytes` is told how many bytes have come so far. */
  read(url: string, onBytes?: (soFar: number) => void): Promise<Uint8Array>;
  /** Milliseconds, monotonic. */
  now(): number;
}

export interface Progress {
  readonly loaded: number;
  readonly total: number;
  readonly what: string;
}

/**
 * One language over one lab's evidence. All methods may be called at any time; `run` calls go one
 * after the other. A problem of the query's is an outcome, a problem of the engine's own a rejection.
 */
export interface Engine {
  readonly language: Language;
  /** Loads what the engine needs. Idempotent; the others call it first where it was not. */
  open(onProgress?: (progress: Progress) => void): Promise<void>;
  /** What can be said of a query without running it. */
  prepare(query: string): Promise<readonly Diagnostic[]>;
  complete(query: string, offset: number): Promise<readonly Completion[]>;
  run(query: string, options: RunOptions): Promise<Outcome>;
  /** Frees everything. The engine is not used afterwards. */
  close(): void;
}
