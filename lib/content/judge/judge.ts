import 'server-only';
import { createHash } from 'node:crypto';
import type { Incident, Judge, Judged } from '@/lib/simulate/incident';
import type { Decision } from '@/lib/simulate/plans';
import { perProcess } from '@/lib/workshop/per-process';
import { readDecisions } from '../decisions';
import { codeOf, judged } from '../judging';
import { readLab } from '../read-lab';
import { cached } from '../server/cached';
import type { PlansFile } from '../schema/plans';
import { JudgeBusy, JudgeFailed } from './errors';
import { judging } from './thread';

interface Case {
  readonly incident: Incident;
  readonly judge: Judge;
  readonly plans: PlansFile;
}

/** Whose decisions are judged, as far as turns and limits go. */
export interface Asker {
  readonly key: string;
  /** Whole seconds until another story may be told for them; 0: now. Known verdicts are not asked for. */
  wait(): number;
}

const ANYBODY: Asker = { key: 'anybody', wait: () => 0 };

/** Verdicts kept; a room tries the same few plans again and again. */
const KEPT = 500;
type Verdicts = Map<string, Promise<Judged>>;

/**
 * @param load gives a lab's code and plans; nothing where its account does not go on
 * @param tell tells the story again, and says what came of it
 */
export function judgeWith(
  load: (lab: string) => Promise<Case | undefined>,
  tell: (
    lab: string,
    found: Case,
    decisions: Decision[],
    asker: string,
  ) => Promise<Judged> = tellHere,
  kept: Verdicts = new Map(),
) {
  return async (lab: string, raw: unknown, asker = ANYBODY): Promise<Judged> => {
    const found = await load(lab);
    if (!found) throw new RangeError(`The lab ${lab} does not go on after the fix.`);
    const decisions = readDecisions(raw, found.plans, found.incident.story);
    // Decisions may hold whole policies: what is kept of them is short.
    const key = createHash('sha256')
      .update(JSON.stringify([lab, decisions]))
      .digest('base64');
    const known = kept.get(key);
    if (known) return known;
    const seconds = asker.wait();
    if (seconds > 0) throw new JudgeBusy(seconds);
    const verdict = tell(lab, found, decisions, asker.key);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, verdict);
    verdict.catch(() => kept.delete(key));
    return verdict;
  };
}

async function tellHere(_lab: string, { incident, judge }: Case, decisions: Decision[]) {
  // Whoever else waits is answered between two stories.
  await new Promise((next) => setImmediate(next));
  return judged(incident, judge, decisions);
}

/** In the server's thread for it; here where there is none, as in development and in tests. */
async function tellAside(lab: string, found: Case, decisions: Decision[], asker: string) {
  if (!judging.thread) return tellHere(lab, found, decisions);
  const answered = await judging.thread.ask({ lab, decisions }, asker);
  if ('judged' in answered) return answered.judged;
  if ('busy' in answered) throw new JudgeBusy(answered.busy);
  throw new JudgeFailed(answered.failed);
}

/**
 * What came of a learner's decisions, from `judge.ts` alone. The same decisions are judged once.
 * @param decisions as they came: anything
 * @throws BadDecisions where they are none of the lab's; JudgeBusy where too many ask; JudgeFailed; RangeError where
 * the lab has no time after the fix
 */
export const judgeOf = judgeWith(
  cached(async (lab) => {
    const { incident, judge } = await codeOf(lab);
    if (!incident || !judge) return undefined;
    const { plans } = await readLab(process.cwd(), lab);
    if (!plans?.value) throw new Error(`${lab}: plans.yaml is missing or broken; run the check.`);
    return { incident, judge, plans: plans.value };
  }),
  tellAside,
  // Solo and in a room, a verdict is the same; an author's story changes while it is written.
  judging.thread && perProcess('verdicts', (): Verdicts => new Map()),
);
