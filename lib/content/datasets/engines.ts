/** The query engines' WebAssembly, copied out of their packages under a name that tells the content. */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { artifact, put, sha256 } from './artifacts';
import { dataFolder, type Manifest } from './manifest';

const SOURCES = {
  jq: { name: 'jq', file: 'jq-wasm/dist/build/jq.wasm' },
  duckdb: { name: 'duckdb-eh', file: '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm' },
} as const;
const FOLDER = 'engines';

/** Copies both, and takes away what older versions left. */
export async function makeEngines(root: string): Promise<Manifest['engines']> {
  const jq = await copy(root, SOURCES.jq);
  const duckdb = await copy(root, SOURCES.duckdb);
  const current = [jq, duckdb].flatMap(({ path: at }) => [at, `${at}.br`]);
  const folder = path.join(dataFolder(root), FOLDER);
  const old = (await readdir(folder)).filter((name) => !current.includes(`${FOLDER}/${name}`));
  await Promise.all(old.map((name) => rm(path.join(folder, name), { force: true })));
  return { jq, duckdb };
}

async function copy(root: string, source: (typeof SOURCES)[keyof typeof SOURCES]) {
  const bytes = await readFile(path.join(root, 'node_modules', source.file));
  const at = `${FOLDER}/${source.name}.${sha256(bytes).slice(0, 8)}.wasm`;
  const file = path.join(dataFolder(root), at);
  // The name tells the content, so its length is proof enough of a copy that was ended.
  const there = await stat(file).catch(() => undefined);
  if (there?.size === bytes.length) return artifact(at, bytes);
  return put(root, at, bytes);
}
