/**
 * Somebody who has keys and does not know what they are good for: asks one thing after the other, slowly.
 * On Thursday and on Saturday it is the render farm's key; from the night after the fix on another one.
 */
import type { Actor, Step } from '@/lib/simulate/actor';
import { withKey, type Host } from '@/lib/simulate/caller';
import { DAY, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import { takeRole } from '@/lib/simulate/habits/sessions';
import type { Operation } from '@/lib/simulate/operation';
import { describeBudgets } from '@/lib/simulate/services/budgets';
import { getCostAndUsage } from '@/lib/simulate/services/console-home';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import { listFunctions } from '@/lib/simulate/services/lambda';
import * as s3 from '@/lib/simulate/services/s3';
import { listSecrets } from '@/lib/simulate/services/secretsmanager';
import { getCallerIdentity } from '@/lib/simulate/services/sts';
import type { Simulation } from '@/lib/simulate/simulation';
import { ACCOUNT, BUCKETS, KEYS, NIGHTS, REGION, ROLES, USERS } from './cast';

const FIRST_NIGHT = '2026-09-10T01:47:12Z';
const SECOND_NIGHT = '2026-09-12T03:06:41Z';
/** From then on each night. */
const LATER_NIGHTS = '2026-09-15T02:12:26Z';

const DENIED = { denied: { by: 'identity' } } as const;
const no = (operation: Operation, region = REGION): Step => [operation, { ...DENIED, region }];

/** EC2 says Client.UnauthorizedOperation. */
const MACHINES = [
  ec2.describeInstances(),
  ec2.describeVolumes(),
  ec2.describeSnapshots(),
  ec2.describeSecurityGroups(),
  ec2.describeAddresses(),
  ec2.describeVpcs(),
  ec2.describeSubnets(),
  ec2.describeNetworkInterfaces(),
] as const;
/** Budgets and Cost Explorer say AccessDeniedException. */
const COSTS = [
  describeBudgets(ACCOUNT),
  getCostAndUsage({ start: '2026-08-01', end: '2026-09-01' }),
];
/** These say AccessDenied. */
const REST = [
  iam.listUsers(),
  s3.listBuckets(REGION, 0),
  listSecrets(),
  iam.listRoles(),
  listFunctions(),
  iam.getAccountAuthorizationDetails(),
];

export function visitor(sim: Simulation): void {
  const actor = sim.actor('visitor', withKey(USERS.renderFarm, KEYS.renderFarm, hostOf(0), REGION));
  sim.at(FIRST_NIGHT, () => firstNight(actor));
  sim.at(SECOND_NIGHT, () => secondNight(actor));
  sim.every(DAY, () => laterNight(actor, sim), {
    from: millis(LATER_NIGHTS),
    jitter: 25 * MINUTE,
    random: sim.random('visitor/nights'),
  });
}

const hostOf = (night: number): Host => NIGHTS[night % NIGHTS.length] as Host;

/** The key itself, then the one role that it may take. */
function firstNight(actor: Actor): void {
  const { sim } = actor;
  actor.call(getCallerIdentity());
  const alone = [
    ...MACHINES.slice(0, 5).map((one) => no(one)),
    no(iam.listUsers()),
    ...MACHINES.slice(0, 4).map((one) => no(one, 'eu-central-1')),
    ...COSTS.map((one) => no(one)),
    ...MACHINES.slice(4).map((one) => no(one, 'eu-central-1')),
    no(s3.listBuckets(REGION, 0)),
  ];
  sim.after(38 * SECOND, () => actor.steps(alone, [49, 97]));
  sim.after(31 * 60 * SECOND, () => {
    const session = takeRole(actor, ROLES.renderReader, 'farm');
    const taken = [
      s3.listObjects(BUCKETS.renders, '', 6218),
      ...MACHINES.slice(0, 6).map((one) => no(one, 'us-east-1')),
      no(listSecrets()),
      s3.getObject({ bucket: BUCKETS.renders, key: '2026/sheet-20460.png', bytes: 311_204 }),
      s3.getObject({ bucket: BUCKETS.renders, key: '2026/sheet-20461.png', bytes: 288_017 }),
      ...MACHINES.slice(6).map((one) => no(one, 'us-east-1')),
      no(describeBudgets(ACCOUNT)),
    ];
    sim.after(21 * SECOND, () => session.steps(taken, [49, 97]));
  });
}

/** From elsewhere, with the role alone, and with more patience. */
function secondNight(actor: Actor): void {
  const { sim } = actor;
  const here = actor.with(withKey(USERS.renderFarm, KEYS.renderFarm, hostOf(1), REGION));
  here.call(getCallerIdentity());
  sim.after(44 * SECOND, () => {
    const session = takeRole(here, ROLES.renderReader, 'farm');
    sim.after(29 * SECOND, () => session.steps(patient(), [270, 360]));
  });
}

/** With the next key, each time from the next address. */
function laterNight(actor: Actor, sim: Simulation): void {
  const night = 2 + Math.round((sim.now - millis(LATER_NIGHTS)) / DAY);
  const here = actor.with(withKey(USERS.webMetrics, KEYS.webMetrics, hostOf(night), REGION));
  here.call(getCallerIdentity());
  sim.after(52 * SECOND, () => here.steps(patient(), [270, 360]));
}

const patient = (): readonly Step[] => [
  ...MACHINES.slice(0, 2).map((one) => no(one)),
  ...REST.slice(0, 1).map((one) => no(one)),
  ...MACHINES.slice(2, 5).map((one) => no(one)),
  ...COSTS.map((one) => no(one)),
  ...REST.slice(1, 3).map((one) => no(one)),
  ...MACHINES.slice(5).map((one) => no(one)),
];
