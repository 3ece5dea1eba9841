/**
 * Eight queries over 200,000 events: our engine (duckdb-wasm) against native DuckDB with two threads,
 * one after the other in the same run. Median of five runs after a warm-up; the last line is JSON.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { createNodeSqlEngine } from '../../lib/cli/sql-node';
import { buildDatabase } from '../../lib/content/datasets/duckdb';
import { makeRecords } from './records';

const COUNT = Number(process.env.EVENTS ?? 200_000);
const RUNS = 5;

const ACCOUNTS =
  "(VALUES ('111122223333', 'prod'), ('444455556666', 'staging'), ('777788889999', 'data')) a(id, env)";
const QUERIES: readonly (readonly [name: string, query: string, native?: string])[] = [
  ['eventName', "SELECT eventTime, eventName, sourceIPAddress FROM cloudtrail WHERE eventName = 'CreateUser' ORDER BY eventTime"],
  ['nested user', "SELECT count(*) FROM cloudtrail WHERE userIdentity.userName = 'user-07'"],
  ['group', 'SELECT eventSource, eventName, count(*) n FROM cloudtrail GROUP BY 1, 2 ORDER BY n DESC'],
  ['top IP distinct', 'SELECT sourceIPAddress, count(DISTINCT userIdentity.userName) u FROM cloudtrail GROUP BY 1 ORDER BY u DESC, 1 LIMIT 10'],
  ['hourly', "SELECT date_trunc('hour', eventTime) h, count(*) n FROM cloudtrail GROUP BY 1 ORDER BY 1"],
  [
    'bucketName',
    "SELECT element_at(requestParameters, 'bucketName') b, count(*) n FROM cloudtrail GROUP BY 1 ORDER BY n DESC, 1",
    "SELECT requestParameters['bucketName'] b, count(*) n FROM cloudtrail GROUP BY 1 ORDER BY n DESC, 1",
  ],
  ['5-min window', "SELECT userIdentity.userName, time_bucket(interval '5' minute, eventTime) w, count(*) n FROM cloudtrail WHERE errorCode = 'AccessDenied' GROUP BY 1, 2 HAVING count(*) > 1 ORDER BY n DESC, 2, 1"],
  ['join', `SELECT a.env, c.eventName, count(*) n FROM cloudtrail c JOIN ${ACCOUNTS} ON a.id = c.recipientAccountId GROUP BY 1, 2 ORDER BY n DESC, 1, 2`],
]; // prettier-ignore

async function median(task: () => Promise<number>): Promise<{ ms: number; rows: number }> {
  const rows = await task();
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return { ms: times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0, rows };
}

const folder = mkdtempSync(path.join(tmpdir(), 'trailwise-bench-'));
try {
  const file = path.join(folder, 'events.duckdb');
  await buildDatabase({
    outFile: file,
    cloudTrail: [{ records: makeRecords({ count: COUNT, seed: 1 }) }],
  });
  const bytes = statSync(file).size;
  const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const engine = createNodeSqlEngine({
    lab: 'bench',
    files: [],
    database: { url: file, bytes },
    clock: '2024-03-31T00:00:00Z',
    engines: { jq: '', duckdb: wasm },
  });
  const opening = performance.now();
  await engine.open();
  const openMs = performance.now() - opening;
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY', threads: '2' });
  const native = await instance.connect();

  const results = [];
  for (const [name, query, nativeQuery = query] of QUERIES) {
    const ours = await median(async () => {
      const outcome = await engine.run(query, { onOutput: () => undefined });
      if (outcome.status !== 'done') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
      return outcome.rowCount ?? 0;
    });
    const peer = await median(
      async () => (await native.runAndReadAll(nativeQuery)).getRowsJson().length,
    );
    if (ours.rows !== peer.rows) throw new Error(`${name}: ${ours.rows} rows, native ${peer.rows}`);
    results.push({ name, ms: ours.ms, nativeMs: peer.ms, ratio: ours.ms / peer.ms });
  }
  const mean = Math.exp(
    results.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / results.length,
  );

  console.log(
    `SQL, ${COUNT} events (${(bytes / 1e6).toFixed(1)} MB), opened in ${openMs.toFixed(0)} ms`,
  );
  console.log(
    `${'query'.padEnd(18)}${'ours ms'.padStart(10)}${'native ms'.padStart(11)}${'ratio'.padStart(8)}`,
  );
  for (const { name, ms, nativeMs, ratio } of results)
    console.log(
      name.padEnd(18) +
        ms.toFixed(1).padStart(10) +
        nativeMs.toFixed(1).padStart(11) +
        ratio.toFixed(2).padStart(8),
    );
  console.log(`${'geometric mean'.padEnd(39)}${mean.toFixed(2).padStart(8)}`);
  console.log(
    JSON.stringify({ bench: 'sql', events: COUNT, openMs, results, geometricMean: mean }),
  );
  engine.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
