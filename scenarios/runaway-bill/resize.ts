/** To change an instance's type it is stopped, changed and started again: some minutes without it. */
import type { Actor } from '@/lib/simulate/actor';
import { MINUTE, SECOND } from '@/lib/simulate/clock';
import * as ec2 from '@/lib/simulate/services/ec2';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Machine } from './cast';

/** One after the other, so that the others go on serving. */
export function resize(
  sim: Simulation,
  actor: Actor,
  machines: readonly Machine[],
  type: string,
): void {
  machines.forEach((machine, at) => {
    const { instance } = machine;
    const later = at * 5 * MINUTE + actor.random.int(3, 40) * SECOND;
    sim.after(later, () => {
      instance.state = 'stopped';
      actor.call(ec2.stopInstances([instance]));
    });
    sim.after(later + 2 * MINUTE, () => {
      machine.type = type;
      actor.call(ec2.modifyInstanceAttribute(instance, { instanceType: { value: type } }));
    });
    sim.after(later + 150 * SECOND, () => {
      instance.state = 'running';
      actor.call(ec2.startInstances([instance]));
    });
  });
}
