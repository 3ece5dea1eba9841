/** Somebody has the key of the inventory, and tries the graphics machines of an evening. */
import { withKey } from '@/lib/simulate/caller';
import { DAY, millis, MINUTE } from '@/lib/simulate/clock';
import * as ec2 from '@/lib/simulate/services/ec2';
import { getCallerIdentity } from '@/lib/simulate/services/sts';
import type { Simulation } from '@/lib/simulate/simulation';
import { NOT_ALLOWED, type Access } from './access';
import { aliceAt, ELSEWHERE, gpu, KEYS, REGION, VISITORS_AGENT } from './cast';

/** When, from which of the addresses, and which machines one after the other. */
const EVENINGS: readonly (readonly [start: string, from: number, machines: readonly number[]])[] = [
  ['2026-10-06T19:42:10Z', 0, [1, 2, 3]],
  ['2026-10-08T20:15:37Z', 0, [1, 2, 3, 4]],
  ['2026-10-09T19:58:02Z', 1, [4, 3, 1]],
  ['2026-10-12T21:07:49Z', 1, [1, 2, 3, 4]],
  ['2026-10-14T20:44:20Z', 2, [2, 1, 4, 3]],
  ['2026-10-15T20:31:15Z', 2, [1, 2, 3, 4]],
];

export function visitor(sim: Simulation, access: Access): void {
  const identityAt = (time: number, from: number) =>
    withKey(
      aliceAt(time),
      KEYS.alice,
      { sourceIPAddress: ELSEWHERE[from] ?? '', userAgent: VISITORS_AGENT },
      REGION,
    );
  const actor = sim.actor('visitor', identityAt(sim.now, 0));
  const evening = (from: number, machines: readonly number[]) => {
    if (access.inactive.has(KEYS.alice)) return;
    const caller = identityAt(sim.now, from);
    const asks = [getCallerIdentity(), ec2.describeInstances()].map(
      (ask) => [ask, access.outcome(caller, ask)] as const,
    );
    const tries = machines.map((number) => {
      const start = ec2.startInstances([gpu(number)]);
      return [start, access.outcome(caller, start, NOT_ALLOWED)] as const;
    });
    actor.with(caller).steps([...asks, ...tries], [20, 70]);
  };
  for (const [start, from, machines] of EVENINGS) sim.at(start, () => evening(from, machines));
  sim.every(DAY, () => evening(2, [1, 2, 3, 4]), {
    from: millis('2026-10-16T20:20:00Z'),
    jitter: 25 * MINUTE,
    random: actor.random,
  });
}
