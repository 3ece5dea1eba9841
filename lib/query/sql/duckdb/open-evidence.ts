/**
 * The in-memory database that queries run in: the evidence attached read-only, a view for each of
 * its tables, the dialect's macros, and then the doors are closed.
 */
import { Utf8 } from 'apache-arrow';
import type { DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import { macros } from '../dialect/macros';
import type { MapKey } from '../map-key';
import { OWN } from './arrow-table';
import { attachEvidence, type EvidenceSource } from './attach';
import type { DuckDB } from './instance';
import { jsonFunction, mapToJson, type JsonType, type KeyTypes } from './json-function';
import { registerFunction, type TextFunction } from './scalar-functions';
import { views } from './views';

/** In this order: what loads or writes is switched off, and then the switches are locked. */
const LOCK_DOWN = [
  'SET autoinstall_known_extensions=false',
  'SET autoload_known_extensions=false',
  "SET temp_directory=''",
  'SET integer_division=true',
  'SET errors_as_json=true',
  'SET enable_external_access=false',
  'SET lock_configuration=true',
];

export interface OpenedEvidence {
  readonly connection: DuckDBConnection;
  /** The names that a query may use after FROM, in lower case. */
  readonly tables: readonly string[];
  readonly mapKeys: readonly MapKey[];
}

export interface EvidenceOptions {
  readonly source: EvidenceSource;
  readonly clock: string;
  readonly eventDataStore?: string;
}

/** The empty database. */
export function openDatabase(db: DuckDB): DuckDBConnection {
  db.open({ path: ':memory:', query: { castBigIntToDouble: false } });
  return db.connect();
}

/** @param connection of a database as `openDatabase` opens it, with the parts in it at the most */
export async function openEvidence(
  db: DuckDB,
  connection: DuckDBConnection,
  options: EvidenceOptions,
): Promise<OpenedEvidence> {
  const run = (sql: string) => connection.query(sql).toArray() as Record<string, unknown>[];
  const memory = await attachEvidence(db, connection, options.source);

  const names = run(
    `SELECT table_name FROM duckdb_tables()
     WHERE database_name = 'evidence' AND schema_name = 'main' ORDER BY table_oid`,
  ).map((row) => String(row.table_name));
  const columns = run(
    `SELECT column_name FROM duckdb_columns() WHERE database_name = 'evidence'
       AND schema_name = 'main' AND table_name = 'cloudtrail' ORDER BY column_index`,
  ).map((row) => String(row.column_name));
  const mapKeys = run(`SELECT "column", key, types, events FROM evidence.${OWN}.map_keys`).map(
    (row) => ({
      column: String(row.column),
      key: String(row.key),
      types: String(row.types).split(',') as JsonType[],
      events: Number(row.events),
    }),
  );
  const types = keyTypes(mapKeys);
  defineFunction(db, connection, 'json_function', jsonFunction(types) as TextFunction);
  defineFunction(db, connection, 'json_map_function', mapToJson(types) as TextFunction);
  const nested = [...types]
    .filter(([, found]) => found.has('object') || found.has('array'))
    .map(([key]) => key);
  for (const macro of macros(options.clock, nested)) run(`CREATE ${macro}`);
  // Views call macros, and so come after them.
  const made = views({ tables: names, columns, eventDataStore: options.eventDataStore });
  for (const statement of made.statements) run(statement);
  for (const setting of [`SET memory_limit='${memory}'`, ...LOCK_DOWN]) run(setting);
  return { connection, tables: made.names, mapKeys };
}

function keyTypes(keys: readonly MapKey[]): KeyTypes {
  const types = new Map<string, Set<JsonType>>();
  for (const { key, types: found } of keys) {
    const known = types.get(key) ?? new Set();
    found.forEach((type) => known.add(type));
    types.set(key, known);
  }
  return types;
}

/** Arguments and result are text; the number of arguments is any. */
function defineFunction(
  db: DuckDB,
  connection: DuckDBConnection,
  name: string,
  call: TextFunction,
): void {
  const ids = db as unknown as { readonly _nextUDFId: number };
  const id = ids._nextUDFId;
  connection.createScalarFunction(name, new Utf8(), () => undefined);
  registerFunction(db.mod, id, call);
}
