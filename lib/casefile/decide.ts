/** Steps 5 and 6 in the case file: a plan is carried out, or taken back, at a moment of the account. */
import { undoOf } from '@/lib/simulate/steps';
import type { Decision as Simulated } from '@/lib/simulate/plans';
import type { Stamp } from './edit';
import { nameOf, type Plan, type PlanRoom, type PlanValues } from './plan';
import { type CaseFile, type Decision, MOST } from './schema';

type Decided = Pick<Decision, 'plan' | 'when' | 'rolledBackAt' | 'parameters'>;

/** What the simulation is told, in the order of time. */
export function simulated(decisions: readonly Decided[]): Simulated[] {
  return decisions
    .flatMap(({ plan, when, rolledBackAt, parameters }): Simulated[] => [
      { plan, at: when, ...(parameters && { parameters }) },
      ...(rolledBackAt ? [{ plan: undoOf(plan), at: rolledBackAt }] : []),
    ])
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

type Watch = Pick<PlanRoom, 'fix' | 'watchedMs'>;

/** Up to when the account was watched: the fix, or the time watched after the last step. UTC, ISO 8601. */
export function watchedUntil({ fix, watchedMs }: Watch, decisions: readonly Decided[]): string {
  const last = simulated(decisions).at(-1);
  return new Date(last ? Date.parse(last.at) + watchedMs : Date.parse(fix)).toISOString();
}

/** Undefined where there are as many as are kept, or the plan is in force already. */
export function carryOut(
  caseFile: CaseFile,
  room: Watch,
  plan: Plan,
  values: PlanValues,
  { id, now }: Stamp,
): CaseFile | undefined {
  const { decisions } = caseFile;
  const inForce = decisions.some((one) => one.plan === plan.id && !one.rolledBackAt);
  if (inForce || simulated(decisions).length >= MOST.decisions) return undefined;
  const decision: Decision = {
    id,
    at: now,
    plan: plan.id,
    name: nameOf(plan, values),
    ...(plan.parameters.length > 0 && { parameters: { ...values } }),
    when: watchedUntil(room, decisions),
  };
  return { ...caseFile, decisions: [...decisions, decision] };
}

/** Undefined where there are as many steps as are kept. */
export function takeBack(
  caseFile: CaseFile,
  room: Watch,
  id: string,
  now: number,
): CaseFile | undefined {
  const { decisions } = caseFile;
  if (simulated(decisions).length >= MOST.decisions) return undefined;
  const rolledBackAt = watchedUntil(room, decisions);
  return {
    ...caseFile,
    decisions: decisions.map((one) =>
      one.id === id && !one.rolledBackAt ? { ...one, rolledBackAt, at: now } : one,
    ),
  };
}

/** Back to the moment of the fix, with nothing done. */
export function startOver(caseFile: CaseFile, now: number): CaseFile {
  const gone = caseFile.decisions.map(({ id }) => ({ id, at: now }));
  return { ...caseFile, decisions: [], gone: [...caseFile.gone, ...gone].slice(-MOST.gone) };
}
