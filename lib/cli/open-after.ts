import { afterName, openContent, type OpenAfter } from '@/lib/content/after/evidence';
import { prepared, runAfter } from '@/lib/content/after/run';
import type { After } from '@/lib/simulate/incident';
import type { Decision } from '@/lib/simulate/plans';
import { openEvidence } from './open-lab';

/**
 * The time after the fix of a lab as evidence on this machine, its files in memory.
 * @param after what was written in that time, where the story was told already
 * @throws RangeError where the lab does not go on, or has not what is decided
 */
export async function openAfter(
  root: string,
  lab: string,
  decisions: readonly Decision[],
  log: (line: string) => void,
  after?: After,
): Promise<OpenAfter> {
  const content = after ? prepared(after) : await runAfter({ lab, decisions }, () => undefined);
  const base = await openEvidence(root, lab, log);
  return openContent(base, afterName(lab, decisions.length), content);
}
