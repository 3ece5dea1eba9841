/** The office: people who look at the console on working days. */
import { millis } from '@/lib/simulate/clock';
import { officeWorker } from '@/lib/simulate/habits/office';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as home from '@/lib/simulate/services/console-home';
import * as ec2 from '@/lib/simulate/services/ec2';
import { describeLoadBalancers } from '@/lib/simulate/services/elasticloadbalancing';
import * as iam from '@/lib/simulate/services/iam';
import { listFunctions } from '@/lib/simulate/services/lambda';
import { describeLogGroups } from '@/lib/simulate/services/logs';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import { describeDBInstances } from '@/lib/simulate/services/rds';
import type { Simulation } from '@/lib/simulate/simulation';
import { BERLIN, officeHours } from '@/lib/simulate/zone';
import { REGION, SEATS, SECOND_FACTORS, USERS, type Name } from './cast';

const PLATFORM = [
  [ec2.describeInstances(), ec2.describeInstanceStatus()],
  [describeAlarms(), autoscaling.describeAutoScalingGroups()],
  [cloudtrail.describeTrails()],
  [cloudtrail.lookupEvents()],
  [iam.listRoles()],
  [ec2.describeSecurityGroups(), ec2.describeVpcs()],
];
const CHARTS = [
  [listFunctions()],
  [describeAlarms()],
  [describeLogGroups('/charts')],
  [ec2.describeInstances(), ec2.describeInstanceStatus()],
  [describeLoadBalancers()],
  [ec2.describeVolumes(), ec2.describeSnapshots()],
  [describeDBInstances()],
];
const ACCOUNTS = [
  [home.listEnrollmentStatuses()],
  [home.getCostAndUsage({ start: '2026-05-01', end: '2026-06-01' })],
];
const PAGES: Partial<Record<Name, typeof PLATFORM>> = {
  carla: ACCOUNTS,
  ines: PLATFORM,
  meike: PLATFORM,
  nora: CHARTS,
  rafael: CHARTS,
  tobias: PLATFORM,
  yusuf: CHARTS,
};
/** The last evening in the office: Tobias is on holiday from Friday on, Ines is at a customer's on Monday. */
const UNTIL: Partial<Record<Name, string>> = {
  tobias: '2026-05-14T18:00:00Z',
  ines: '2026-05-15T18:00:00Z',
};

export function staff(sim: Simulation): void {
  for (const name of Object.keys(PAGES) as Name[]) {
    const [seat, pages, until, mfa] = [SEATS, PAGES, UNTIL, SECOND_FACTORS].map(
      (table) => table[name],
    ) as [(typeof SEATS)[Name], (typeof PAGES)[Name], string | undefined, string | undefined];
    if (!seat || !pages) continue;
    officeWorker(sim, {
      user: USERS[name],
      seat,
      pages,
      region: REGION,
      hours: officeHours(BERLIN),
      pause: [7, 31],
      ...(mfa !== undefined && { mfa }),
      ...(until !== undefined && { until: millis(until) }),
    });
  }
}
