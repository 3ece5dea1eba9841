import { afterName, openContent, type OpenAfter } from '@/lib/content/after/evidence';
import { runAfter } from '@/lib/content/after/run';
import type { Decision } from '@/lib/simulate/plans';
import { openEvidence } from './open-lab';

/**
 * The time after the fix of a lab as evidence on this machine, its files in memory.
 * @throws RangeError where the lab does not go on, or has not what is decided
 */
export async function openAfter(
  root: string,
  lab: string,
  decisions: readonly Decision[],
  log: (line: string) => void,
): Promise<OpenAfter> {
  const content = await runAfter({ lab, decisions }, () => undefined);
  const base = await openEvidence(root, lab, log);
  return openContent(base, afterName(lab, decisions.length), content);
}
