/** A lab's own code: what happens in it, and who says whether a fix was one. Server and check alone. */
import type { Incident, Judge, Judged } from '@/lib/simulate/incident';
import type { Decision } from '@/lib/simulate/plans';
import { runStory } from '@/lib/simulate/story';
import { INCIDENTS } from './incidents';
import { JUDGES } from './judges';

export interface LabCode {
  /** Absent where the account does not go on after the fix. */
  readonly incident?: Incident;
  readonly judge?: Judge;
}

export async function codeOf(lab: string): Promise<LabCode> {
  const incident = Object.hasOwn(INCIDENTS, lab) ? await INCIDENTS[lab]?.() : undefined;
  const judge = Object.hasOwn(JUDGES, lab) ? await JUDGES[lab]?.() : undefined;
  return { ...(incident && { incident }), ...(judge && { judge }) };
}

/** @throws RangeError for decisions that the story does not have, or that are out of order */
export const judged = (incident: Incident, judge: Judge, decisions: readonly Decision[]): Judged =>
  judge(runStory(incident.story, decisions, { part: 'after' }));
