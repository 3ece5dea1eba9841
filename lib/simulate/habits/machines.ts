/** Programs: what runs on instances and in functions, pipelines, scanners, AWS's own services. */
import type { Actor, Step } from '../actor';
import type { Caller, Host } from '../caller';
import { asService, serviceRole, withRole } from '../caller';
import { HEALTH_CHECKER } from '../agents';
import { DAY, HOUR, isoSeconds, MINUTE, SECOND } from '../clock';
import { accessKeyId } from '../ids';
import { accessLine } from '../lines/access';
import type { Operation } from '../operation';
import type { Stream } from '../output';
import { webIdentityUser, type Role } from '../principal';
import { assumeRole, assumeRoleFor, assumeRoleWithWebIdentity } from '../services/sts';
import type { Simulation } from '../simulation';
import type { Account } from '../world/account';
import type { Instance } from '../world/instance';
import type { LambdaFunction } from '../world/resources';
import type { Day } from './daily';
import { takeRole } from './sessions';

/**
 * What an instance's role is good for. EC2 takes the role anew every hour; what is called is the
 * program's: `host` is the public address that its calls come from, and its user agent.
 * @param day where each day is to have its own chance: the instance's calls of that day alone
 * @returns an actor that always has the instance's present credentials
 */
export function instanceRole(
  sim: Simulation,
  account: Account,
  instance: Instance,
  host: Host,
  day?: Day,
): { readonly now: () => Actor } {
  const role = instance.profile?.role;
  if (!role) throw new RangeError(`${instance.id} has no role: give it one.`);
  const name = `instance/${instance.id}${day ? `/${day.date}` : ''}`;
  const ec2 = sim.actor(`${name}/ec2`, asService('ec2.amazonaws.com', account.id, account.region));
  const program = sim.actor(name, ec2.caller);
  let current: Actor | undefined;
  const renew = () => {
    const session = { sessionName: instance.id, accessKeyId: accessKeyId(ec2.random, 'ASIA') };
    ec2.call(assumeRoleFor(role, session));
    const since = isoSeconds(sim.now);
    const given = { ...session, since, ec2RoleDelivery: '2.0' as const };
    current = program.with(withRole(role, given, host, account.region));
  };
  renew();
  const until = day ? day.midnight + DAY - 1 : Infinity;
  sim.every(HOUR, () => instance.state === 'running' && renew(), { until });
  return { now: () => current ?? program };
}

/** Calls again and again, while the instance runs. */
export function instanceHabit(
  sim: Simulation,
  instance: Instance,
  credentials: { readonly now: () => Actor },
  period: number,
  steps: () => readonly Step[],
): void {
  const { random } = credentials.now();
  sim.every(
    period,
    () => {
      if (instance.state === 'running') credentials.now().steps(steps(), [0, 1]);
    },
    { from: sim.now + random.int(0, period), jitter: Math.floor(period / 20), random },
  );
}

/**
 * A Lambda function's credentials: Lambda takes the role for each execution environment, and `which`
 * tells one from the others.
 */
export function functionRole(
  sim: Simulation,
  account: Account,
  fn: LambdaFunction,
  host: Host,
  which = '',
): Actor {
  const lambda = sim.actor(
    `function/${fn.name}${which}`,
    asService('lambda.amazonaws.com', account.id, account.region),
  );
  const key = accessKeyId(lambda.random, 'ASIA');
  const stamp = isoSeconds(sim.now).replace(/\D/g, '');
  const number = lambda.random.int(100, 999);
  const sessionName = `awslambda_${number}_${stamp}${String(number)}`;
  lambda.call(assumeRoleFor(fn.role, { sessionName, accessKeyId: key }));
  const since = isoSeconds(sim.now);
  const session = { sessionName: fn.name, accessKeyId: key, since, lambdaFunction: fn.arn };
  return lambda.with(withRole(fn.role, session, host, account.region));
}

interface Linked {
  readonly act: (steps: readonly Step[]) => void;
}
/** A service is one caller, however many of an account's things it looks after. */
const LINKED = new WeakMap<Simulation, Map<string, Linked>>();

/**
 * A service with its service-linked role: takes it when it has something to do.
 * A `day` at the end where each day is to have its own chance.
 */
