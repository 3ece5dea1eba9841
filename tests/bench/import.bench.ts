/**
 * A learner's own files: from 200,000 events in gzipped log files of 1,000, as a trail delivers them
 * when it is busy, to the first answer of SQL. The workers' code in this process, one after the other
 * (the page loads SQL while it reads); files in memory; the last line is JSON. `EVENTS=1000000` for more.
 */
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { importSources } from '../../lib/query/own/importer';
import { ownEvidence } from '../../lib/query/own/evidence';
import { createLogsEngine } from '../../lib/query/logs/engine';
import { createSqlEngine } from '../../lib/query/sql/engine';
import type { Source } from '../../lib/trail/import/source';
import { nodeEffects } from '../../lib/cli/node-effects';
import { NODE_SQL } from '../../lib/cli/sql-node';
import { makeRecords } from './records';

const COUNT = Number(process.env.EVENTS ?? 200_000);
const A_FILE = 1_000;
const TARGET_MS = 6_000;

const require = createRequire(import.meta.url);

function makeSources(): Source[] {
  const sources: Source[] = [];
  for (let at = 0; at < COUNT; at += A_FILE) {
    const records = makeRecords({ count: Math.min(A_FILE, COUNT - at), seed: at + 1 });
    const bytes = new Uint8Array(gzipSync(JSON.stringify({ Records: records })));
    const path = `AWSLogs/111122223333/CloudTrail/us-east-1/2024/03/01/${String(at).padStart(9, '0')}.json.gz`;
    sources.push({
      path,
      bytes: bytes.length,
      async *read() {
        yield bytes;
      },
    });
  }
  return sources;
}

const sources = makeSources();
const compressed = sources.reduce((sum, { bytes }) => sum + bytes, 0);
const blobs = new Map<string, Uint8Array>();
const lines: Uint8Array[] = [];
const node = nodeEffects();
const effects = {
  ...node,
  read: async (url: string) => blobs.get(url) ?? node.read(url),
};

const start = performance.now();
const parts: { url: string; bytes: number }[] = [];
const summary = await importSources(sources, {
  onPart(text, arrow) {
    lines.push(text);
    const url = `part ${parts.length}`;
    blobs.set(url, arrow);
    parts.push({ url, bytes: arrow.length });
  },
  onProgress: () => undefined,
});
const importMs = performance.now() - start;
if (summary.events !== COUNT) throw new Error(`${summary.events} events, not ${COUNT}`);

const wasm = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
blobs.set('lines', new Uint8Array(Buffer.concat(lines)));
const evidence = ownEvidence(
  summary,
  { lines: { url: 'lines', bytes: summary.textBytes }, parts },
  { jq: '', duckdb: wasm },
  0,
);
const opening = performance.now();
const sql = createSqlEngine(evidence, effects, NODE_SQL);
await sql.open();
const openMs = performance.now() - opening;
const rows: unknown[] = [];
const outcome = await sql.run('SELECT count(*) FROM cloudtrail', {
  onOutput: (output) => output.kind === 'rows' && rows.push(...output.rows.flat()),
});
const totalMs = importMs + performance.now() - opening;
if (rows[0] !== COUNT) throw new Error(JSON.stringify({ outcome, rows }));
sql.close();

const reading = performance.now();
const logs = createLogsEngine('insights', evidence, effects, () => setImmediate());
await logs.open();
const logsMs = performance.now() - reading;

const ms = (value: number) => `${value.toFixed(0)} ms`;
console.log(
  `Own files, ${COUNT} events (${(compressed / 1e6).toFixed(1)} MB gzipped, ${(summary.textBytes / 1e6).toFixed(0)} MB of text):`,
);
console.log(`read ${ms(importMs)}, SQL opened ${ms(openMs)}, first answer after ${ms(totalMs)}; log events ${ms(logsMs)}`); // prettier-ignore
console.log(
  JSON.stringify({
    bench: 'import',
    events: COUNT,
    importMs,
    openMs,
    totalMs,
    logsMs,
    target: TARGET_MS,
  }),
);
process.exit(0);
