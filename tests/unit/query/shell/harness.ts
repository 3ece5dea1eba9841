/** A shell over the fixtures of tests/cases/shell, and what a run of it sends. */
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeEffects } from '@/lib/cli/node-effects';
import { createShellEngine } from '@/lib/query/shell/engine';
import type {
  Diagnostic,
  Engine,
  Evidence,
  Outcome,
  Output,
  RunOptions,
  Session,
} from '@/lib/query/types';

const folder = fileURLToPath(new URL('../../../cases/shell/files/', import.meta.url));

export const evidence: Evidence = {
  lab: 'fixture',
  files: readdirSync(folder).map((name) => ({
    name,
    url: folder + name,
    bytes: statSync(folder + name).size,
    modified: '2024-11-28T16:00:00Z',
  })),
  clock: '2024-11-28T18:00:00Z',
  engines: {
    jq: fileURLToPath(
      new URL('../../../../node_modules/jq-wasm/dist/build/jq.wasm', import.meta.url),
    ),
    duckdb: '',
  },
};

export const newEngine = (session?: Session): Engine =>
  createShellEngine(evidence, nodeEffects(), session);

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly outcome: Outcome;
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
  readonly session: Session | undefined;
}

export async function run(
  engine: Engine,
  query: string,
  options: Partial<RunOptions> = {},
): Promise<Ran> {
  const outputs: Output[] = [];
  const outcome = await engine.run(query, {
    ...options,
    onOutput: (output) => outputs.push(output),
  });
  const text = (stream: 'stdout' | 'stderr') =>
    outputs
      .map((each) => (each.kind === 'text' && each.stream === stream ? each.text : ''))
      .join('');
  return {
    stdout: text('stdout'),
    stderr: text('stderr'),
    outcome,
    outputs,
    diagnostics: outputs.flatMap((each) => (each.kind === 'diagnostic' ? [each.diagnostic] : [])),
    session: outputs.flatMap((each) => (each.kind === 'session' ? [each.session] : [])).at(-1),
  };
}
