/** Carries out what outcomes.yaml decides, once for all checks. */
import { afterOf } from '@/lib/simulate/incident';
import { decisionsOf, undoOf, type Step } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import { keyed, type Keyed } from '../answer-key';
import { problemOf } from '../decisions';
import type { LabCode } from '../judging';
import type { LabSource } from '../read-lab';
import type { AnswerFile } from '../schema/answers';
import type { PlansFile } from '../schema/plans';
import type { Bench, CheckedLab, Living, OpenBench, Played } from './types';

/** Nothing where a part is missing or broken: that is reported by itself. */
export async function openLiving(
  source: LabSource,
  { incident, judge }: LabCode,
  open: OpenBench,
): Promise<Living | undefined> {
  const plans = source.plans?.value?.plans;
  const outcomes = source.outcomes?.value?.outcomes;
  if (!incident || !judge || !plans || !outcomes) return undefined;
  const play = (steps: readonly Step[]): Played | string => {
    const problem = problemOfSteps(plans, steps);
    if (problem !== undefined) return problem;
    try {
      const decisions = decisionsOf(incident.story, steps);
      const run = runStory(incident.story, decisions, { part: 'after' });
      return { decisions, after: afterOf(incident, run), judged: judge(run) };
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const played = outcomes.map(({ steps }) => play(steps));
  const openPlayed = ({ decisions, after }: Played) => open(source.id, decisions, after);
  const fix = played[outcomes.findIndex(({ verdict }) => verdict === 'solved')];
  // Why it does not open is said where each outcome is proved.
  const bench = typeof fix === 'object' && (await openPlayed(fix).catch(() => undefined));
  const solved = typeof fix === 'object' && bench && { solved: { ...fix, bench } };
  return { plans, outcomes, played, open: openPlayed, ...solved };
}

/** The answer with the key that it has after the first fix; nothing where the judge gives none. */
export function keyedOf({ living }: CheckedLab, answer: AnswerFile): Keyed<AnswerFile> | undefined {
  try {
    return keyed(answer, living?.solved?.judged);
  } catch {
    return undefined;
  }
}

/** Where the queries of a question run: after the first fix, or before; nothing where there is none. */
export function benchOf(
  { questions, living }: CheckedLab,
  question: string,
  before: Bench,
): Bench | undefined {
  const about = questions.find(({ id }) => id === question)?.about;
  return about === 'after' ? living?.solved?.bench : before;
}

function problemOfSteps(plans: PlansFile['plans'], steps: readonly Step[]): string | undefined {
  const inForce = new Set<string>();
  for (const step of steps) {
    const name = 'undo' in step ? undoOf(step.undo) : step.plan;
    const problem = problemOf(plans, name, 'undo' in step ? {} : (step.parameters ?? {}));
    if (problem !== undefined) return problem;
    if ('plan' in step) inForce.add(step.plan);
    else if (!inForce.delete(step.undo)) return `“${step.undo}” is taken back before it is done.`;
  }
  return undefined;
}
