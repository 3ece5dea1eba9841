/** Twenty-three people at work, some at a command line too, and the pipeline that delivers what they write. */
import { withKey } from '@/lib/simulate/caller';
import { HOUR, MINUTE, SECOND } from '@/lib/simulate/clock';
import type { Day } from '@/lib/simulate/habits/daily';
import { throughout } from '@/lib/simulate/habits/daily';
import { work, type Worker } from '@/lib/simulate/habits/office';
import { takeRole } from '@/lib/simulate/habits/sessions';
import type { Operation } from '@/lib/simulate/operation';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import * as home from '@/lib/simulate/services/console-home';
import * as ec2 from '@/lib/simulate/services/ec2';
import { describeLoadBalancers } from '@/lib/simulate/services/elasticloadbalancing';
import { getUser, listUsers } from '@/lib/simulate/services/iam';
import { listFunctions } from '@/lib/simulate/services/lambda';
import { describeLogGroups } from '@/lib/simulate/services/logs';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import { describeDBInstances, describeDBSnapshots } from '@/lib/simulate/services/rds';
import * as s3 from '@/lib/simulate/services/s3';
import { listSecrets } from '@/lib/simulate/services/secretsmanager';
import { atSignIn } from '@/lib/simulate/services/signin';
import { getCallerIdentity } from '@/lib/simulate/services/sts';
import type { Simulation } from '@/lib/simulate/simulation';
import { BERLIN, officeHours, offsetAt } from '@/lib/simulate/zone';
import type { Access } from '../access';
import { keyOf } from '../rotations';
import { cli, HOSTS, KEYS, MAILER, NAMES, OFFICES, OWN, PIPELINE, REGION, RESULTS, ROLES, seatOf, USERS, type Name } from '../cast'; // prettier-ignore

const PAGES: readonly (readonly Operation[])[] = [
  [ec2.describeInstances(), ec2.describeInstanceStatus(), ec2.describeTags()],
  [ec2.describeSecurityGroups(), ec2.describeVpcs(), ec2.describeSubnets()],
  [describeAlarms(), autoscaling.describeAutoScalingGroups()],
  [describeLoadBalancers(), describeDBInstances()],
  [listFunctions(), describeLogGroups('/aws/lambda')],
  [describeDBInstances(), describeDBSnapshots()],
  [home.listEnrollmentStatuses()],
];
/** Those who write software have a key, and a terminal in the office. */
export const DEVELOPERS: readonly Name[] = ['birk', 'edvin', 'isak', 'jorun', 'mikkel', 'tove'];
/** The days on which somebody is not there. */
const AWAY: Partial<Record<Name, readonly [from: string, to: string]>> = {
  jorun: ['2026-09-11', '2026-09-18'],
  hedda: ['2026-09-14', '2026-09-25'],
  rolf: ['2026-09-07', '2026-09-11'],
};

export function people(sim: Simulation, day: Day, access: Access): void {
  if (day.working) for (const name of NAMES) if (!isAway(name, day)) desk(sim, day, access, name);
  pipeline(sim, day, access);
  mailer(sim, day, access);
}

export const isAway = (name: Name, { date }: Day): boolean => {
  const [from, to] = AWAY[name] ?? ['', ''];
  return date >= from && date <= to;
};

function desk(sim: Simulation, day: Day, access: Access, name: Name): void {
  const seat = seatOf(name);
  const user = USERS[name];
  const actor = day.actor(`desk/${name}`, atSignIn(user, seat, REGION));
  const { random } = actor;
  const nine = day.midnight + 9 * HOUR;
  const arrives = nine - offsetAt(BERLIN, nine) + random.int(0, 70 * 60) * SECOND;
  const mfa = NAMES.indexOf(name) % 3 === 0 ? `arn:aws:iam::${OWN.id}:mfa/${name}` : undefined;
  const hours = officeHours(BERLIN);
  const worker: Worker = { user, seat, region: REGION, hours, pages: PAGES, pause: [9, 26], ...(mfa !== undefined && { mfa }) }; // prettier-ignore
  sim.at(arrives, () => work(actor, worker));
  if (DEVELOPERS.includes(name)) terminal(sim, day, access, name);
}

/** A developer's terminal asks who it is, then what it needs to know. */
function terminal(sim: Simulation, day: Day, access: Access, name: Name): void {
  const host = { sourceIPAddress: OFFICES[0], userAgent: cli('2.30.6', 'linux#6.8.0-83-generic') };
  const user = USERS[name];
  const key = keyOf(name, day.midnight);
  const actor = day.actor(`terminal/${name}`, withKey(user, key, host, REGION));
  const asks = [ec2.describeInstances(), listFunctions(), describeLogGroups('/aws'), describeDBInstances(), getUser(user)]; // prettier-ignore
  throughout(
    day,
    actor,
    (hour) => (hour >= 7 && hour < 15 ? 0.6 : 0),
    () => {
      if (access.inactive.has(key)) return;
      actor.steps([getCallerIdentity(), ...asks.filter(() => actor.random.chance(0.5))], [3, 40]);
      const mayNot = actor.random.pick([listUsers(), listSecrets()]);
      if (actor.random.chance(0.2)) sim.after(3 * MINUTE, () => void actor.call(mayNot, { denied: { by: 'identity' } })); // prettier-ignore
    },
  );
}

/** What was written is delivered: often on working days, seldom otherwise. */
function pipeline(sim: Simulation, day: Day, access: Access): void {
  const actor = day.actor('pipeline', withKey(PIPELINE, KEYS.pipeline, HOSTS.pipeline, REGION));
  const often = (hour: number) => (hour < 6 || hour > 16 ? 0.05 : day.working ? 1.6 : 0.1);
  throughout(day, actor, often, () => {
    if (access.inactive.has(KEYS.pipeline)) return;
    actor.call(getCallerIdentity());
    sim.after(4 * SECOND, () => {
      const session = takeRole(actor, ROLES.deployer, `build-${actor.random.int(10_000, 99_999)}`);
      session.steps([listFunctions(), ec2.describeInstances(), describeLoadBalancers(), describeLogGroups('/aws/lambda')], [2, 9]); // prettier-ignore
    });
  });
}

/** A program in the office mails reports: every half hour it fetches what is new. */
function mailer(sim: Simulation, day: Day, access: Access): void {
  const actor = day.actor('mailer', withKey(MAILER, KEYS.mailer, HOSTS.mailer, REGION));
  const { random } = actor;
  sim.every(
    30 * MINUTE,
    () => {
      if (access.inactive.has(KEYS.mailer)) return;
      const gets = Array.from({ length: random.int(1, 3) }, () =>
        s3.getObject({ bucket: RESULTS, key: `reports/${day.date}/${random.int(1000, 9999)}.pdf`, bytes: random.int(40_000, 200_000) }),
      ); // prettier-ignore
      actor.steps(gets, [2, 9]);
    },
    { from: sim.now + random.int(1, 25) * MINUTE, until: day.midnight + 1439 * MINUTE },
  );
}
