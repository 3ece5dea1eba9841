/** Who works in the account day by day: people in the console, pipelines, a scanner, agents. */
import type { Actor } from '@/lib/simulate/actor';
import { withKey } from '@/lib/simulate/caller';
import { DAY, HOUR, MINUTE } from '@/lib/simulate/clock';
import { accessKey } from '@/lib/simulate/world/iam';
import { deploy, instanceHabit, instanceRole, nightly, scan } from '@/lib/simulate/habits/machines';
import { officeWorker } from '@/lib/simulate/habits/office';
import { webIdentityUser } from '@/lib/simulate/principal';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import * as ec2 from '@/lib/simulate/services/ec2';
import { runInstances } from '@/lib/simulate/services/ec2-launch';
import * as elb from '@/lib/simulate/services/elasticloadbalancing';
import * as iam from '@/lib/simulate/services/iam';
import { describeLogGroups } from '@/lib/simulate/services/logs';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import * as rds from '@/lib/simulate/services/rds';
import { updateInstanceInformation } from '@/lib/simulate/services/ssm';
import type { Simulation } from '@/lib/simulate/simulation';
import { BERLIN, officeHours } from '@/lib/simulate/zone';
import * as cast from './cast';
import type { World } from './cast';

/** An engineer at the command line, as their own user. */
export function terminal(sim: Simulation, world: World, { user, seat }: typeof cast.LENA): Actor {
  const host = { sourceIPAddress: seat.sourceIPAddress, userAgent: cast.CLI };
  const key = accessKey(world.account, user);
  return sim.actor(`terminal/${user.name}`, withKey(user, key, host, cast.REGION));
}

export function everydayLife(sim: Simulation, world: World): void {
  office(sim, world);
  stagingDeploys(sim, world);
  builds(sim, world);
  scanner(sim, world);
  for (const machine of [world.reports, ...world.staging]) {
    const credentials = instanceRole(sim, world.account, machine, cast.AGENT);
    instanceHabit(sim, machine, credentials, 5 * MINUTE, () => [
      updateInstanceInformation(machine, cast.REGION),
    ]);
  }
}

function office(sim: Simulation, { database, group }: World): void {
  const servers = [ec2.describeInstances(), ec2.describeInstanceStatus()];
  const groups = [autoscaling.describeAutoScalingGroups(), describeAlarms()];
  const targets = [elb.describeLoadBalancers(), elb.describeTargetHealth(cast.TARGET_GROUP)];
  const databases = [rds.describeDBInstances(), rds.describeDBInstances(database)];
  const logs = [describeLogGroups('/ferry')];
  const activity = [autoscaling.describeScalingActivities(group)];
  const desks = [
    { ...cast.LENA, pages: [servers, groups, targets, activity, [ec2.describeSecurityGroups()]] },
    { ...cast.TOBIAS, pages: [groups, activity, logs, [describeAlarms()]] },
    { ...cast.JONAS, pages: [servers, databases, logs, [ec2.describeVolumes()]] },
    { ...cast.MARIA, pages: [databases, [rds.describeDBSnapshots()], logs] },
  ];
  for (const desk of desks)
    officeWorker(sim, { ...desk, region: cast.REGION, hours: officeHours(BERLIN), pause: [6, 30] });
}

const RUNNER = { sourceIPAddress: '192.0.2.200', userAgent: 'Boto3/1.40.1 md/Botocore#1.40.1' };
const TOKEN = { ...cast.GITHUB, subject: 'repo:ostsee-ferries/booking:ref:refs/heads/main' };

function pipeline(sim: Simulation, name: string): Actor {
  const { provider, audience, subject } = TOKEN;
  return sim.actor(`pipeline/${name}`, {
    identity: webIdentityUser(provider, audience, subject),
    accountId: cast.ACCOUNT_ID,
    region: cast.REGION,
    tls: true,
    ...RUNNER,
  });
}

export function runPipeline(
  actor: Actor,
  role: (typeof cast.ROLES)[keyof typeof cast.ROLES],
  sessionName: string,
  steps: Parameters<typeof deploy>[3],
): void {
  deploy(actor, role, { token: TOKEN, sessionName, host: RUNNER }, steps);
}

export const releasePipeline = (sim: Simulation) => pipeline(sim, 'release');

/** Each deployment to staging restarts its instances; at night they are off. */
function stagingDeploys(sim: Simulation, { staging, settings }: World): void {
  const actor = pipeline(sim, 'staging');
  let run = 2_210;
  const turn = (on: boolean) => {
    const operation = on ? ec2.startInstances(staging) : ec2.stopInstances(staging);
    const denied = { denied: { by: 'identity' } } as const;
    const allowed = settings.stagingMayTurn;
    runPipeline(actor, cast.ROLES.staging, `staging-${run}`, [
      ec2.describeInstances([], { 'tag:Name': ['ferry-staging-*'] }),
      allowed ? operation : [operation, denied],
    ]);
    if (allowed) for (const one of staging) one.state = on ? 'running' : 'stopped';
  };
  const morning = sim.now - (sim.now % DAY) + 5 * HOUR;
  const random = sim.random('pipeline/staging/times');
  sim.every(
    DAY,
    () => {
      run += 1;
      turn(true);
      const deployments = random.int(3, 5);
      for (let i = 0; i < deployments; i++) {
        sim.after(random.int(2 * HOUR, 11 * HOUR), () => {
          run += 1;
          turn(false);
          sim.after(random.int(2 * MINUTE, 4 * MINUTE), () => turn(true));
        });
      }
      sim.after(12 * HOUR + random.int(0, 20 * MINUTE), () => {
        run += 1;
        turn(false);
      });
    },
    { from: morning },
  );
}

/** Each build has an instance of its own, which goes with it. */
function builds(sim: Simulation, { runner }: World): void {
  const actor = pipeline(sim, 'builds');
  const random = sim.random('pipeline/builds/times');
  let build = 8_140;
  const next = () => {
    sim.after(random.int(40 * MINUTE, 130 * MINUTE), () => {
      const hour = (sim.now % DAY) / HOUR;
      if (hour > 6 && hour < 16.5) {
        build += 1;
        const one = runner(build);
        const session = `build-${build}`;
        runPipeline(actor, cast.ROLES.builds, session, [runInstances([one])]);
        sim.after(random.int(6 * MINUTE, 19 * MINUTE), () =>
          runPipeline(actor, cast.ROLES.builds, session, [ec2.terminateInstances([one])]),
        );
      }
      next();
    });
  };
  next();
}

function scanner(sim: Simulation, { account }: World): void {
  const key = accessKey(account, cast.AUDIT);
  const host = { sourceIPAddress: '192.0.2.61', userAgent: cast.CLI };
  const actor = sim.actor('scanner', withKey(cast.AUDIT, key, host, cast.REGION));
  const regions = [cast.REGION, 'eu-west-1', 'us-east-1'];
  const questions = [
    ec2.describeInstances(),
    ec2.describeSecurityGroups(),
    ec2.describeVolumes(),
    ec2.describeSnapshots(),
    ec2.describeVpcs(),
    autoscaling.describeAutoScalingGroups(),
    rds.describeDBInstances(),
    rds.describeDBSnapshots(),
    elb.describeLoadBalancers(),
    describeAlarms(),
    iam.listUsers(),
    iam.listRoles(),
    iam.getAccountSummary(),
  ];
  const round = () => scan(actor, cast.ROLES.auditor, 'nightly-audit', regions, questions);
  nightly(actor, 1, round);
}
