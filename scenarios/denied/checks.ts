/**
 * Every three hours a job of tides looks for newer dependencies, with the pipeline's role. From Tuesday night on one
 * of these dependencies gives the session's credentials away, and somebody looks what they are good for.
 */
import type { Actor } from '@/lib/simulate/actor';
import { HOUR, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import type { Operation } from '@/lib/simulate/operation';
import { getParameter } from '@/lib/simulate/services/ssm';
import * as iam from '@/lib/simulate/services/iam';
import * as s3 from '@/lib/simulate/services/s3';
import type { Simulation } from '@/lib/simulate/simulation';
import { lambdaFunction } from '@/lib/simulate/world/resources';
import { ARTIFACTS, ELSEWHERE, OWN, PAYROLL, REGION, ROLES } from './cast';
import type { Pipelines } from './releases';

const FIRST = millis('2026-11-09T05:25:11Z');
const LEAKED = millis('2026-11-10T22:00:00Z');
const CACHE = { bucket: ARTIFACTS, key: 'cache/deps.zip', bytes: 61_440 };
export const SALARIES = 'runs/2026-10/salaries.csv';

export function checks(sim: Simulation, pipelines: Pipelines): void {
  const random = sim.random('checks');
  sim.every(
    3 * HOUR,
    () => {
      const actor = pipelines.session(ROLES.tides, 'tides', 'deps-check');
      const ask = (operation: Operation) =>
        actor.call(operation, pipelines.outcome(actor.caller, operation));
      sim.after(6 * SECOND, () => ask(s3.getObject(CACHE)));
      sim.after(71 * SECOND, () => ask(s3.putObject(CACHE)));
      if (sim.now < LEAKED) return;
      sim.after(random.int(4, 9) * MINUTE, () => look(pipelines, actor));
    },
    { from: FIRST, jitter: 40 * SECOND, random },
  );
}

/** The same credentials, from somewhere else. */
function look(pipelines: Pipelines, actor: Actor): void {
  const { sim } = pipelines;
  const visitor = actor.with({ ...actor.caller, ...ELSEWHERE });
  const asks: readonly Operation[] = [
    s3.listBuckets(REGION, 1_121),
    s3.listObjects(PAYROLL, 'runs/', 2_406),
    s3.getObject({ bucket: PAYROLL, key: SALARIES, bytes: 187_402 }),
    getParameter('/payroll/prod/database'),
    iam.listUsers(),
  ];
  asks.forEach((operation, i) =>
    sim.after((2 + 7 * i) * SECOND, () =>
      visitor.call(operation, pipelines.outcome(visitor.caller, operation)),
    ),
  );
  // A function with the role of payroll would do what the visitor may not.
  const name = `tides-cache-${actor.random.int(100, 999)}`;
  const wanted = lambdaFunction(OWN, name, ROLES.payroll, { runtime: 'python3.13' });
  sim.after(48 * SECOND, () => void pipelines.make(visitor, wanted, CACHE.key));
}
