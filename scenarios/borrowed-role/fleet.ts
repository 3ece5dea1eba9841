/** The two servers, and what Auto Scaling does to them. */
import { serviceLinked } from '@/lib/simulate/habits/machines';
import { MINUTE, SECOND } from '@/lib/simulate/clock';
import { terminateInstances } from '@/lib/simulate/services/ec2';
import { runInstances } from '@/lib/simulate/services/ec2-launch';
import type { Simulation } from '@/lib/simulate/simulation';
import { instance as makeInstance } from '@/lib/simulate/world/instance';
import type { ScalingGroup } from '@/lib/simulate/world/scaling-group';
import { OWN, SCALING, servers } from './cast';
import { Metadata, type Tokens } from './metadata';

type Member = Metadata;

/** The n-th server of the group: the first two were there before. */
export function server({ name, launch }: ScalingGroup, turn: number) {
  const subnet = launch.subnets[turn % launch.subnets.length];
  if (!subnet) throw new RangeError(`The group ${name} has no subnet.`);
  const tags = { 'aws:autoscaling:groupName': name, Name: name };
  return makeInstance(OWN, `${name}/${turn}`, { ...launch, subnet, tags });
}

export class Fleet {
  readonly group = servers();
  /** What the launch template says of new servers, and its version. */
  template: { tokens: Tokens; version: number } = { tokens: 'optional', version: 4 };
  members: Member[] = [];
  /** The server that a stranger got credentials of first. */
  asked?: Member;
  readonly #service: ReturnType<typeof serviceLinked>;
  #launched = 0;
  #requests = 0;

  constructor(
    readonly sim: Simulation,
    /** What starts on a new server. */
    readonly program: (member: Member) => void,
  ) {
    const name = 'autoscaling.amazonaws.com';
    this.#service = serviceLinked(sim, OWN, name, SCALING, 'AutoScaling');
    for (let turn = 0; turn < this.group.desired; turn++) this.#join();
  }

  /** The load balancer gives each request to the next server. */
  next(): Member | undefined {
    return this.members[this.#requests++ % this.members.length];
  }

  /** One server goes, another one comes. */
  replace(old: Member): void {
    const { sim } = this;
    this.#service.act([terminateInstances([old.instance])]);
    old.instance.state = 'shutting-down';
    this.members = this.members.filter((member) => member !== old);
    sim.after(40 * SECOND, () => {
      const { tokens: httpTokens, version } = this.template;
      const made = this.#join();
      const template = { id: this.group.launch.templateId, version: String(version) };
      this.#service.act([runInstances([made.instance], { template, httpTokens })]);
    });
  }

  /** All servers, one after the other. */
  refresh(): void {
    this.members.forEach((member, turn) =>
      this.sim.after((1 + 6 * turn) * MINUTE, () => this.replace(member)),
    );
  }

  #join(): Member {
    const one = server(this.group, this.#launched);
    this.#launched += 1;
    const member = new Metadata(this.sim, one, this.template.tokens);
    this.members.push(member);
    this.program(member);
    return member;
  }
}
