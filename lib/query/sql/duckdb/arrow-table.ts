/** The database `evidence` made in memory: `cloudtrail` from parts as they come, then tables of logs. */
import type { DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import { FLAT_PATHS } from '../dialect/flat-paths';
import { quoteIdentifier, quoteString } from '../language/tokens';
import type { MapKey } from '../map-key';
import { CLOUDTRAIL_TABLE, RDS_LOG_TABLE, typeText, type SqlTable } from '../schema';

/** The database's own tables for the engine, beside those that learners query. */
export const OWN = 'trailwise';
/** Bytes of parts up to which they stay as they came: to compress them takes longer than it gives. */
const SMALL = 400_000_000;

export class ArrowTable {
  private bytes = 0;

  /** @param connection of a database in which there are no macros and views yet to be misled by */
  constructor(private readonly connection: DuckDBConnection) {
    this.run("ATTACH ':memory:' AS evidence (COMPRESS)");
    this.run(`CREATE TABLE evidence.main.cloudtrail (${DEFINITION})`);
    // Left to itself DuckDB compresses what is there again and again while parts come in.
    this.run("SET checkpoint_threshold='1TB'");
    // What goes in has no way to name a database.
    this.run('USE evidence');
  }

  /** @param part an Arrow IPC stream of the table's columns */
  insert(part: Uint8Array): void {
    this.bytes += part.length;
    this.connection.insertArrowFromIPCStream(part, { name: 'cloudtrail', create: false });
  }

  /** @param name of a table that is not there yet; @param part an Arrow IPC stream of its rows */
  insertLog(name: string, part: Uint8Array): void {
    this.bytes += part.length;
    this.run(`CREATE TABLE evidence.main.${quoteIdentifier(name)} (${columnsOf(RDS_LOG_TABLE)})`);
    this.connection.insertArrowFromIPCStream(part, { name, create: false });
  }

  /** No parts come after this. */
  finish(mapKeys: readonly MapKey[]): void {
    this.run('USE memory');
    if (this.bytes > SMALL) this.run('CHECKPOINT evidence');
    this.run(`CREATE SCHEMA evidence.${OWN}`);
    this.run(`CREATE TABLE evidence.${OWN}.map_keys ("column" VARCHAR, key VARCHAR, types VARCHAR, events BIGINT)`); // prettier-ignore
    const rows = mapKeys.map(({ column, key, types, events }) => {
      const texts = [column, key, types.join(',')].map(quoteString);
      return `(${texts.join(', ')}, ${events})`;
    });
    if (rows.length) this.run(`INSERT INTO evidence.${OWN}.map_keys VALUES ${rows.join(', ')}`);
  }

  private run(sql: string): void {
    this.connection.query(sql);
  }
}

const columnsOf = ({ columns }: SqlTable) =>
  columns.map(({ name, type }) => `${quoteIdentifier(name)} ${typeText(type)}`).join(', ');

const DEFINITION = [
  columnsOf(CLOUDTRAIL_TABLE),
  ...FLAT_PATHS.map((path) => `${quoteIdentifier(path)} VARCHAR`),
].join(', ');
