/** Who works in the account day by day: people in the console, the release pipeline, a scanner. */
import type { Actor, Step } from '@/lib/simulate/actor';
import { BOTO3 } from '@/lib/simulate/agents';
import { webIdentityUser } from '@/lib/simulate/principal';
import { deploy, nightly, scan } from '@/lib/simulate/habits/machines';
import { officeWorker } from '@/lib/simulate/habits/office';
import { commandLine, takeRole } from '@/lib/simulate/habits/sessions';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import * as lambda from '@/lib/simulate/services/lambda';
import { describeLogGroups } from '@/lib/simulate/services/logs';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import type { Simulation } from '@/lib/simulate/simulation';
import { BERLIN, officeHours } from '@/lib/simulate/zone';
import * as cast from './cast';
import type { World } from './cast';

/** An engineer at the command line, who takes the platform's role. */
export function engineer(sim: Simulation, world: World, who: typeof cast.NOOR) {
  const { user, seat } = who;
  const self = commandLine(sim, world.account, user, seat.sourceIPAddress);
  return (steps: readonly Step[]) =>
    takeRole(self, cast.ROLES.platform, user.name).steps(steps, [7, 24]);
}

const RUNNER = { sourceIPAddress: '192.0.2.148', userAgent: BOTO3 };

export function releasePipeline(sim: Simulation) {
  const { provider, audience, subject } = cast.GITHUB;
  const actor: Actor = sim.actor('pipeline', {
    identity: webIdentityUser(provider, audience, subject),
    accountId: cast.ACCOUNT_ID,
    region: cast.REGION,
    tls: true,
    ...RUNNER,
  });
  return (sessionName: string, steps: readonly Step[]) =>
    deploy(actor, cast.ROLES.release, { token: cast.GITHUB, sessionName, host: RUNNER }, steps);
}

export function everydayLife(sim: Simulation, world: World): void {
  office(sim, world);
  scanner(sim, world);
}

function office(sim: Simulation, { render, thumbs }: World): void {
  const servers = [ec2.describeInstances(), ec2.describeInstanceStatus()];
  const groups = [autoscaling.describeAutoScalingGroups(), describeAlarms()];
  const activity = [autoscaling.describeScalingActivities(render)];
  const details = [
    autoscaling.describeLifecycleHooks(thumbs),
    autoscaling.describeScalingActivities(thumbs),
  ];
  const functions = [lambda.listFunctions(), lambda.getFunction(cast.READY)];
  const logs = [describeLogGroups('/lumen')];
  const desks = [
    { ...cast.NOOR, pages: [groups, activity, details, servers] },
    { ...cast.PAVEL, pages: [functions, logs, groups] },
    { ...cast.INES, pages: [groups, [describeAlarms()], logs] },
    { ...cast.MIRA, pages: [servers, [ec2.describeVolumes()], [ec2.describeSecurityGroups()]] },
  ];
  for (const desk of desks)
    officeWorker(sim, {
      ...desk,
      region: cast.REGION,
      hours: officeHours(BERLIN),
      pause: [12, 50],
    });
}

function scanner(sim: Simulation, { account }: World): void {
  const actor = commandLine(sim, account, cast.AUDIT, '192.0.2.61');
  const questions = [
    ec2.describeInstances(),
    ec2.describeSecurityGroups(),
    ec2.describeVolumes(),
    ec2.describeSnapshots(),
    autoscaling.describeAutoScalingGroups(),
    describeAlarms(),
    lambda.listFunctions(),
    iam.listUsers(),
    iam.listRoles(),
    iam.getAccountSummary(),
  ];
  const regions = [cast.REGION, 'us-east-1'];
  nightly(actor, 6, () => scan(actor, cast.ROLES.auditor, 'daily-audit', regions, questions));
}
