/**
 * Writes a lab's evidence as one DuckDB file, which the browser attaches read-only. Rows keep the
 * order of the files, so that a query without ORDER BY answers as the files read.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { FLAT_PATHS } from '@/lib/query/sql/dialect/flat-paths';
import { quoteIdentifier, quoteString } from '@/lib/query/sql/language/tokens';
import { logRow, logTableName } from '@/lib/query/sql/log-row';
import {
  CLOUDTRAIL_TABLE,
  RDS_LOG_TABLE,
  typeText,
  type SqlColumn,
  type SqlTable,
} from '@/lib/query/sql/schema';
import { mapKeysOf, toRow } from './duckdb-rows';

/** The oldest format that keeps these types; duckdb-wasm 1.32.0 is DuckDB 1.4.3. */
const STORAGE_VERSION = 'v1.2.0';
/** Below so many records, small blocks: a column takes one at least. */
const SMALL = 20_000;

interface LogSource {
  /** The file's name, from which the table has its own. */
  readonly name: string;
  readonly group: string;
  readonly stream: string;
  /** Each begins with the time that CloudWatch Logs has it from, then a space. */
  readonly lines: readonly string[];
}

export interface DatabaseSource {
  readonly outFile: string;
  /** The content of the CloudTrail log files, in order. */
  readonly cloudTrail: readonly { readonly records: readonly unknown[] }[];
  readonly logs?: readonly LogSource[];
}

/** @throws where a record is not an object, or the file cannot be written */
export async function buildDatabase({
  outFile,
  cloudTrail,
  logs = [],
}: DatabaseSource): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trailwise-'));
  await rm(outFile, { force: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const run = async (sql: string) => void (await connection.run(sql));
  const records = cloudTrail.flatMap((file) => file.records);
  /** Rows go through a file of JSON lines: the fastest way in, and it keeps their order. */
  const fill = async (
    table: SqlTable,
    name: string,
    rows: readonly unknown[],
    flat: readonly string[] = [],
  ) => {
    const file = path.join(folder, `${name}.ndjson`);
    await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const more = flat.map((at) => `, ${quoteIdentifier(at)} VARCHAR`).join('');
    await run(
      `CREATE TABLE out.main.${quoteIdentifier(name)} (${definition(table.columns)}${more})`,
    );
    const fields = flat.map((at) => `, ${at.split('.').map(quoteIdentifier).join('.')}`).join('');
    await run(
      `INSERT INTO out.main.${quoteIdentifier(name)} SELECT *${fields} FROM read_json(${quoteString(file)},
       format = 'newline_delimited', columns = ${shape(table.columns)},
       maximum_object_size = 268435456)`,
    );
  };
  try {
    await run('SET threads = 1');
    await run("SET TimeZone = 'UTC'");
    const block = records.length < SMALL ? 16_384 : 262_144;
    await run(
      `ATTACH ${quoteString(outFile)} AS out (STORAGE_VERSION '${STORAGE_VERSION}', BLOCK_SIZE ${block})`,
    );
    await fill(CLOUDTRAIL_TABLE, CLOUDTRAIL_TABLE.name, records.map(toRow), FLAT_PATHS);
    for (const log of logs) {
      await fill(
        RDS_LOG_TABLE,
        logTableName(log.name),
        log.lines.map((line) => logRow(log, line)),
      );
    }
    await run('CREATE SCHEMA out.trailwise');
    await run(
      'CREATE TABLE out.trailwise.map_keys ("column" VARCHAR, key VARCHAR, types VARCHAR, events BIGINT)',
    );
    for (const { column, key, types, events } of mapKeysOf(records)) {
      const texts = [column, key, types.join(',')].map(quoteString);
      await run(`INSERT INTO out.trailwise.map_keys VALUES (${texts.join(', ')}, ${events})`);
    }
    await run('CHECKPOINT out');
    await run('DETACH out');
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}

const definition = (columns: readonly SqlColumn[]) =>
  columns.map(({ name, type }) => `${quoteIdentifier(name)} ${typeText(type)}`).join(', ');

const shape = (columns: readonly SqlColumn[]) =>
  `{${columns.map(({ name, type }) => `${quoteIdentifier(name)}: ${quoteString(typeText(type))}`).join(', ')}}`;
