import { openEngine, openEvidence } from '@/lib/cli/open-lab';

export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** The terminal over a lab's evidence, made anew; each call runs one query to its end. */
export async function openShell(lab: string): Promise<(query: string) => Promise<Printed>> {
  const evidence = await openEvidence(process.cwd(), lab, () => undefined);
  const engine = await openEngine('shell', evidence);
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
