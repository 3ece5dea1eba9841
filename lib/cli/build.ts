import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compressDataSets, makeDataSets } from '@/lib/content/datasets';
import { writeCspHashes } from './csp-hashes';

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

/** Runs Next's own command line; resolves with its exit code. Ctrl-C reaches it as well. */
export function next(
  root: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  const bin = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 0 : 1)));
  });
}

/** Makes the data sets and the production build, each only where something changed. */
export async function build(root: string, say: (line: string) => void): Promise<void> {
  await makeDataSets({ root, log: say });
  await compressDataSets(root, say);
  const file = path.join(root, '.next', 'trailwise-stamp');
  const stamp = stampOf(root);
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  say('Building the app (once; the next start serves at once) …');
  const code = await next(root, ['build'], { NODE_ENV: 'production' });
  if (code !== 0) throw new Error(`next build ended with exit code ${code}`);
  writeCspHashes(root);
  writeFileSync(file, stamp);
}
