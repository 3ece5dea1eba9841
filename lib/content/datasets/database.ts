/** `public/files/labs/<lab>/lab.duckdb`: built again only where evidence or builder changed. */
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceSource } from '@/lib/simulate/evidence';
import { artifact, sha256 } from './artifacts';
import { contentOf } from './content';
import { dataFolder, type LabEntry } from './manifest';

export interface DatabaseOptions {
  readonly root: string;
  readonly lab: string;
  readonly sources: readonly EvidenceSource[];
  /** What the manifest says of the last time. */
  readonly before: LabEntry | undefined;
  readonly log: (line: string) => void;
}

/** @throws where a file with the role of CloudTrail log has anything that is not a record */
export async function makeDatabase(
  options: DatabaseOptions,
): Promise<Pick<LabEntry, 'database' | 'madeFrom'>> {
  const { root, lab, sources, before, log } = options;
  const madeFrom = await hashOf(root, sources);
  const at = `labs/${lab}/lab.duckdb`;
  const file = path.join(dataFolder(root), at);
  const there = await stat(file).catch(() => undefined);
  const last = before?.database;
  if (before?.madeFrom === madeFrom && last && there?.size === last.bytes) {
    return { database: last, madeFrom };
  }
  log(`Building the database of ${lab} …`);
  // DuckDB is loaded only where it has something to do.
  const { buildDatabase } = await import('./duckdb');
  const draft = `${file}.${process.pid}.tmp`;
  await mkdir(path.dirname(file), { recursive: true });
  await buildDatabase({ outFile: draft, ...contentOf(sources) });
  await rm(`${file}.br`, { force: true });
  await rename(draft, file);
  const bytes = await readFile(file);
  return { database: artifact(at, bytes), madeFrom };
}

/** Code that decides what is in the database. */
const BUILDERS = [
  'lib/content/datasets',
  'lib/query/sql/log-row.ts',
  'lib/query/sql/schema.ts',
  'lib/query/sql/dialect/flat-paths.ts',
];

/** What decides over the database's content: the evidence, the builder's code, DuckDB's version. */
async function hashOf(root: string, sources: readonly EvidenceSource[]): Promise<string> {
  const parts = sources.map(({ name, role, log, bytes }) =>
    JSON.stringify([name, role, log?.group, log?.stream, sha256(bytes)]),
  );
  for (const builder of BUILDERS) {
    const at = path.join(root, builder);
    const names = (await stat(at)).isDirectory() ? (await readdir(at)).sort() : [''];
    for (const name of names) parts.push(name, sha256(await readFile(path.join(at, name))));
  }
  parts.push(await readFile(path.join(root, 'node_modules/@duckdb/node-api/package.json'), 'utf8'));
  return sha256(parts.join('\n'));
}
