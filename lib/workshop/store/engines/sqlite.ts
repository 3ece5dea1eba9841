import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { Kysely, SqliteDialect, SqliteDriver } from 'kysely';
import { StoreError } from '../errors';
import { listenersOf } from '../live/in-process';
import { tell } from '../live/signals';
import { migrate } from '../migrate';
import type { Tables } from '../tables';
import type { Clock, Engine } from './engine';
import { SqliteFile } from './sqlite-file';

/** Kysely's driver begins transactions that take the write lock too late: one that read first may not write. */
class Driver extends SqliteDriver {
  constructor(private readonly file: SqliteFile) {
    super({ database: file });
  }
  override async beginTransaction(): Promise<void> {
    await this.file.begin();
  }
  override async commitTransaction(): Promise<void> {
    this.file.commit();
  }
  override async rollbackTransaction(): Promise<void> {
    this.file.rollback();
  }
}

class Dialect extends SqliteDialect {
  constructor(private readonly file: SqliteFile) {
    super({ database: file });
  }
  override createDriver(): Driver {
    return new Driver(this.file);
  }
}

/** One file, one process: other processes may read and write it too, but are not told of each other's events. */
export async function openSqlite(name: string, clock: Clock): Promise<Engine> {
  makeFolder(path.dirname(name));
  const file = await SqliteFile.open(name);
  const db = new Kysely<Tables>({ dialect: new Dialect(file) });
  // SQLite's tables are made in a transaction as well: of two processes, the second finds them made.
  await file.begin();
  try {
    await migrate(db);
    file.commit();
  } catch (error) {
    file.rollback();
    await db.destroy();
    throw error;
  }
  // What was deleted by a process that was killed before it came to this. Who reads now is waited for by the next sweep.
  file.truncateLog();
  const listeners = listenersOf(realpathSync(name));
  const ours = new Set<() => void>();
  return {
    name: 'sqlite',
    db,
    now: () => clock().toISOString(),
    listening: true,
    async subscribe(listener) {
      // A listener may be given twice: each time is a subscription of its own.
      const own: typeof listener = (signal) => listener(signal);
      const stop = () => {
        listeners.delete(own);
        ours.delete(stop);
      };
      listeners.add(own);
      ours.add(stop);
      return stop;
    },
    announce: async () => undefined,
    committed: (signal) => tell(listeners, signal),
    // Through kysely, which lets nobody else use the handle meanwhile: not in the middle of a transaction.
    scrub: () => db.connection().execute(async () => file.truncateLog()),
    async close() {
      for (const stop of [...ours]) stop();
      await db.destroy();
    },
  };
}

/** Only the user who runs the server may look into it. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StoreError('settings', `The folder for the database cannot be made: ${folder}`, {
      cause: error,
    });
  }
}
