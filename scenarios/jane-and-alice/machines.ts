/** Programs: the inventory, the start of the farm in the morning, the scheduler at night. */
import { withKey } from '@/lib/simulate/caller';
import { DAY, HOUR, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import { functionRole } from '@/lib/simulate/habits/machines';
import * as ec2 from '@/lib/simulate/services/ec2';
import type { Simulation } from '@/lib/simulate/simulation';
import { NOT_ALLOWED, type Access } from './access';
import * as cast from './cast';
import { FARM, gpu, HIRED, JANE, KEYS, OWN, REGION } from './cast';

export function machines(sim: Simulation, access: Access): void {
  inventory(sim, access);
  farm(sim, access);
  scheduler(sim);
}

/** Each hour, with the key that was made for it when its owner was called Jane. */
function inventory(sim: Simulation, access: Access): void {
  const actor = sim.actor('inventory', callerOf(sim.now, KEYS.alice));
  sim.every(
    HOUR,
    () => {
      const key = access.program.inventory;
      if (access.inactive.has(key)) return;
      const session = actor.with(callerOf(sim.now, key));
      session.steps([ec2.describeInstances(), ec2.describeVolumes()], [1, 3]);
    },
    { from: sim.now + 11 * MINUTE, jitter: 40 * SECOND, random: actor.random },
  );
}
const callerOf = (time: number, key: string) =>
  withKey(cast.aliceAt(time), key, cast.STUDIO_SERVER, REGION);

/** At half past five the farm is started; the newcomer took that over with her own key. */
function farm(sim: Simulation, access: Access): void {
  const actor = sim.actor('farm', callerOf(sim.now, KEYS.alice));
  sim.every(
    DAY,
    () => {
      const hers = sim.now > HIRED;
      const key = hers ? access.program.farm : KEYS.alice;
      if (access.inactive.has(key)) return;
      const caller = withKey(hers ? JANE : cast.aliceAt(sim.now), key, cast.FARM_SCRIPT, REGION);
      const start = ec2.startInstances(FARM);
      actor.with(caller).steps([ec2.describeInstances(), [start, access.outcome(caller, start)]]);
    },
    { from: sim.now + 5.5 * HOUR, jitter: 20 * SECOND, random: actor.random },
  );
}

/** On 9 October it lost the right to the graphics machines, and nobody told its program. */
export const POLICY_CHANGED = millis('2026-10-09T10:30:05Z');

/** In the evening it stops the farm; late it starts a graphics machine, and stops it before dawn. */
function scheduler(sim: Simulation): void {
  const midnight = sim.now;
  const run = () => functionRole(sim, OWN, cast.SCHEDULER, cast.LAMBDA, `/${sim.now}`);
  sim.every(DAY, () => run().call(ec2.stopInstances(FARM)), { from: midnight + 18.5 * HOUR });
  const late = () => {
    const session = run();
    const start = ec2.startInstances([gpu(4)]);
    if (sim.now < POLICY_CHANGED) {
      session.call(start);
      sim.after(5 * HOUR, () => run().call(ec2.stopInstances([gpu(4)])));
    } else
      session.steps(
        Array.from({ length: 3 }, () => [start, NOT_ALLOWED] as const),
        [60, 90],
      );
  };
  sim.every(DAY, late, { from: midnight + 22 * HOUR });
}
