import { plansOf } from '@/lib/simulate/story';
import { undoOf } from '@/lib/simulate/steps';
import type { Values } from '@/lib/simulate/plans';
import { defaultsOf, problemsOf, type Plan } from '@/lib/casefile/plan';
import type { Finding } from '../finding';
import { errors, top } from './report';
import type { CheckedLab, LabCheck } from './types';

const error = errors('plans');

/** What can be decided is the same in plans.yaml and in the story, and all that it takes is there. */
export const plans: LabCheck = (checked) => {
  const found = missing(checked);
  const listed = checked.source.plans?.value?.plans;
  const { incident } = checked.code;
  if (!listed) return found;
  found.push(...listed.flatMap((plan, i) => itself(checked, listed, plan, i)));
  if (!incident) return found;
  let known: ReadonlyMap<string, Values>;
  try {
    known = plansOf(incident.story);
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem);
    const place = top(`${checked.source.folder}/story.ts`);
    return [...found, error(place, `The story does not begin: ${message}`, 'Mend it.')];
  }
  const { source, lab } = checked;
  if (Date.parse(lab.clock) !== Date.parse(incident.story.fix)) {
    const message = `The clock is ${lab.clock}; the story is fixed at ${incident.story.fix}.`;
    found.push(error(source.lab.at(['clock']), message, 'Let both say the same.'));
  }
  return [
    ...found,
    ...listed.flatMap((plan, i) => withStory(checked, known, plan, i)),
    ...notListed(checked, listed, known),
  ];
};

/** Incident, judge, plans and outcomes are there together, or none of them. */
function missing({ source: { id, folder, plans, outcomes }, code }: CheckedLab): Finding[] {
  const parts = [
    { is: code.incident, what: 'incident', todo: `Add ${id} to lib/content/incidents.ts.` },
    { is: code.judge, what: 'judge', todo: `Add ${id} to lib/content/judges.ts.` },
    { is: plans, what: 'plans.yaml', todo: `Write ${folder}/plans.yaml.` },
    { is: outcomes, what: 'outcomes.yaml', todo: `Write ${folder}/outcomes.yaml.` },
  ];
  if (parts.every(({ is }) => !is)) return [];
  const place = top(`${folder}/lab.yaml`);
  return parts
    .filter(({ is }) => !is)
    .map(({ what, todo }) => error(place, `The account goes on, and there is no ${what}.`, todo));
}

function itself({ source }: CheckedLab, all: readonly Plan[], plan: Plan, i: number): Finding[] {
  const at = (...path: PropertyKey[]) =>
    source.plans?.at(['plans', i, ...path]) ?? top('plans.yaml');
  const { id, parameters, command } = plan;
  const found: Finding[] = [];
  if (all.findIndex((other) => other.id === id) !== i)
    found.push(error(at('id'), `${id} is used twice.`, 'Rename one.'));
  const problems = problemsOf(plan, defaultsOf(plan));
  parameters.forEach((parameter, n) => {
    if (parameters.findIndex((other) => other.id === parameter.id) !== n)
      found.push(error(at('parameters', n, 'id'), `${parameter.id} is used twice.`, 'Rename one.'));
    const problem = problems[parameter.id];
    if (problem)
      found.push(error(at('parameters', n, 'default'), `The default is none that may be chosen. ${problem}`, 'Mend it.')); // prettier-ignore
  });
  for (const [, name] of command?.matchAll(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g) ?? [])
    if (!parameters.some((parameter) => parameter.id === name))
      found.push(error(at('command'), `{${name}} is no parameter of ${id}.`, 'Mend the name.'));
  return found;
}

function withStory(
  { source }: CheckedLab,
  known: ReadonlyMap<string, Values>,
  plan: Plan,
  i: number,
): Finding[] {
  const at = (...path: PropertyKey[]) =>
    source.plans?.at(['plans', i, ...path]) ?? top('plans.yaml');
  const found = [plan.id, undoOf(plan.id)]
    .filter((name) => !known.has(name))
    .map((name) =>
      error(at('id'), `The story has no plan ${name}.`, `Add sim.plan('${name}', …) to it.`),
    );
  const defaults = known.get(plan.id);
  if (!defaults) return found;
  plan.parameters.forEach(({ id, default: usual }, n) => {
    const theirs = Object.hasOwn(defaults, id) ? defaults[id] : undefined;
    if (theirs === usual) return;
    const is = theirs === undefined ? 'does not know it' : `has ${JSON.stringify(theirs)}`;
    found.push(
      error(
        at('parameters', n, 'default'),
        `The default of ${id} is ${JSON.stringify(usual)}; the story ${is}.`,
        'Let both say the same.',
      ),
    );
  });
  for (const name of Object.keys(defaults))
    if (!plan.parameters.some(({ id }) => id === name))
      found.push(
        error(at('parameters'), `The story's ${plan.id} has ${name} as well.`, 'Describe it here.'),
      );
  const back = known.get(undoOf(plan.id));
  if (back && Object.keys(back).length > 0)
    found.push(
      error(
        at('id'),
        `${undoOf(plan.id)} takes parameters.`,
        'Nobody is asked for them: give it {}.',
      ),
    );
  return found;
}

/** What the story alone has cannot be chosen. */
function notListed(
  { source }: CheckedLab,
  listed: readonly Plan[],
  known: ReadonlyMap<string, Values>,
): Finding[] {
  const names = listed.flatMap(({ id }) => [id, undoOf(id)]);
  return [...known.keys()]
    .filter((name) => !names.includes(name))
    .map((name) =>
      error(
        source.plans?.at(['plans']) ?? top('plans.yaml'),
        `The story's plan ${name} is not here.`,
        'Describe it, or remove it from the story.',
      ),
    );
}
