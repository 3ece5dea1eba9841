/** Brings the evidence into the database `evidence`: a file made at build time, or Arrow parts. */
import type { DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import type { ArrowDatabase } from '../../types';
import type { MapKey } from '../map-key';
import { ArrowTable } from './arrow-table';
import type { DuckDB } from './instance';

const FILE = 'evidence.duckdb';

/** What queries may use: a file's pages come and go, tables in memory stay. */
const FILE_MEMORY = '512MB';
const ARROW_MEMORY = '3GB';

/** A database file; Arrow parts; or the table that they have gone into already. */
export type EvidenceSource =
  | { readonly file: Uint8Array }
  | {
      readonly database: ArrowDatabase;
      /** Reads a part's bytes; one is read at a time, so that they need not all be held. */
      readonly read: (url: string) => Promise<Uint8Array>;
    }
  | { readonly table: ArrowTable; readonly mapKeys: readonly MapKey[] };

/** Gives back how much memory queries may use. */
export async function attachEvidence(
  db: DuckDB,
  connection: DuckDBConnection,
  source: EvidenceSource,
): Promise<string> {
  if ('file' in source) {
    db.registerFileBuffer(FILE, source.file);
    connection.query(`ATTACH '${FILE}' AS evidence (READ_ONLY)`);
    return FILE_MEMORY;
  }
  if ('table' in source) source.table.finish(source.mapKeys);
  else {
    const { database, read } = source;
    const table = new ArrowTable(connection);
    for (const { url } of database.parts) table.insert(await read(url));
    for (const { table: name, part } of database.logs ?? [])
      table.insertLog(name, await read(part.url));
    table.finish(database.mapKeys);
  }
  return ARROW_MEMORY;
}
