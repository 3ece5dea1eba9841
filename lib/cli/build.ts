import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compressDataSets, isWhole, makeDataSets } from '@/lib/content/datasets';
import { stampOf } from '@/lib/content/stamp';
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

/** Makes the data sets and the production build, each only where something changed. */
export async function build(root: string, say: (line: string) => void): Promise<void> {
  const file = path.join(root, '.next', 'trailwise-stamp');
  const isBuilt = () => existsSync(file) && readFileSync(file, 'utf8') === stampOf(root, INPUTS);
  // The code is that of the last time: its stories would only tell the same again.
  if (!isBuilt() || !(await isWhole(root))) await makeDataSets({ root, log: say });
  await compressDataSets(root, say);
  if (isBuilt()) return;
  say('Building the app (once; the next start serves at once) …');
  const { code, signal } = await next(root, ['build'], { NODE_ENV: 'production' });
  if (code !== 0) throw new Error(`next build ended with ${signal ?? `exit code ${code}`}`);
  writeCspHashes(root);
  writeServiceWorker(root);
  writeJudge(root);
  writeFileSync(file, stampOf(root, INPUTS));
}