export const serviceLinked: typeof link = (sim, account, service, ...role) => {
  const known = LINKED.get(sim) ?? new Map<string, Linked>();
  LINKED.set(sim, known);
  const name = `${account.id}/${service}/${role[2]?.date ?? ''}`;
  const linked = known.get(name) ?? link(sim, account, service, ...role);
  known.set(name, linked);
  return linked;
};

function link(
  sim: Simulation,
  account: Account,
  service: string,
  role: Role,
  sessionName: string,
  day?: Day,
): Linked {
  const self = asService(service, account.id, account.region);
  const actor = day
    ? day.actor(`service/${service}/${account.id}`, self)
    : sim.actor(`service/${service}`, self);
  let caller: Caller | undefined;
  let expires = 0;
  return {
    act(steps) {
      if (!caller || sim.now >= expires) {
        const accessKey = accessKeyId(actor.random, 'ASIA');
        actor.call(assumeRole(role, { sessionName, accessKeyId: accessKey }));
        const session = { sessionName, accessKeyId: accessKey, since: isoSeconds(sim.now) };
        caller = serviceRole(service, role, session, account.region);
        expires = sim.now + HOUR;
      }
      actor.with(caller).steps(steps, [0, 1]);
    },
  };
}

/** A scanner: takes its role, then asks every question in every Region, quickly. */
export function scan(
  actor: Actor,
  role: Role,
  sessionName: string,
  regions: readonly string[],
  questions: readonly Operation[],
): void {
  const scanner = takeRole(actor, role, sessionName);
  const steps: Step[] = [];
  // A global service is asked once: its events are those of one Region.
  for (const question of questions.filter(({ service }) => service.home)) steps.push(question);
  for (const region of regions) {
    for (const question of questions.filter(({ service }) => !service.home))
      steps.push([question, { region }]);
  }
  scanner.steps(steps, [0, 1]);
}

interface Bearer {
  readonly token: {
    readonly provider: string;
    readonly audience: string;
    readonly subject: string;
  };
  readonly sessionName: string;
  readonly host: Host;
}

/** A pipeline outside AWS takes its role with its token, and deploys. */
export function deploy(actor: Actor, role: Role, given: Bearer, steps: readonly Step[]): void {
  takeRoleWithToken(actor, role, given).steps(steps, [1, 8]);
}

/** Takes a role with a token of an OpenID Connect provider. @returns the role's session */
export function takeRoleWithToken(actor: Actor, role: Role, given: Bearer): Actor {
  const { token, sessionName, host } = given;
  const accessKey = accessKeyId(actor.random, 'ASIA');
  const session = { sessionName, accessKeyId: accessKey };
  const identity = webIdentityUser(token.provider, token.audience, token.subject);
  const { region } = actor.caller;
  const bearer = { identity, accountId: role.accountId, region, ...host, tls: true };
  actor.with(bearer).call(assumeRoleWithWebIdentity(role, session, token));
  const since = isoSeconds(actor.sim.now);
  return actor.with(withRole(role, { ...session, since }, host, region));
}

/** Once a day at this hour UTC, a job that takes some minutes. */
export function nightly(actor: Actor, hour: number, job: () => void): void {
  const { sim, random } = actor;
  const day = 24 * HOUR;
  const midnight = sim.now - (sim.now % day);
  const first = midnight + hour * HOUR + (midnight + hour * HOUR < sim.now ? day : 0);
  sim.every(day, job, { from: first, jitter: 4 * MINUTE, random });
}

/** The nodes of a load balancer ask a web server every half minute whether it is there. */
export function healthChecks(
  sim: Simulation,
  log: Stream,
  nodes: readonly string[],
  answer: () => { readonly status: number; readonly bytes: number },
): void {
  const random = sim.random(`health checks/${log.group}/${log.stream}`);
  for (const client of nodes) {
    const ask = () => {
      const request = { client, time: sim.now, method: 'GET', path: '/health' };
      sim.log(log, accessLine({ ...request, ...answer(), userAgent: HEALTH_CHECKER }));
    };
    sim.every(30 * SECOND, ask, { from: sim.now + random.int(0, 30 * SECOND) });
  }
}
