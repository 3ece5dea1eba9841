import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compressDataSets, isWhole, makeDataSets } from '@/lib/content/datasets';
import { writeCspHashes } from './csp-hashes';
import { writeJudge } from './judge';
import { next } from './next';
import { writeServiceWorker } from './offline';

/** Everything that the built app is made of. */
const INPUTS = [
  'app',
  'components',
  'content',
  'lib',
  'scenarios',
  'public/files/manifest.json',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

function* files(at: string): Generator<string> {
  if (!existsSync(at)) return;
  if (!statSync(at).isDirectory()) return yield at;
  for (const name of readdirSync(at).sort()) yield* files(path.join(at, name));
}

/** One hash over the names and bytes of all inputs: the same tree, the same stamp. */
function stampOf(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const input of INPUTS) {
    for (const file of files(path.join(root, input))) {
      hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Makes the data sets and the production build, each only where something changed. */
export async function build(root: string, say: (line: string) => void): Promise<void> {
  const file = path.join(root, '.next', 'trailwise-stamp');
  const isBuilt = () => existsSync(file) && readFileSync(file, 'utf8') === stampOf(root);
  // The code is that of the last time: its stories would only tell the same again.
  if (!isBuilt() || !(await isWhole(root))) await makeDataSets({ root, log: say });
  await compressDataSets(root, say);
  if (isBuilt()) return;
  say('Building the app (once; the next start serves at once) …');
  const code = await next(root, ['build'], { NODE_ENV: 'production' });
  if (code !== 0) throw new Error(`next build ended with exit code ${code}`);
  writeCspHashes(root);
  writeServiceWorker(root);
  writeJudge(root);
  writeFileSync(file, stampOf(root));
}
