/** The people of the account in the console: three who work there, and one who is new. */
import { MINUTE } from '@/lib/simulate/clock';
import { officeWorker } from '@/lib/simulate/habits/office';
import { signIn } from '@/lib/simulate/habits/sessions';
import * as iam from '@/lib/simulate/services/iam';
import { listFunctions } from '@/lib/simulate/services/lambda';
import { describeLogGroups } from '@/lib/simulate/services/logs';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import * as s3 from '@/lib/simulate/services/s3';
import { s3Console } from '@/lib/simulate/services/s3-console';
import { atSignIn } from '@/lib/simulate/services/signin';
import type { Simulation } from '@/lib/simulate/simulation';
import { BERLIN, officeHours } from '@/lib/simulate/zone';
import { ARTIFACTS, mfaOf, PAYROLL, REGION, ROLES, SEATS, TABLES, USERS, type Name } from './cast';

/** One of the servers behind the S3 console. */
const S3_CONSOLE = {
  userAgent: s3Console('5.10.240-238.966'),
  vpcEndpointId: 'vpce-0d81a0c2',
};

export function staff(sim: Simulation): void {
  const functions = [listFunctions(), describeLogGroups('/aws/lambda')];
  const alarms = [describeAlarms()];
  const roles = [iam.listRoles(), iam.getRole(ROLES.tides), iam.listRolePolicies(ROLES.tides)];
  const pages = {
    ines: [functions, alarms, roles, [iam.listUsers()]],
    marek: [functions, functions, alarms, alarms, roles],
    tove: [functions, functions, alarms],
  };
  const office = { region: REGION, hours: officeHours(BERLIN) };
  for (const [name, pause] of [
    ['ines', [8, 30]],
    ['marek', [5, 24]],
    ['tove', [6, 29]],
  ] as const) {
    const who = { user: USERS[name], seat: SEATS[name], mfa: mfaOf(name) };
    officeWorker(sim, { ...who, pages: pages[name], pause, ...office });
  }
  newcomer(sim);
}

/** Pia opens pages that are not for her: each of them fails, and nothing is wrong with that. */
function newcomer(sim: Simulation): void {
  const name: Name = 'pia';
  const actor = sim.actor('pia', atSignIn(USERS[name], SEATS[name], REGION));
  const denied = { denied: { by: 'identity' as const } };
  const pages = [
    { of: 'iam', may: false, asks: [iam.listUsers(), iam.listRoles()] },
    {
      of: 's3',
      may: false,
      asks: [s3.getBucketVersioning(ARTIFACTS), s3.getBucketTagging(TABLES)],
    },
    { of: 's3', may: false, asks: [s3.getBucketLogging(PAYROLL), s3.getBucketTagging(PAYROLL)] },
    { of: 'cloudwatch', may: true, asks: [describeAlarms()] },
    { of: 'lambda', may: true, asks: [listFunctions()] },
  ];
  const mornings = ['09T08:34:50', '10T08:41:12', '11T08:29:33', '12T08:36:27', '13T08:38:05'];
  for (const morning of mornings)
    sim.at(`2026-11-${morning}Z`, () => {
      const session = signIn(actor, USERS[name], SEATS[name], { region: REGION, mfa: mfaOf(name) });
      for (let page = 0; page < 14; page += 1) {
        const at = (3 + page * 9) * MINUTE + actor.random.int(0, 4 * MINUTE);
        const { asks, may, of } = actor.random.pick(pages);
        const asking = of === 's3' ? session.with({ ...session.caller, ...S3_CONSOLE }) : session;
        const steps = asks.map((one) => [one, may ? {} : denied] as const);
        sim.after(at, () => asking.steps(steps, [0, 2]));
      }
    });
}
