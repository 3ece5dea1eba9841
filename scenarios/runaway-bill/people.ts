/** Who works in the account day by day: people in the console, a scanner, a backup, the report server. */
import { withKey } from '@/lib/simulate/caller';
import { DAY, HOUR, isoSeconds } from '@/lib/simulate/clock';
import { instanceHabit, instanceRole, nightly, scan } from '@/lib/simulate/habits/machines';
import { officeWorker } from '@/lib/simulate/habits/office';
import { ec2Id } from '@/lib/simulate/ids';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import { describeBudgets } from '@/lib/simulate/services/budgets';
import * as home from '@/lib/simulate/services/console-home';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as elb from '@/lib/simulate/services/elasticloadbalancing';
import * as iam from '@/lib/simulate/services/iam';
import { describeLogGroups } from '@/lib/simulate/services/logs';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import * as rds from '@/lib/simulate/services/rds';
import type { Simulation } from '@/lib/simulate/simulation';
import { accessKey } from '@/lib/simulate/world/iam';
import { BERLIN, officeHours } from '@/lib/simulate/zone';
import * as cast from './cast';
import type { World } from './cast';

/** Oskar's last day is Thursday; his key goes on Friday. */
const LAST_DAY = Date.parse('2026-11-05T23:00:00Z');

export function everydayLife(sim: Simulation, world: World): void {
  office(sim, world);
  scanner(sim);
  backup(sim, world);
  const host = { sourceIPAddress: '203.0.113.20', userAgent: cast.script(cast.OSKAR).userAgent };
  const reports = instanceRole(sim, cast.OWN, world.reports.instance, host);
  instanceHabit(sim, world.reports.instance, reports, 6 * HOUR, () => [
    rds.describeDBSnapshots(),
    describeLogGroups('/shop'),
  ]);
}

function office(sim: Simulation, { database }: World): void {
  const servers = [ec2.describeInstances(), ec2.describeInstanceStatus()];
  const balancers = [elb.describeLoadBalancers(), describeAlarms()];
  const databases = [rds.describeDBInstances(), rds.describeDBInstances(database)];
  const disks = [ec2.describeVolumes(), ec2.describeSnapshots()];
  const logs = [describeLogGroups('/shop')];
  const costs = [
    home.getCostAndUsage({ start: '2026-10-01', end: '2026-11-01' }),
    home.listEnrollmentStatuses(),
  ];
  const budgets = [describeBudgets(cast.ACCOUNT_ID)];
  const people = [iam.listUsers(), iam.listAccessKeys(cast.TOMAS.user)];
  const desks = [
    { ...cast.INES, pages: [servers, balancers, databases, logs, disks] },
    { ...cast.TOMAS, pages: [servers, logs, balancers, [ec2.describeSecurityGroups()]] },
    { ...cast.HANNA, pages: [people, [iam.listRoles()], servers, budgets] },
    { ...cast.MAJA, pages: [logs, balancers, servers] },
    { ...cast.OSKAR, pages: [logs, [autoscaling.describeAutoScalingGroups()]], until: LAST_DAY },
    { ...cast.RIKE, pages: [costs, budgets, costs] },
  ];
  for (const desk of desks)
    officeWorker(sim, {
      ...desk,
      region: cast.REGION,
      hours: officeHours(BERLIN),
      pause: [12, 45],
    });
}

/** Looks into every Region that the company uses, each morning: its calls are no usage. */
function scanner(sim: Simulation): void {
  const host = { sourceIPAddress: '192.0.2.84', userAgent: cast.script(cast.OSKAR).userAgent };
  const caller = withKey(cast.AUDIT, accessKey(cast.OWN, cast.AUDIT), host, cast.REGION);
  const actor = sim.actor('scanner', caller);
  const regions = [cast.REGION, 'eu-west-1', 'us-east-1', cast.TEST_REGION];
  const questions = [
    ec2.describeInstances(),
    ec2.describeSecurityGroups(),
    ec2.describeVolumes(),
    ec2.describeSnapshots(),
    iam.listUsers(),
    iam.getAccountSummary(),
  ];
  nightly(actor, 4, () => scan(actor, cast.ROLES.auditor, 'scan', regions, questions));
}

/** A snapshot of each catalogue server's volume, every night. */
function backup(sim: Simulation, { catalogue }: World): void {
  const host = { sourceIPAddress: '203.0.113.20', userAgent: cast.script(cast.OSKAR).userAgent };
  const caller = withKey(cast.BACKUP, accessKey(cast.OWN, cast.BACKUP), host, cast.REGION);
  const actor = sim.actor('backup', caller);
  nightly(actor, 1, () => {
    const day = isoSeconds(sim.now - (sim.now % DAY));
    actor.steps(
      catalogue.map(({ instance }) =>
        ec2.createSnapshot(
          cast.rootVolume(instance),
          ec2Id(cast.OWN.random.fork(`snapshot/${day}/${instance.id}`), 'snap'),
          40,
        ),
      ),
    );
  });
}
