/** People and the auditor: the noise, and those who use the role in a way of their own. */
import { commandLine, takeRole } from '@/lib/simulate/habits/sessions';
import { scan } from '@/lib/simulate/habits/machines';
import { officeWorker } from '@/lib/simulate/habits/office';
import { withKey } from '@/lib/simulate/caller';
import { DAY, millis } from '@/lib/simulate/clock';
import type { Step } from '@/lib/simulate/actor';
import { describeAutoScalingGroups } from '@/lib/simulate/services/autoscaling';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import { describeLogGroups } from '@/lib/simulate/services/logs';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import * as s3 from '@/lib/simulate/services/s3';
import { getParameter } from '@/lib/simulate/services/ssm';
import type { Simulation } from '@/lib/simulate/simulation';
import { BERLIN, officeHours } from '@/lib/simulate/zone';
import {
  ACCOUNT,
  AUDIT_HOST,
  AUDITOR,
  INES_HOME,
  KEYS,
  OFFICE,
  ORDERS,
  OWN,
  PEOPLE,
  REGION,
  ROLE,
  SEATS,
} from './cast';

export function people(sim: Simulation): void {
  const instances = [ec2.describeInstances(), ec2.describeInstanceStatus()];
  const pages = [
    instances,
    instances,
    [describeAlarms()],
    [describeLogGroups('/orders')],
    [describeAutoScalingGroups()],
    [ec2.describeSecurityGroups(), ec2.describeVpcs()],
  ];
  const shared = { region: REGION, hours: officeHours(BERLIN), pages };
  const pauses = { ines: [14, 45], tom: [10, 40], priya: [12, 50] } as const;
  for (const name of ['ines', 'tom', 'priya'] as const)
    officeWorker(sim, {
      ...shared,
      user: PEOPLE[name],
      seat: SEATS[name],
      mfa: `arn:aws:iam::${ACCOUNT}:mfa/${name}`,
      pause: pauses[name],
    });
}

/** Ines looks at what the servers see, with the servers' role: at the office, and once from home. */
export function ines(sim: Simulation): void {
  const newest = { bucket: ORDERS, key: 'exports/customers-2026-08.csv', bytes: 266_399 };
  const look: readonly Step[] = [
    getParameter('/orders/prod/settings'),
    s3.listObjects(ORDERS, 'exports/', 6_412),
    s3.headObject(newest),
    s3.getObject(newest),
  ];
  const from = (address: string, times: readonly string[]) => {
    const actor = commandLine(sim, OWN, PEOPLE.ines, address);
    const desk = sim.actor(`ines/${address}`, actor.caller);
    for (const time of times)
      sim.at(time, () => {
        const session = takeRole(desk, ROLE, 'ines');
        sim.after(4_000, () => session.steps(look, [5, 20]));
      });
  };
  from(OFFICE, ['2026-09-15T09:31:20Z', '2026-09-15T14:12:05Z', '2026-09-17T08:02:44Z']);
  from(INES_HOME, ['2026-09-15T19:47:31Z', '2026-09-16T18:20:09Z']);
}

/** At two in the morning UTC the auditor asks much, and may not all. */
export function auditor(sim: Simulation): void {
  const actor = sim.actor('auditor', withKey(PEOPLE.auditor, KEYS.auditor, AUDIT_HOST, REGION));
  const questions = [
    iam.getAccountSummary(),
    iam.listUsers(),
    iam.listRoles(),
    ec2.describeInstances(),
    ec2.describeSecurityGroups(),
    ec2.describeNetworkInterfaces(),
    ec2.describeVolumes(),
    ec2.describeSnapshots(),
  ];
  const refused = [
    s3.getBucketPolicy(ORDERS),
    s3.getBucketAcl(ORDERS),
    s3.getBucketLogging(ORDERS),
  ];
  const night = () => {
    scan(actor, AUDITOR, 'nightly-scan', [REGION, 'us-east-1'], questions);
    sim.after(90_000, () => {
      const session = takeRole(actor, AUDITOR, 'bucket-scan');
      const denied = { denied: { by: 'identity' as const } };
      const asked = [...refused, ...refused, ...refused, ...refused];
      session.steps(
        asked.map((operation) => [operation, denied] as const),
        [1, 2],
      );
    });
  };
  sim.every(DAY, night, { from: millis('2026-09-16T02:00:07Z') });
}
