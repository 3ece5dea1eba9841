/**
 * Amazon EC2 Auto Scaling at work, minute by minute: it measures, scales by simple policies, keeps the
 * group between its minimum and maximum, and waits for the cooldown after each step.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/simple-scaling-step-scaling.html
 */
import { MINUTE, SECOND } from '../clock';
import { groupCpu, inService } from '../metrics';
import type { Random } from '../random';
import { terminateInstances } from '../services/ec2';
import { runInstances } from '../services/ec2-launch';
import { deregisterTargets, registerTargets } from '../services/elasticloadbalancing';
import type { Simulation } from '../simulation';
import type { Account } from '../world/account';
import { serviceLinkedRole } from '../world/iam';
import { instance as makeInstance, type Instance } from '../world/instance';
import type { ScalingGroup, ScalingPolicy } from '../world/scaling-group';
import { holdLaunch, type LifecycleAction } from './lifecycle';
import { serviceLinked } from './machines';

const SERVICE = 'autoscaling.amazonaws.com';
/** From the launch until an instance serves, and from the end of service until it is gone. */
const WARM_UP = [70 * SECOND, 140 * SECOND] as const;
const DRAIN = [40 * SECOND, 80 * SECOND] as const;

export interface Fleet {
  /** Those that serve now. */
  readonly serving: () => readonly Instance[];
  /** The average CPU of those, percent; at most 100. */
  readonly cpu: () => number;
  /** Ends the oldest instance; another takes its place, as an instance refresh does. */
  readonly replaceOldest: () => void;
}

/**
 * @param load how much work there is at a time, in percent of one instance: 250 keeps two and a half busy
 * @param notify hears of each launch that the group's hook holds
 */
export function autoScaling(
  sim: Simulation,
  account: Account,
  group: ScalingGroup,
  load: (time: number) => number,
  targetGroupArn?: string,
  notify: (action: LifecycleAction) => void = () => undefined,
): Fleet {
  const scaler = new Scaler(sim, account, group, load, targetGroupArn, notify);
  scaler.start();
  return scaler;
}

class Scaler implements Fleet {
  readonly #random: Random;
  readonly #service: ReturnType<typeof serviceLinked>;
  /** Minutes in a row in which a policy's alarm was in breach. */
  readonly #breaches = new Map<string, number>();
  #cooling = -Infinity;
  #launches = 0;

  constructor(
    readonly sim: Simulation,
    readonly account: Account,
    readonly group: ScalingGroup,
    readonly load: (time: number) => number,
    readonly targetGroupArn: string | undefined,
    readonly notify: (action: LifecycleAction) => void,
  ) {
    this.#random = sim.random(`scaling/${group.name}`);
    const role = serviceLinkedRole(account, SERVICE, 'AWSServiceRoleForAutoScaling');
    this.#service = serviceLinked(sim, account, SERVICE, role, 'AutoScaling');
  }

  /** The first instances were there before: nobody launches them. */
  start(): void {
    while (this.group.instances.length < this.group.desired)
      this.group.instances.push(this.#make('running'));
    // Alarms are looked at once a minute, at a second of their own.
    const second = this.#random.int(5, 55) * SECOND;
    const first = Math.ceil(this.sim.now / MINUTE) * MINUTE + second;
    this.sim.every(MINUTE, () => this.#minute(), { from: first });
  }

  serving = () => this.group.instances.filter(({ state }) => state === 'running');

  cpu = () => {
    const count = this.serving().length;
    return count === 0 ? 100 : Math.min(100, this.load(this.sim.now) / count);
  };

  replaceOldest = () => {
    this.#terminate(this.serving().slice(0, 1));
    this.#reconcile();
  };

  #minute(): void {
    const { sim, group } = this;
    const cpu = Math.round((this.cpu() + this.#random.int(-15, 15) / 10) * 100) / 100;
    const measured = Math.max(0.5, Math.min(100, cpu));
    sim.metric(groupCpu(group), measured);
    sim.metric(inService(group), this.serving().length);
    for (const policy of group.policies) this.#watch(policy, measured);
    group.desired = Math.max(group.min, Math.min(group.max, group.desired));
    this.#reconcile();
  }

  #watch(policy: ScalingPolicy, cpu: number): void {
    const breach = policy.above ? cpu >= policy.threshold : cpu <= policy.threshold;
    const minutes = breach ? (this.#breaches.get(policy.name) ?? 0) + 1 : 0;
    this.#breaches.set(policy.name, minutes);
    if (minutes < policy.minutes || this.sim.now < this.#cooling) return;
    const { group } = this;
    const wanted = Math.max(group.min, Math.min(group.max, group.desired + policy.adjustment));
    if (wanted === group.desired) return;
    group.desired = wanted;
    this.#cooling = this.sim.now + policy.cooldown * SECOND;
    this.#breaches.set(policy.name, 0);
  }

  #reconcile(): void {
    const { group } = this;
    const alive = group.instances.filter(({ state }) => state === 'running' || state === 'pending');
    const missing = group.desired - alive.length;
    const acts = (process: string) => !group.suspended?.has(process);
    if (missing > 0 && acts('Launch')) this.#launch(missing);
    // The default policy ends the oldest first.
    if (missing < 0 && acts('Terminate')) this.#terminate(this.serving().slice(0, -missing));
    // An instance that is not running is unhealthy: it is replaced, and ended.
    this.#terminate(
      group.instances.filter(({ state }) => state === 'stopped'),
      'stopped',
    );
  }

  #launch(count: number): void {
    const { sim, group } = this;
    const template = { id: group.launch.templateId, version: group.templateVersion ?? '1' };
    for (let i = 0; i < count; i++) {
      const made = this.#make('pending');
      group.instances.push(made);
      this.#service.act([runInstances([made], { template })]);
      if (group.launchHook) {
        const over = { serves: () => this.#serve(made), abandoned: () => this.#terminate([made]) };
        holdLaunch(sim, this.#random, group, group.launchHook, made, over, this.notify);
        continue;
      }
      sim.after(this.#random.int(WARM_UP[0], WARM_UP[1]), () => {
        if (made.state === 'pending') this.#serve(made);
      });
    }
  }

  #serve(made: Instance): void {
    made.state = 'running';
    if (this.targetGroupArn !== undefined)
      this.#service.act([registerTargets(this.targetGroupArn, [made.id])]);
  }

  #terminate(leaving: readonly Instance[], previous: Instance['state'] = 'running'): void {
    if (leaving.length === 0) return;
    const { sim, group } = this;
    if (this.targetGroupArn !== undefined) {
      const ids = leaving.map(({ id }) => id);
      this.#service.act([deregisterTargets(this.targetGroupArn, ids)]);
    }
    this.#service.act([terminateInstances(leaving, previous)]);
    for (const one of leaving) one.state = 'shutting-down';
    sim.after(this.#random.int(DRAIN[0], DRAIN[1]), () => {
      for (const one of leaving) one.state = 'terminated';
      group.instances = group.instances.filter((one) => !leaving.includes(one));
    });
  }

  #make(state: Instance['state']): Instance {
    const { launch } = this.group;
    const { subnets } = launch;
    const subnet = subnets[this.#launches % subnets.length];
    if (!subnet) throw new RangeError(`The group ${this.group.name} has no subnet.`);
    this.#launches += 1;
    const tags = { 'aws:autoscaling:groupName': this.group.name };
    return makeInstance(this.account, `${this.group.name}/${this.#launches}`, {
      ...launch,
      subnet,
      state,
      tags: { ...launch.tags, ...tags },
    });
  }
}
