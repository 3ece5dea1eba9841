/** What Ines and Marek changed in the week, each with a role, from the command line. */
import { withCli } from '@/lib/simulate/caller';
import { SECOND } from '@/lib/simulate/clock';
import { takeRole } from '@/lib/simulate/habits/sessions';
import { iamId } from '@/lib/simulate/ids';
import type { Operation } from '@/lib/simulate/operation';
import * as iam from '@/lib/simulate/services/iam';
import { putBucketPolicy } from '@/lib/simulate/services/s3';
import type { Simulation } from '@/lib/simulate/simulation';
import { trusting } from '@/lib/query/aws/policy-documents';
import { keepReleases, type Access } from './access';
import { ARTIFACTS, KEYS, OWN, REGION, ROLES, SEATS, USERS } from './cast';
import * as policies from './policies';

/** IAM is eventually consistent: until a change is known everywhere, some time passes. */
const KNOWN = 25 * SECOND;
export const BOUNDARY_ID = iamId(OWN.random.fork('policy/PipelineBoundary'), 'ANPA');

/** Ines, who looks after the account, with the role for it. */
export const platform = (sim: Simulation) => {
  const { ines } = USERS;
  const actor = sim.actor('ines/cli', withCli(ines, KEYS.ines, SEATS.ines.sourceIPAddress, REGION));
  return (operations: readonly Operation[]) =>
    takeRole(actor, ROLES.platform, 'ines').steps(operations, [9, 30]);
};

export function changes(sim: Simulation, access: Access): void {
  const ines = platform(sim);
  const { tides, ferry, tidesAlerts } = ROLES;

  sim.at('2026-11-09T15:30:08Z', () => {
    ines([putBucketPolicy(ARTIFACTS, policies.ARTIFACTS_POLICY)]);
    keepReleases(access);
  });
  sim.at('2026-11-10T13:02:19Z', () => {
    const document = policies.deployTides(policies.NEW_SETTINGS);
    ines([iam.putRolePolicy(tides, 'Deploy', document)]);
    sim.after(KNOWN, () => access.put(tides, 'Deploy', document));
  });
  sim.at('2026-11-10T15:02:47Z', () => {
    ines([iam.createPolicy(policies.BOUNDARY_ARN, BOUNDARY_ID, policies.BOUNDARY)]);
  });
  for (const [role, at] of [
    [ferry, '2026-11-10T15:09:30Z'],
    [tides, '2026-11-10T15:10:55Z'],
  ] as const)
    sim.at(at, () => {
      ines([iam.putRolePermissionsBoundary(role, policies.BOUNDARY_ARN)]);
      access.bound(role, true);
    });
  sim.at('2026-11-11T16:20:14Z', () => {
    ines([
      iam.createRole(tidesAlerts, trusting({ Service: 'lambda.amazonaws.com' })),
      iam.putRolePolicy(tidesAlerts, 'Alerts', policies.ALERTS),
    ]);
  });

  const { marek } = USERS;
  const { sourceIPAddress } = SEATS.marek;
  const cli = sim.actor('marek/cli', withCli(marek, KEYS.marek, sourceIPAddress, REGION));
  sim.at('2026-11-11T09:50:26Z', () => {
    const lead = takeRole(cli, ROLES.lead, 'marek');
    lead.steps([iam.listRolePolicies(tides), iam.putRolePolicy(tides, policies.TEMP, policies.TEMP_S3)], [20, 40]); // prettier-ignore
    sim.after(2 * KNOWN, () => access.put(tides, policies.TEMP, policies.TEMP_S3));
  });
}
