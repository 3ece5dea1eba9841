/** Engines over the made-up incident: before the fix as a lab is built, after it from memory. */
import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterName, openContent, type OpenAfter } from '@/lib/content/after/evidence';
import { runAfter } from '@/lib/content/after/run';
import { contentOf } from '@/lib/content/datasets/content';
import { buildDatabase } from '@/lib/content/datasets/duckdb';
import { logGroupsOf } from '@/lib/content/datasets/log-groups';
import type { Evidence } from '@/lib/query/types';
import type { EvidenceSource } from '@/lib/simulate/evidence';
import { evidenceBefore } from '@/lib/simulate/incident';
import type { Decision } from '@/lib/simulate/plans';
import { FIX, incident } from './tiny';

const require = createRequire(import.meta.url);

/** The sources as `makeDataSets` would hand them over: files on disk, and DuckDB's own database. */
export async function builtEvidence(
  sources: readonly EvidenceSource[] = evidenceBefore(incident),
): Promise<Evidence> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trailwise-after-'));
  const outFile = path.join(folder, 'lab.duckdb');
  await buildDatabase({ outFile, ...contentOf(sources) });
  const files = sources.map(async ({ name, bytes, modified }) => {
    const url = path.join(folder, name);
    await writeFile(url, bytes);
    return { name, url, bytes: bytes.length, modified };
  });
  return {
    lab: 'tiny',
    files: await Promise.all(files),
    database: { url: outFile, bytes: (await stat(outFile)).size },
    clock: FIX,
    logGroups: logGroupsOf(sources),
    engines: {
      jq: path.resolve('node_modules/jq-wasm/dist/build/jq.wasm'),
      duckdb: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
    },
  };
}

export async function afterEvidence(
  base: Evidence,
  decisions: readonly Decision[],
): Promise<OpenAfter> {
  const request = { lab: 'tiny', decisions };
  const content = await runAfter(
    request,
    () => undefined,
    async () => incident,
  );
  return openContent(base, afterName('tiny', decisions.length), content);
}
