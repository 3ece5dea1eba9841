import type { Asked, Bench } from '@/lib/content/check/types';
import { makeDataSets } from '@/lib/content/datasets';
import type { Engine, Evidence, Language, Outcome, Output } from '@/lib/query/types';
import type { After } from '@/lib/simulate/incident';
import type { Decision } from '@/lib/simulate/plans';
import { openAfter } from './open-after';
import { openEngine, openEvidence } from './open-lab';
import { alignedTable } from './table';
import type { Row } from './table';

/**
 * Opens a lab's evidence, made anew where it is stale, or that of the time after these decisions.
 * @param written in that time, where the story was told already
 */
export async function openBench(
  root: string,
  lab: string,
  log: (line: string) => void,
  decisions?: readonly Decision[],
  written?: After,
): Promise<Bench> {
  if (!decisions) {
    await makeDataSets({ root, labs: [lab], log });
    return benchOver(await openEvidence(root, lab, log));
  }
  const after = await openAfter(root, lab, decisions, log, written);
  return benchOver(after.evidence, after.close);
}

/** The engines start when first asked. @param onClose told when the evidence is no longer wanted */
export function benchOver(evidence: Evidence, onClose: () => void = () => undefined): Bench {
  const engines = new Map<Language, Promise<Engine>>();
  const engine = (language: Language) => {
    const open = engines.get(language) ?? openEngine(language, evidence);
    engines.set(language, open);
    return open;
  };
  return {
    files: evidence.files.map((file) => file.name),
    ask: async (language, query) => ask(await engine(language), query),
    close: () => {
      for (const open of engines.values()) void open.then((started) => started.close());
      onClose();
    },
  };
}

async function ask(engine: Engine, query: string): Promise<Asked> {
  const outputs: Output[] = [];
  try {
    const outcome = await engine.run(query, { onOutput: (output) => outputs.push(output) });
    return read(outputs, outcome);
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function read(outputs: readonly Output[], outcome: Outcome): Asked {
  const text = (stream: 'stdout' | 'stderr') =>
    outputs.map((o) => (o.kind === 'text' && o.stream === stream ? o.text : '')).join('');
  if (outcome.status === 'stopped')
    return { ok: false, message: `it was stopped (${outcome.reason}).` };
  if (outcome.status === 'failed')
    return { ok: false, message: outcome.diagnostics.map((d) => d.message).join('; ') };
  // A query whose first stage fails still ends with 0; what it says on stderr tells.
  const complaint = text('stderr').trim();
  if (outcome.exitCode)
    return { ok: false, message: complaint || `exit code ${outcome.exitCode}.` };
  if (complaint) return { ok: false, message: complaint };
  const columns = outputs.flatMap((o) =>
    o.kind === 'columns' ? o.columns.map((c) => c.name) : [],
  );
  if (columns.length === 0) return { ok: true, text: text('stdout'), ...oneLine(text('stdout')) };
  const rows = outputs.flatMap((o): readonly Row[] => (o.kind === 'rows' ? o.rows : []));
  const [cell] = rows[0] ?? [];
  const one = rows.length === 1 && columns.length === 1 && cell !== null && cell !== undefined;
  return {
    ok: true,
    text: alignedTable(columns, rows),
    table: { columns, rows },
    ...(one && { value: String(cell) }),
  };
}

/** The value, where the output is one line. */
function oneLine(stdout: string): { value?: string } {
  const line = stdout.replace(/\n$/, '');
  return line === '' || line.includes('\n') ? {} : { value: line };
}
