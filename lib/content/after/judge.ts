import 'server-only';
import { createHash } from 'node:crypto';
import type { Incident, Judge, Judged } from '@/lib/simulate/incident';
import { limiter } from '@/lib/workshop/server/limiter';
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

/** A story takes up to four seconds to tell, and nobody else is answered meanwhile: so many, and no more. */
const FRESH = { burst: 12, perMinute: 30 };

/** Too much was to be judged at once; the same may be asked again after so many seconds. */
export class JudgeBusy extends Error {
  constructor(readonly seconds: number) {
    super(`Many plans are being tried at once. Try again in ${seconds} seconds.`);
  }
}

/**
 * @param load gives a lab's code and plans; nothing where its account does not go on
 * @param wait whole seconds until the next story may be told; 0: now
 */
export function judgeWith(
  load: (lab: string) => Promise<Case | undefined>,
  wait: () => number = () => 0,
) {
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
    const seconds = wait();
    if (seconds > 0) throw new JudgeBusy(seconds);
    // Whoever else waits is answered between two stories.
    await new Promise((next) => setImmediate(next));
    const verdict = judged(incident, judge, decisions);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, verdict);
    return verdict;
  };
}

const fresh = limiter(FRESH);

/**
 * What came of a learner's decisions, from `judge.ts` alone. The same decisions are judged once.
 * @param decisions as they came: anything
 * @throws BadDecisions where they are none of the lab's; JudgeBusy where too many ask; RangeError where the lab has no time after the fix
 */
export const judgeOf = judgeWith(
  cached(async (lab) => {
    const { incident, judge } = await codeOf(lab);
    if (!incident || !judge) return undefined;
    const { plans } = await readLab(process.cwd(), lab);
    if (!plans?.value) throw new Error(`${lab}: plans.yaml is missing or broken; run the check.`);
    return { incident, judge, plans: plans.value };
  }),
  () => fresh.take('all'),
);
