/** The peer that says what a query should give: native DuckDB over the records as JSON. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

type Row = Readonly<Record<string, unknown>>;
export interface Peer {
  ask(query: string): Promise<Row[]>;
}

/**
 * The table `e` has one column `r`, the record. `x('$.a.b')` is the text at a path, `j('$.a.b')` the
 * JSON there, `t()` the event's time as Lake shows it.
 */
export async function openPeer(records: readonly unknown[]): Promise<Peer> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'trailwise-peer-')), 'records.ndjson');
  await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `CREATE TABLE e AS SELECT json AS r FROM read_ndjson_objects('${file}', maximum_object_size = 100000000)`,
  );
  return {
    ask: async (query) => (await connection.runAndReadAll(spelled(query))).getRowObjectsJson(),
  };
}

const spelled = (query: string) =>
  query
    .replace(/\bx\(('[^']*')\)/g, '(r ->> $1)')
    .replace(/\bj\(('[^']*')\)/g, 'cast(r -> $1 AS varchar)')
    .replace(/\bt\(\)/g, "replace(replace(r ->> '$$.eventTime', 'T', ' '), 'Z', '.000')");
