import type { Kysely, Transaction } from 'kysely';
import type { Listener, Signal } from '../live/signals';
import type { Tables } from '../tables';

export type Trx = Transaction<Tables>;
/** For reading, it is the same inside a transaction and outside. */
export type Db = Kysely<Tables>;

/** What differs between SQLite and PostgreSQL. All queries are written once, over `db`. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  readonly db: Db;
  /** ISO 8601, UTC, milliseconds. */
  now(): string;
  /** Whether signals of other handles arrive at this moment. */
  readonly listening: boolean;
  subscribe(listener: Listener): Promise<() => void>;
  /** In the transaction: PostgreSQL tells it when the transaction commits, and only then. */
  announce(trx: Trx, signal: Exclude<Signal, { kind: 'catch-up' }>): Promise<void>;
  /** After the commit: SQLite tells the listeners of this process. */
  committed(signal: Exclude<Signal, { kind: 'catch-up' }>): void;
  /** After a deletion: nothing of it stays readable in files. False where that has to wait for whoever reads them. */
  scrub(): Promise<boolean>;
  close(): Promise<void>;
}

export type Clock = () => Date;

/**
 * Every write is a transaction. SQLite takes the file's write lock at its beginning; PostgreSQL locks
 * the rows it asks for, and sees what was committed before each statement.
 */
export const write = <T>(engine: Engine, work: (trx: Trx) => Promise<T>): Promise<T> =>
  engine.db.transaction().setIsolationLevel('read committed').execute(work);
