/** Brings the evidence into the database `evidence`: a file made at build time, or Arrow parts. */
import type { DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import type { ArrowDatabase } from '../../types';
import { FLAT_PATHS } from '../dialect/flat-paths';
import { quoteIdentifier, quoteString } from '../language/tokens';
import { CLOUDTRAIL_TABLE, typeText } from '../schema';
import type { DuckDB } from './instance';

/** The database's own tables for the engine, beside those that learners query. */
export const OWN = 'trailwise';
const FILE = 'evidence.duckdb';

/** Bytes of parts up to which they stay as they came: to compress them takes longer than it gives. */
const SMALL = 400_000_000;
/** What queries may use: a file's pages come and go, tables in memory stay. */
const FILE_MEMORY = '512MB';
const ARROW_MEMORY = '3GB';

export interface ArrowSource {
  readonly database: ArrowDatabase;
  /** Reads a part's bytes; one is read at a time, so that they need not all be held. */
  readonly read: (url: string) => Promise<Uint8Array>;
}
export type EvidenceSource = { readonly file: Uint8Array } | ArrowSource;

/** Gives back how much memory queries may use. */
export async function attachEvidence(
  db: DuckDB,
  connection: DuckDBConnection,
  source: EvidenceSource,
): Promise<string> {
  const run = (sql: string) => void connection.query(sql);
  if ('file' in source) {
    db.registerFileBuffer(FILE, source.file);
    run(`ATTACH '${FILE}' AS evidence (READ_ONLY)`);
    return FILE_MEMORY;
  }
  run("ATTACH ':memory:' AS evidence (COMPRESS)");
  run(`CREATE TABLE evidence.main.cloudtrail (${DEFINITION})`);
  // Left to itself DuckDB compresses what is there again and again while parts come in.
  run("SET checkpoint_threshold='1TB'");
  // What goes in has no way to name a database; there are no macros and views yet to be misled.
  run('USE evidence');
  for (const { url } of source.database.parts) {
    connection.insertArrowFromIPCStream(await source.read(url), {
      name: 'cloudtrail',
      create: false,
    });
  }
  run('USE memory');
  if (source.database.bytes > SMALL) run('CHECKPOINT evidence');
  run(`CREATE SCHEMA evidence.${OWN}`);
  run(`CREATE TABLE evidence.${OWN}.map_keys ("column" VARCHAR, key VARCHAR, types VARCHAR, events BIGINT)`); // prettier-ignore
  const rows = source.database.mapKeys.map(({ column, key, types, events }) => {
    const texts = [column, key, types.join(',')].map(quoteString);
    return `(${texts.join(', ')}, ${events})`;
  });
  if (rows.length) run(`INSERT INTO evidence.${OWN}.map_keys VALUES ${rows.join(', ')}`);
  return ARROW_MEMORY;
}

const DEFINITION = [
  ...CLOUDTRAIL_TABLE.columns.map(({ name, type }) => `${quoteIdentifier(name)} ${typeText(type)}`),
  ...FLAT_PATHS.map((path) => `${quoteIdentifier(path)} VARCHAR`),
].join(', ');
