import 'server-only';
import { createHash } from 'node:crypto';
import type { Incident, Judge, Judged } from '@/lib/simulate/incident';
import { readDecisions } from '../decisions';
import { codeOf, judged } from '../judging';
import { readLab } from '../read-lab';
import { cached } from '../server/cached';
import type { PlansFile } from '../schema/plans';

interface Case {
  readonly incident: Incident;
  readonly judge: Judge;
  readonly plans: PlansFile;
}

/** Verdicts kept; a room tries the same few plans again and again. */
const KEPT = 500;

/** @param load gives a lab's code and plans; nothing where its account does not go on */
export function judgeWith(load: (lab: string) => Promise<Case | undefined>) {
  const kept = new Map<string, Judged>();
  return async (lab: string, raw: unknown): Promise<Judged> => {
    const found = await load(lab);
    if (!found) throw new RangeError(`The lab ${lab} does not go on after the fix.`);
    const { incident, judge, plans } = found;
    const decisions = readDecisions(raw, plans, incident.story);
    // Decisions may hold whole policies: what is kept of them is short.
    const key = createHash('sha256')
      .update(JSON.stringify([lab, decisions]))
      .digest('base64');
    const known = kept.get(key);
    if (known) return known;
    const verdict = judged(incident, judge, decisions);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, verdict);
    return verdict;
  };
}

/**
 * What came of a learner's decisions, from `judge.ts` alone. The same decisions are judged once.
 * @param decisions as they came: anything
 * @throws BadDecisions where they are none of the lab's; RangeError where the lab has no time after the fix
 */
export const judgeOf = judgeWith(
  cached(async (lab) => {
    const { incident, judge } = await codeOf(lab);
    if (!incident || !judge) return undefined;
    const { plans } = await readLab(process.cwd(), lab);
    if (!plans?.value) throw new Error(`${lab}: plans.yaml is missing or broken; run the check.`);
    return { incident, judge, plans: plans.value };
  }),
);
