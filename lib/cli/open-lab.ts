import path from 'node:path';
import { makeDataSets } from '@/lib/content/datasets';
import { dataFolder, labEvidence, readManifest } from '@/lib/content/datasets/manifest';
import type { Engine, Evidence, Language } from '@/lib/query/types';

/** A lab's evidence on this machine. Makes the data set where it is missing. */
export async function openEvidence(
  root: string,
  lab: string,
  log: (line: string) => void,
): Promise<Evidence> {
  const read = async () => {
    const manifest = await readManifest(root);
    return labEvidence(manifest, lab, (at) => path.join(dataFolder(root), at));
  };
  try {
    return await read();
  } catch {
    await makeDataSets({ root, log, labs: [lab] });
    return read();
  }
}

/** The engine of a language, in this process. Only the one that is asked for is loaded. */
export async function openEngine(language: Language, evidence: Evidence): Promise<Engine> {
  if (language === 'sql') return (await import('./sql-node')).createNodeSqlEngine(evidence);
  if (language === 'filter' || language === 'insights') {
    const { createLogsEngine } = await import('@/lib/query/logs/engine');
    const { nodeEffects } = await import('./node-effects');
    const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
    return createLogsEngine(language, evidence, nodeEffects(), pause);
  }
  const { createShellEngine } = await import('@/lib/query/shell/engine');
  const { nodeEffects } = await import('./node-effects');
  return createShellEngine(evidence, nodeEffects());
}
