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
import type { Ahead, Loaded } from './ahead';
import { complete, type CompletionNames } from './complete';
import { explainError, type KnownNames } from './duckdb/errors';
import type { EvidenceSource } from './duckdb/attach';
import { startDuckDB, type DuckDB, type SqlBindings } from './duckdb/instance';
import { openDatabase, openEvidence, type OpenedEvidence } from './duckdb/open-evidence';
import { begin, isTrap, OUT_OF_MEMORY, sendPlan } from './duckdb/pending';
import { columnReader, typeName } from './duckdb/values';
import { resultNames } from './columns';
import { rewrite, type Rewritten } from './dialect/rewrite';
import { refusal, splitStatements } from './language/statements';
import type { Token } from './language/tokens';
import { FUNCTIONS, TABLES, fieldNames } from './schema';

/** How long the thread may be busy before messages are let in. */
const SLICE_MS = 8;
/** Rows go out in lots of this size. */
const LOT = 1_000;

interface Opened extends OpenedEvidence {
  readonly db: DuckDB;
  readonly names: KnownNames & CompletionNames;
}

/** A statement before it runs. */
interface Looked extends Rewritten {
  readonly tokens: readonly Token[];
  readonly told: readonly Diagnostic[];
}

/** @param ahead what was loaded of this evidence already; used for the first opening alone */
export function createSqlEngine(
  evidence: Evidence,
  effects: Effects,
  bindings: SqlBindings,
  ahead?: Ahead,
): Engine {
  let opening: Promise<Opened> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const elapsed = (since: number) => effects.now() - since;

  function open(onProgress?: (progress: Progress) => void): Promise<Opened> {
    const before = ahead;
    ahead = undefined;
    opening ??= load(evidence, effects, bindings, before, onProgress).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  /** Everything that can be said before DuckDB is asked, each statement's by itself. */
  function look(query: string, { tables }: Opened): Looked[] {
    const { eventDataStore } = evidence;
    return splitStatements(query).map((statement) => {
      const refused = refusal(statement);
      const rewritten = rewrite(query, statement.tokens, { eventDataStore, tables });
      const told = refused ? [refused] : [...rewritten.diagnostics];
      return { ...rewritten, tokens: statement.tokens, told };
    });
  }

  function explain(error: unknown, statement: Looked, { names }: Opened): Diagnostic {
    if (!isTrap(error)) return explainError(error, statement, names);
    // The instance is beyond use: the next query starts another.
    opening = undefined;
    return OUT_OF_MEMORY;
  }

  async function prepare(query: string): Promise<readonly Diagnostic[]> {
    const opened = await open();
    const statements = look(query, opened);
    const told = statements.flatMap((statement) => statement.told);
    if (told.some(isError)) return told.filter(isError);
    for (const [index, statement] of statements.entries()) {
      try {
        opened.connection.prepare(statement.text).close();
      } catch (error) {
        return [inStatement(explain(error, statement, opened), index, statements)];
      }
    }
    return told.filter(({ severity }) => severity === 'warning');
  }

  async function run(query: string, options: RunOptions): Promise<Outcome> {
    const opened = await open();
    const start = effects.now();
    const fail = (diagnostics: readonly Diagnostic[]): Outcome => ({
      status: 'failed',
      diagnostics,
      elapsedMs: elapsed(start),
    });
    const statements = look(query, opened);
    const errors = statements.flatMap((statement, index) =>
      statement.told.filter(isError).map((one) => inStatement(one, index, statements)),
    );
    if (errors.length) return fail(errors);
    if (!statements.length) {
      return fail([
        { severity: 'error', message: 'There is no query.', hint: 'Try SELECT * FROM cloudtrail.' },
      ]);
    }
    const tell = (diagnostic: Diagnostic) => options.onOutput({ kind: 'diagnostic', diagnostic });
    statements.flatMap((statement) => statement.told).forEach(tell);
    const deadline = start + (options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS);
    let outcome: Outcome | undefined;
    for (const [index, statement] of statements.entries()) {
      const last = index === statements.length - 1;
      try {
        outcome = await execute(opened, statement, last ? options : silent(options), deadline);
      } catch (error) {
        return fail([inStatement(explain(error, statement, opened), index, statements)]);
      }
      if (outcome.status !== 'done') return outcome;
    }
    if (statements.length > 1) tell(lastOf(statements.length));
    return { ...(outcome as Outcome), elapsedMs: elapsed(start) };
  }

  async function execute(
    { connection, db }: Opened,
    statement: Looked,
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
      let header = begin(db, handle, statement);
      while (header === null) {
        const reason = await stopReason();
        if (reason) return stop(reason);
        header = db.pollPendingQuery(handle);
      }
      const { schema } = RecordBatchReader.from([header]).open();
      if (statement.plan) return sendPlan(db, handle, header, statement.plan, options);
      const names = resultNames(schema.fields.map((field) => field.name), statement.tokens); // prettier-ignore
      options.onOutput({
        kind: 'columns',
        columns: schema.fields.map(({ type }, at) => ({
          name: names[at] ?? '',
          type: typeName(type),
        })),
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
      void opening
        ?.then(({ db, connection }) => {
          connection.close();
          db.dropFiles();
          bindings.idle?.push(db);
        })
        .catch(() => undefined);
      opening = undefined;
    },
  };
}

const isError = ({ severity }: Diagnostic) => severity === 'error';

/** Says which statement is meant, where there are several. */
function inStatement(diagnostic: Diagnostic, index: number, all: readonly unknown[]): Diagnostic {
  if (all.length < 2) return diagnostic;
  const message = `Statement ${index + 1} of ${all.length}: ${diagnostic.message}`;
  return { ...diagnostic, message };
}

/** Only the last statement's rows are shown. */
const lastOf = (count: number): Diagnostic => ({
  severity: 'info',
  message: `${count} statements ran; this is the result of the last.`,
  hint: 'Select one to run it alone.',
});

const silent = (options: RunOptions): RunOptions => ({ ...options, onOutput: () => undefined });

async function load(
  evidence: Evidence,
  effects: Effects,
  bindings: SqlBindings,
  ahead: Ahead | undefined,
  onProgress?: (progress: Progress) => void,
): Promise<Opened> {
  const { database, clock, eventDataStore } = evidence;
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
  const [engine, evidenceRead] = [tell('engine', 'the SQL engine'), tell('database', 'the evidence')]; // prettier-ignore
  const finish = async (
    { db, connection }: Pick<Loaded, 'db' | 'connection'>,
    source: EvidenceSource,
  ): Promise<Opened> => {
    const opened = await openEvidence(db, connection, { source, clock, eventDataStore });
    return { ...opened, db, names: knownNames(opened) };
  };
  // Loaded ahead are a learner's own events, and never logs.
  if (
    ahead &&
    database.kind === 'arrow' &&
    !database.logs &&
    ahead.parts === database.parts.length
  ) {
    engine(engineBytes);
    // What went wrong then is tried anew, and told if it goes wrong again.
    const loaded = await ahead.loaded(evidenceRead).catch(() => undefined);
    if (loaded) return finish(loaded, { table: loaded.table, mapKeys: database.mapKeys });
  }
  const [wasm, source] = await Promise.all([
    effects.read(evidence.engines.duckdb, engine),
    sourceOf(database, effects, evidenceRead),
  ]);
  const starting = database.kind === 'arrow' ? soFar.engine : total;
  onProgress?.({ loaded: starting, total, what: 'starting the SQL engine' });
  const db = bindings.idle?.pop() ?? (await startDuckDB(bindings, wasm));
  return finish({ db, connection: openDatabase(db) }, source);
}

/** A file is read while the engine comes; parts are read one by one as they go in. */
async function sourceOf(
  database: NonNullable<Evidence['database']>,
  effects: Effects,
  onBytes: (soFar: number) => void,
): Promise<EvidenceSource> {
  if (database.kind !== 'arrow') return { file: await effects.read(database.url, onBytes) };
  let soFar = 0;
  return {
    database,
    async read(url) {
      const bytes = await effects.read(url);
      onBytes((soFar += bytes.length));
      return bytes;
    },
  };
}

function knownNames(opened: OpenedEvidence): Opened['names'] {
  const here = TABLES.filter((table) => opened.tables.includes(table.name));
  const columns = here.flatMap((table) => table.columns.map((column) => column.name));
  return {
    tables: opened.tables,
    // Of names that differ in case only, the first.
    columns: [
      ...new Map([...columns].reverse().map((name) => [name.toLowerCase(), name])).values(),
    ],
    fields: fieldNames(here),
    functions: FUNCTIONS.map((one) => one.name),
    mapKeys: opened.mapKeys,
  };
}
