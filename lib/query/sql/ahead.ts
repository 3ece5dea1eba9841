/**
 * The engine and the parts of a learner's own events, loaded while the files are still read: what is
 * left when the last one is read is then little. In the worker that becomes the SQL engine's.
 */
import type { DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import { ArrowTable } from './duckdb/arrow-table';
import { startDuckDB, type DuckDB, type SqlBindings } from './duckdb/instance';
import { openDatabase } from './duckdb/open-evidence';

export interface Loaded {
  readonly db: DuckDB;
  readonly connection: DuckDBConnection;
  readonly table: ArrowTable;
}

export class Ahead {
  /** Parts that came. */
  parts = 0;
  private loading: Promise<Loaded>;
  private bytes = 0;
  private onBytes?: (soFar: number) => void;

  /** @param wasm gives the engine's bytes */
  constructor(bindings: SqlBindings, wasm: () => Promise<Uint8Array>) {
    this.loading = this.start(bindings, wasm);
    this.loading.catch(() => undefined);
  }

  add(part: () => Promise<Uint8Array>): void {
    this.parts++;
    this.loading = this.loading.then(async (loaded) => {
      const bytes = await part();
      loaded.table.insert(bytes);
      this.onBytes?.((this.bytes += bytes.length));
      return loaded;
    });
    this.loading.catch(() => undefined);
  }

  /** Resolves when all parts that came are in; rejects where one of them, or the engine, failed. */
  loaded(onBytes: (soFar: number) => void): Promise<Loaded> {
    this.onBytes = onBytes;
    onBytes(this.bytes);
    return this.loading;
  }

  private async start(bindings: SqlBindings, wasm: () => Promise<Uint8Array>): Promise<Loaded> {
    const db = await startDuckDB(bindings, await wasm());
    const connection = openDatabase(db);
    return { db, connection, table: new ArrowTable(connection) };
  }
}
