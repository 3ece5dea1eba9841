/** The SQL engine: DuckDB in WebAssembly over one lab's database, in the dialect of AWS's guides. */
import { RecordBatchReader } from 'apache-arrow';
import {
  DEFAULT_BOUNDS,
  DEFAULT_TIME_LIMIT_MS,
  type Diagnostic,
  type Effects,
  type Engine,
  type Evidence,
  type Json,
  type Outcome,
  type Progress,
  type RunOptions,
} from '../types';
import { complete, type CompletionNames } from './complete';
import { explainError, type KnownNames } from './duckdb/errors';
import { startDuckDB, type DuckDB, type SqlBindings } from './duckdb/instance';
import { openEvidence, type OpenedEvidence } from './duckdb/open-evidence';
import { columnReader, typeName } from './duckdb/values';
import { rewrite, type Rewritten } from './dialect/rewrite';
import { refusal, splitStatements } from './language/statements';
import { FUNCTIONS, TABLES, fieldNames } from './schema';

/** How long the thread may be busy before messages are let in. */
const SLICE_MS = 8;
/** Rows go out in lots of this size. */
const LOT = 1_000;

interface Opened extends OpenedEvidence {
  readonly db: DuckDB;
  readonly names: KnownNames & CompletionNames;
}

export function createSqlEngine(
  evidence: Evidence,
  effects: Effects,
  bindings: SqlBindings,
): Engine {
  let opening: Promise<Opened> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const elapsed = (since: number) => effects.now() - since;

  function open(onProgress?: (progress: Progress) => void): Promise<Opened> {
    opening ??= load(evidence, effects, bindings, onProgress).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  /** Everything that can be said before DuckDB is asked; empty where there is nothing to say. */
  function look(query: string): { statements: Rewritten[]; diagnostics: Diagnostic[] } {
    const diagnostics: Diagnostic[] = [];
    const statements = splitStatements(query).map((statement) => {
      const refused = refusal(statement);
      const rewritten = rewrite(query, statement.tokens, evidence);
      if (refused) diagnostics.push(refused);
      else diagnostics.push(...rewritten.diagnostics);
      return rewritten;
    });
    return { statements, diagnostics };
  }

  async function prepare(query: string): Promise<readonly Diagnostic[]> {
    const { connection, names } = await open();
    const { statements, diagnostics } = look(query);
    if (diagnostics.length) return diagnostics;
    for (const statement of statements) {
      try {
        connection.prepare(statement.text).close();
      } catch (error) {
        return [explainError(error, statement, names)];
      }
    }
    return [];
  }

  async function run(query: string, options: RunOptions): Promise<Outcome> {
    const opened = await open();
    const start = effects.now();
    const fail = (diagnostics: readonly Diagnostic[]): Outcome => ({
      status: 'failed',
      diagnostics,
      elapsedMs: elapsed(start),
    });
    const { statements, diagnostics } = look(query);
    if (diagnostics.length) return fail(diagnostics);
    if (!statements.length) {
      return fail([
        { severity: 'error', message: 'There is no query.', hint: 'Try SELECT * FROM cloudtrail.' },
      ]);
    }
    const deadline = start + (options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS);
    let outcome: Outcome | undefined;
    for (const [index, statement] of statements.entries()) {
      const last = index === statements.length - 1;
      try {
        outcome = await execute(opened, statement.text, last ? options : silent(options), deadline);
      } catch (error) {
        return fail([explainError(error, statement, opened.names)]);
      }
      if (outcome.status !== 'done') return outcome;
    }
    return { ...(outcome as Outcome), elapsedMs: elapsed(start) };
  }

  async function execute(
    { connection, db }: Opened,
    text: string,
    options: RunOptions,
    deadline: number,
  ): Promise<Outcome> {
    const start = effects.now();
    const limit = (options.bounds ?? DEFAULT_BOUNDS).rows;
    let breathed = start;
    /** Lets messages in from time to time; the reason where the query is to stop. */
    const stopReason = async (): Promise<'cancelled' | 'timeout' | undefined> => {
      if (effects.now() - breathed >= SLICE_MS) {
        await bindings.pause();
        breathed = effects.now();
      }
      if (options.signal?.aborted) return 'cancelled';
      return effects.now() > deadline ? 'timeout' : undefined;
    };
    return connection.useUnsafe(async (_, handle) => {
      const stop = (reason: 'cancelled' | 'timeout'): Outcome => {
        db.cancelPendingQuery(handle);
        return { status: 'stopped', reason, elapsedMs: elapsed(start) };
      };
      let header = db.startPendingQuery(handle, text, true);
      while (header === null) {
        const reason = await stopReason();
        if (reason) return stop(reason);
        header = db.pollPendingQuery(handle);
      }
      const { schema } = RecordBatchReader.from([header]).open();
      options.onOutput({
        kind: 'columns',
        columns: schema.fields.map(({ name, type }) => ({ name, type: typeName(type) })),
      });
      let sent = 0;
      for (;;) {
        const reason = await stopReason();
        if (reason) return stop(reason);
        const chunk = db.fetchQueryResults(handle);
        if (!chunk?.length) break;
        for (const batch of RecordBatchReader.from([header, chunk])) {
          const take = Math.min(batch.numRows, limit - sent);
          const readers = batch.data.children.map((child) => columnReader(child));
          for (let from = 0; from < take; from += LOT) {
            const rows: Json[][] = [];
            for (let row = from; row < Math.min(take, from + LOT); row++)
              rows.push(readers.map((read) => read(row)));
            options.onOutput({ kind: 'rows', rows });
          }
          sent += take;
          if (take < batch.numRows) {
            db.cancelPendingQuery(handle);
            return { status: 'done', rowCount: sent, truncated: true, elapsedMs: elapsed(start) };
          }
        }
      }
      return { status: 'done', rowCount: sent, truncated: false, elapsedMs: elapsed(start) };
    });
  }

  /** One after the other: the connection holds one query at a time. */
  function queued<T>(task: () => Promise<T>): Promise<T> {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  }

  return {
    language: 'sql',
    open: async (onProgress) => void (await open(onProgress)),
    prepare: (query) => queued(() => prepare(query)),
    complete: async (query, offset) => complete(query, offset, (await open()).names),
    run: (query, options) => queued(() => run(query, options)),
    close: () => {
      void opening?.then(({ connection }) => connection.close()).catch(() => undefined);
      opening = undefined;
    },
  };
}

const silent = (options: RunOptions): RunOptions => ({ ...options, onOutput: () => undefined });

async function load(
  evidence: Evidence,
  effects: Effects,
  bindings: SqlBindings,
  onProgress?: (progress: Progress) => void,
): Promise<Opened> {
  const { database } = evidence;
  if (!database) throw new Error('This lab has no database for SQL.');
  // The wasm file is the same for all labs and its size is not in the evidence.
  const engineBytes = 34_242_586;
  const total = engineBytes + database.bytes;
  const soFar = { engine: 0, database: 0 };
  const tell = (part: keyof typeof soFar, what: string) => (bytes: number) => {
    soFar[part] = bytes;
    const loaded = Math.min(total, soFar.engine + soFar.database);
    onProgress?.({ loaded, total, what });
  };
  const [wasm, file] = await Promise.all([
    effects.read(evidence.engines.duckdb, tell('engine', 'the SQL engine')),
    effects.read(database.url, tell('database', 'the evidence')),
  ]);
  onProgress?.({ loaded: total, total, what: 'starting the SQL engine' });
  const db = await startDuckDB(bindings, wasm);
  const opened = openEvidence(db, {
    file,
    clock: evidence.clock,
    eventDataStore: evidence.eventDataStore,
  });
  const tables = [...opened.tables, ...(evidence.eventDataStore ? [evidence.eventDataStore] : [])];
  return { ...opened, db, names: knownNames(opened, tables) };
}

function knownNames(opened: OpenedEvidence, tables: readonly string[]): Opened['names'] {
  const here = TABLES.filter((table) => opened.tables.includes(table.name));
  return {
    tables,
    columns: here.flatMap((table) => table.columns.map((column) => column.name)),
    fields: fieldNames(here),
    functions: FUNCTIONS.map((one) => one.name),
    mapKeys: opened.mapKeys,
  };
}
