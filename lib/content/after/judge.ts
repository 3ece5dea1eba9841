import 'server-only';
import type { Judged } from '@/lib/simulate/incident';
import type { Decision } from '@/lib/simulate/plans';
import { runStory } from '@/lib/simulate/story';
import { INCIDENTS } from '../incidents';
import { JUDGES } from '../judges';

/** @throws where the lab has no incident, or the decisions are not its story's */
export async function judgeOf(lab: string, decisions: readonly Decision[]): Promise<Judged> {
  const [incident, judge] = await Promise.all([INCIDENTS[lab]?.(), JUDGES[lab]?.()]);
  if (!incident || !judge) throw new RangeError(`The account of ${lab} does not go on.`);
  return judge(runStory(incident.story, decisions));
}
