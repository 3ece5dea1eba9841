import { createRequire } from 'node:module';
import { type Ended, runNode } from './run-node';

/** Runs Next's own command line. */
export function next(
  root: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const bin = createRequire(import.meta.url).resolve('next/dist/bin/next');
  return runNode(root, [bin, ...args], { NEXT_TELEMETRY_DISABLED: '1', ...env });
}
