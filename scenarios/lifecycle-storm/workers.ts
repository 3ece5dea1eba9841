/** What runs on the instances: it fetches its models, says that it is ready, and then takes clips. */
import { MINUTE, SECOND } from '@/lib/simulate/clock';
import type { LifecycleAction } from '@/lib/simulate/habits/lifecycle';
import { instanceRole } from '@/lib/simulate/habits/machines';
import { autoScaling, type Fleet } from '@/lib/simulate/habits/scaling';
import { messagesVisible, oldestMessage } from '@/lib/simulate/metrics';
import type { Random } from '@/lib/simulate/random';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Instance } from '@/lib/simulate/world/instance';
import type { ScalingGroup } from '@/lib/simulate/world/scaling-group';
import * as cast from './cast';
import type { World } from './cast';
import { Backlog } from './load';
import type { ReadyFunction } from './ready';

interface Kind {
  /** What a worker has to fetch before it can work. */
  readonly fetches: string;
  /** Seconds until the n-th of them is ready; Infinity where it hangs. */
  readonly wait: (random: Random, n: number) => number;
}
export const RENDER: Kind = {
  fetches: '38 GB of models',
  wait: (random, n) => {
    if (random.chance(1 / 45)) return Infinity;
    // One in five meets a cold cache.
    return n % 5 === 2 ? random.int(330, 520) : random.int(195, 310);
  },
};
export const THUMBS: Kind = {
  fetches: '400 MB of fonts',
  wait: (random) => random.int(36, 62),
};

export interface Crew {
  readonly fleet: Fleet;
  /** Launches that wait. */
  readonly waiting: () => readonly LifecycleAction[];
}

/** @param incoming work, in percent of one worker */
export function crew(
  sim: Simulation,
  { account }: World,
  group: ScalingGroup,
  kind: Kind,
  incoming: (time: number) => number,
  ready: ReadyFunction,
): Crew {
  const random = sim.random(`workers/${group.name}`);
  const backlog = new Backlog(sim, incoming);
  /** When each worker is ready, by the instance's id. */
  const readyAt = new Map<string, number>();
  let waiting: LifecycleAction[] = [];
  let clip = random.int(40_000, 60_000);
  const say = ({ id }: Instance, level: string, text: string) =>
    sim.log(cast.WORKER_LOG, `${level} [${id}] ${group.name}: ${text}`);
  const starts = (instance: Instance): number => {
    instanceRole(sim, account, instance, cast.ON_WORKER);
    const wait = kind.wait(random, readyAt.size);
    say(instance, 'INFO', `starting, fetching ${kind.fetches}`);
    sim.after(Math.min(wait, 3_600) * SECOND, () => {
      const alive = instance.state === 'pending' || instance.state === 'running';
      if (alive && wait < Infinity) say(instance, 'INFO', `ready after ${wait} s, taking clips`);
    });
    readyAt.set(instance.id, sim.now + wait * SECOND);
    return wait;
  };
  const fleet = autoScaling(sim, account, group, backlog.load, undefined, (action) => {
    waiting = [...waiting.filter((one) => one.active()), action];
    ready.invoke(action, starts(action.instance));
  });
  for (const one of group.instances) {
    instanceRole(sim, account, one, cast.ON_WORKER);
    readyAt.set(one.id, sim.now);
  }
  const minute = () => {
    const able = fleet.serving().filter((one) => {
      // Nobody held its launch: it is asked for clips from the start.
      if (!readyAt.has(one.id)) starts(one);
      const works = (readyAt.get(one.id) ?? 0) <= sim.now;
      clip += 1;
      if (!works)
        say(one, 'ERROR', `clip ${clip} failed: models are not loaded, it is not tried again`);
      return works;
    });
    backlog.minute(able.length);
    sim.metric(messagesVisible(group.name), backlog.clips());
    sim.metric(oldestMessage(group.name), backlog.oldest());
  };
  sim.every(MINUTE, minute, { from: sim.now + 41 * SECOND });
  return { fleet, waiting: () => waiting.filter((one) => one.active()) };
}

/** An instance refresh: one instance after the other. */
export function refresh(sim: Simulation, count: number, { fleet }: Crew): void {
  for (let i = 0; i < count; i++) sim.after((1 + i * 4) * MINUTE, fleet.replaceOldest);
}
