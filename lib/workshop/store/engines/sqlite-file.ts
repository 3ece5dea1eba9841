import { setTimeout as pause } from 'node:timers/promises';
import Database from 'libsql';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** How long SQLite itself waits, which stops the whole process: hardly. We wait, and let others run. */
const BUSY_TIMEOUT_MS = 20;
const LONGEST_WAIT_MS = 10_000;
const PRAGMAS = [
  'journal_mode = WAL',
  // In WAL mode only FULL syncs the log at each commit (https://www.sqlite.org/pragma.html#pragma_synchronous).
  'synchronous = FULL',
  'foreign_keys = ON',
  // What is deleted is overwritten with zeros.
  'secure_delete = ON',
];

const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

const isConstraint = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');

/** Tries again, for others' sake without stopping the process, until the file is free. */
async function whenFree<T>(work: () => T): Promise<T> {
  const until = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
    }
    await pause(1 + Math.random() * 10);
  }
}

/**
 * A libsql handle as kysely wants one, with what libsql 0.5 lacks:
 * - it panics, and ends the process, where a boolean is bound, cuts text at NUL, and writes a number
 *   into text as 1.0: only what is safe is let through;
 * - a statement is freed when the garbage collector gets to it: each is prepared once, and kept;
 * - a statement that failed stays "in progress", so that no COMMIT works: the file is opened anew.
 */
export class SqliteFile implements SqliteDatabase {
  readonly #statements = new Map<string, SqliteStatement>();
  #stale = false;

  private constructor(
    private readonly path: string,
    private db: Database.Database,
  ) {}

  static async open(path: string): Promise<SqliteFile> {
    return new SqliteFile(path, await whenFree(() => openDatabase(path)));
  }

  async begin(): Promise<void> {
    await whenFree(() => {
      if (this.#stale) this.#reopen();
      this.db.exec('begin immediate');
    });
  }

  commit(): void {
    this.db.exec('commit');
  }

  /** SQLite rolls back by itself where the disk is full or fails. */
  rollback(): void {
    if (this.db.inTransaction) this.db.exec('rollback');
  }

  /**
   * The log is written into the file and emptied: it has copies of pages as they were.
   * @returns false where it was not, as somebody reads or writes the file (https://www.sqlite.org/pragma.html#pragma_wal_checkpoint)
   */
  truncateLog(): boolean {
    const [done] = this.db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return done?.busy === 0;
  }

  prepare(sql: string): SqliteStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.db.prepare(sql);
    const safely = <T>(parameters: readonly unknown[], run: (values: unknown[]) => T): T => {
      const values = parameters.map(bindable);
      try {
        return run(values);
      } catch (error) {
        this.#stale ||= !isConstraint(error);
        throw error;
      }
    };
    const kept: SqliteStatement = {
      reader: statement.reader,
      all: (parameters) => safely(parameters, (values) => statement.all(values)),
      run: (parameters) => safely(parameters, (values) => statement.run(values)),
      iterate: (parameters) => safely(parameters, (values) => statement.all(values)).values(),
    };
    // Queries are few; those that grow with their rows (inserts) come in a bounded number of sizes.
    if (this.#statements.size > 500) this.#statements.clear();
    this.#statements.set(sql, kept);
    return kept;
  }

  close(): void {
    this.#statements.clear();
    this.db.close();
  }

  #reopen(): void {
    this.close();
    this.db = openDatabase(this.path);
    this.#stale = false;
  }
}

function openDatabase(path: string): Database.Database {
  const db = new Database(path);
  try {
    db.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    for (const pragma of PRAGMAS) db.exec(`pragma ${pragma}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function bindable(value: unknown): string | number | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new TypeError(`SQLite is given text, whole numbers and null, not ${typeof value}.`);
}
