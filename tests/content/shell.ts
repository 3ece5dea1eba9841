import { readFile } from 'node:fs/promises';
import { createShellEngine } from '@/lib/query/shell/engine';
import type { EvidenceSource } from '@/lib/simulate/evidence';
import type { Evidence } from '@/lib/query/types';

export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** The terminal over a lab's evidence, made anew; each call runs one query to its end. */
export async function openShell(lab: string): Promise<(query: string) => Promise<Printed>> {
  const { evidence } = (await import(`../../scenarios/${lab}/evidence.ts`)) as {
    evidence: () => readonly EvidenceSource[];
  };
  const sources = evidence();
  const jq = new URL('../../node_modules/jq-wasm/dist/build/jq.wasm', import.meta.url);
  const described: Evidence = {
    lab,
    files: sources.map(({ name, bytes, modified }) => ({
      name,
      url: name,
      bytes: bytes.length,
      modified,
    })),
    clock: '2024-11-28T16:00:00Z',
    engines: { jq: 'jq.wasm', duckdb: '' },
  };
  const engine = createShellEngine(described, {
    now: () => performance.now(),
    async read(url) {
      const source = sources.find(({ name }) => name === url);
      return source ? source.bytes : new Uint8Array(await readFile(jq));
    },
  });
  return async (query) => {
    const printed = { stdout: '', stderr: '' };
    const outcome = await engine.run(query, {
      onOutput: (output) => {
        if (output.kind === 'text') printed[output.stream] += output.text;
      },
    });
    if (outcome.status !== 'done') throw new Error(`${query}: ${outcome.status}`);
    return { ...printed, exitCode: outcome.exitCode ?? 0 };
  };
}
