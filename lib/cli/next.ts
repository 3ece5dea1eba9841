import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

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
