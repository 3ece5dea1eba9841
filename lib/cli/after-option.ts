/** `--after raise-minimum:minimum=4 --after undo:raise-minimum`: what was done, in order. */
import type { Plan, PlanValues } from '@/lib/casefile/plan';
import { incidentOf } from '@/lib/content/after/run';
import { BadDecisions, readDecisions } from '@/lib/content/decisions';
import { readLab } from '@/lib/content/read-lab';
import type { Decision } from '@/lib/simulate/plans';
import { decisionsOf, type Step } from '@/lib/simulate/steps';
import { Usage } from './verb';

/** @throws Usage where the lab's account does not go on, or it has not what is asked for */
export async function readAfter(
  root: string,
  lab: string,
  steps: readonly string[],
): Promise<Decision[]> {
  const { plans } = await readLab(root, lab);
  if (!plans) throw new Usage(`The lab ${lab} has no plans.yaml: its account does not go on.`);
  if (!plans.value) throw new Usage(`${plans.file} is broken: trailwise check ${lab} says where.`);
  const known = plans.value;
  const { story } = await incidentOf(lab);
  try {
    const decided = decisionsOf(
      story,
      steps.map((step) => readStep(step, known.plans)),
    );
    return readDecisions(decided, known, story);
  } catch (error) {
    throw error instanceof BadDecisions ? new Usage(error.message) : error;
  }
}

/** A comma before the next `<parameter>=`: a policy document is full of other commas. */
const BETWEEN_VALUES = /,(?=[A-Za-z][\w-]*=)/;

/** `<plan>`, `<plan>:<parameter>=<value>,…` or `undo:<plan>`. */
export function readStep(text: string, plans: readonly Plan[]): Step {
  const [, name = '', rest = ''] = /^([^:]*):?([^]*)$/.exec(text) ?? [];
  if (name === 'undo') return { undo: rest };
  const plan = plans.find(({ id }) => id === name);
  const parameters: Record<string, PlanValues[string]> = {};
  for (const pair of rest === '' ? [] : rest.split(BETWEEN_VALUES)) {
    const [, key = '', value] = /^([^=]*)(?:=([^]*))?$/.exec(pair) ?? [];
    if (value === undefined) throw new Usage(`Write ${pair} as <parameter>=<value>.`);
    const isNumber = plan?.parameters.some(({ id, kind }) => id === key && kind === 'number');
    parameters[key] = isNumber && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value; // prettier-ignore
  }
  return { plan: name, ...(rest !== '' && { parameters }) };
}
