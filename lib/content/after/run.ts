/** From a lab's id and what was decided to the time after it. In the page this runs in a worker. */
import { evidenceAfter, type After, type Incident } from '@/lib/simulate/incident';
import type { Decision } from '@/lib/simulate/plans';
import { INCIDENTS } from '../incidents';
import { contentAfter } from './content';
import { mapBytes, type AfterContent } from './forms';

export interface AfterRequest {
  readonly lab: string;
  readonly decisions: readonly Decision[];
}

/** What goes on: the account is loaded, goes on, and what it wrote is made ready for queries. */
export const STAGES = ['loading', 'running', 'preparing'] as const;
export type Stage = (typeof STAGES)[number];

/** @throws RangeError for a lab that does not go on */
export async function incidentOf(lab: string): Promise<Incident> {
  const load = Object.hasOwn(INCIDENTS, lab) ? INCIDENTS[lab] : undefined;
  if (!load) throw new RangeError(`The lab ${lab} does not go on after the fix.`);
  return load();
}

/** @throws RangeError for decisions that the story does not have, or that are out of order */
export async function runAfter(
  { lab, decisions }: AfterRequest,
  onStage: (stage: Stage) => void,
  incident: (lab: string) => Promise<Incident> = incidentOf,
): Promise<AfterContent<Blob>> {
  onStage('loading');
  const found = await incident(lab);
  onStage('running');
  const after = evidenceAfter(found, decisions);
  onStage('preparing');
  return prepared(after);
}

/** What the query languages read of it. */
export const prepared = (after: After): AfterContent<Blob> =>
  mapBytes(contentAfter(after), (bytes) => new Blob([bytes as Uint8Array<ArrayBuffer>]));
