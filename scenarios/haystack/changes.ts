/** What administrators and guests really did in these weeks: announced, and like an intrusion to look at. */
import { withKey } from '@/lib/simulate/caller';
import { MINUTE, millis, SECOND } from '@/lib/simulate/clock';
import { takeRole } from '@/lib/simulate/habits/sessions';
import type { Actor, Step } from '@/lib/simulate/actor';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import * as kms from '@/lib/simulate/services/kms';
import * as lambda from '@/lib/simulate/services/lambda';
import { listAccounts } from '@/lib/simulate/services/organizations';
import { describeDBInstances } from '@/lib/simulate/services/rds';
import * as s3 from '@/lib/simulate/services/s3';
import { listSecrets } from '@/lib/simulate/services/secretsmanager';
import { getCallerIdentity } from '@/lib/simulate/services/sts';
import type { Simulation } from '@/lib/simulate/simulation';
import { accessKey } from '@/lib/simulate/world/iam';
import { allow, policyOf } from '@/lib/query/aws/policy-documents';
import { EVERYTHING, TRUST } from './access';
import * as cast from './cast';
import { ROTATIONS } from './rotations';
import { HOSTS, KEYS, KMS_KEYS, OWN, policyArn, REGION, ROLES, USERS, type Name } from './cast';

const DENIED = { denied: { by: 'identity' } } as const;

export function changes(sim: Simulation): void {
  policies(sim);
  keys(sim);
  trustAndTrail(sim);
  pentest(sim);
  traveller(sim);
}

/** An administrator takes the role for it, at a terminal in the office. */
function administrator(sim: Simulation, name: Name): Actor {
  const caller = withKey(USERS[name], accessKey(OWN, USERS[name]), HOSTS.admin, REGION);
  return takeRole(sim.actor(`admin/${name}/${sim.now}`, caller), ROLES.administrator, name);
}
export function asAdministrator(sim: Simulation, name: Name, steps: readonly Step[]): void {
  administrator(sim, name).steps(steps, [4, 25]);
}
/** In the archive account: some operations cannot be called from another. */
export function inArchive(sim: Simulation, name: Name, steps: readonly Step[]): void {
  takeRole(administrator(sim, name), ROLES.backup, name).steps(steps, [4, 25]);
}

/** What these policies allow: little, and each its own. */
export const narrow = (name: string) =>
  policyOf(allow('s3:GetObject', `arn:aws:s3:::${cast.ARTIFACTS.name}/${name}/*`));

function policies(sim: Simulation): void {
  const random = sim.random('policies');
  const names = ['Portal', 'Ingest', 'DeveloperRead', 'DbProxy', 'Billing'];
  // Small changes, some a week, to policies that are somebody's job.
  for (const [i, date] of ['07', '08', '09', '11', '14', '15', '16', '18', '21', '22', '24'].entries()) {
    const name = names[i % names.length] ?? 'Portal';
    const time = millis(`2026-09-${date}T07:00:00Z`) + random.int(0, 7 * 3600) * SECOND;
    const change = iam.createPolicyVersion(policyArn(name), JSON.stringify(narrow(name)), `v${4 + Math.floor(i / names.length)}`); // prettier-ignore
    sim.at(time, () => asAdministrator(sim, i % 2 ? 'oskar' : 'dagny', [iam.getPolicy(policyArn(name)), change])); // prettier-ignore
  }
  // The exercise of Thursday: everything for an hour, then as before.
  const glass = policyArn('BreakGlass');
  sim.at('2026-09-17T12:03:20Z', () =>
    asAdministrator(sim, 'oskar', [iam.createPolicyVersion(glass, JSON.stringify(EVERYTHING), 'v6')]),
  );
  sim.at('2026-09-17T12:58:41Z', () =>
    asAdministrator(sim, 'oskar', [iam.setDefaultPolicyVersion(glass, 'v5')]),
  );
} // prettier-ignore

/** Keys are changed once a year: a new one is made, and the old one is switched off some days later. */
function keys(sim: Simulation): void {
  for (const { name, made, ended, by } of ROTATIONS) {
    const user = USERS[name];
    const fresh = iam.createAccessKey(user, accessKey(OWN, user, 2));
    sim.at(made, () => asAdministrator(sim, by, [iam.listAccessKeys(user), fresh]));
    const end = iam.updateAccessKey(user, accessKey(OWN, user), 'Inactive');
    sim.at(ended, () => asAdministrator(sim, by, [end]));
  }
}

function trustAndTrail(sim: Simulation): void {
  sim.at('2026-09-09T11:20:18Z', () =>
    asAdministrator(sim, 'oskar', [
      iam.getRole(ROLES.partner),
      iam.updateAssumeRolePolicy(ROLES.partner, TRUST.partnerNow),
    ]),
  );
  const old = { region: 'eu-west-1' };
  sim.at('2026-09-22T13:41:07Z', () =>
    asAdministrator(sim, 'dagny', [
      [cloudtrail.getTrailStatus(cast.OLD_TRAIL), old],
      [cloudtrail.putEventSelectors(cast.OLD_TRAIL, { readWriteType: 'WriteOnly', management: true }), old],
      [cloudtrail.stopLogging(cast.OLD_TRAIL), old],
      [cloudtrail.deleteTrail(cast.OLD_TRAIL), old],
    ]),
  ); // prettier-ignore
  sim.at('2026-09-23T08:16:29Z', () =>
    asAdministrator(sim, 'dagny', [
      kms.listAliases(),
      kms.describeKey(KMS_KEYS.retired),
      kms.scheduleKeyDeletion(KMS_KEYS.retired, 30),
    ]),
  );
}

/** Three agreed days: a firm with a key that may do next to nothing tries everything. */
function pentest(sim: Simulation): void {
  const tester = sim.actor('pentest', withKey(cast.PENTEST, KEYS.pentest, HOSTS.pentest, REGION));
  const { random } = tester;
  const own = cast.PENTEST;
  const refused = [
    iam.listUsers(), iam.listRoles(), iam.getAccountAuthorizationDetails(), iam.listAccessKeys(USERS.dagny),
    iam.createPolicyVersion(policyArn('DeveloperRead'), '', ''), iam.createAccessKey(USERS.oskar, ''),
    iam.attachUserPolicy(own, 'arn:aws:iam::aws:policy/AdministratorAccess'), iam.createLoginProfile(USERS.hedda),
    iam.updateAssumeRolePolicy(ROLES.administrator, TRUST.administrator), s3.listBuckets(REGION, 0), ec2.describeSnapshots(),
    describeDBInstances(), lambda.listFunctions(), listSecrets(), kms.listAliases(), listAccounts(), cloudtrail.stopLogging(cast.MAIN_TRAIL),
  ]; // prettier-ignore
  for (const date of ['2026-09-15', '2026-09-16', '2026-09-17']) {
    let moment = millis(`${date}T08:10:00Z`) + random.int(0, 900) * SECOND;
    for (let round = 0; round < 9; round += 1) {
      sim.at(moment, () => {
        const tries = refused.filter(() => random.chance(0.7)).map((ask): Step => [ask, DENIED]);
        tester.steps([getCallerIdentity(), iam.getUser(own), ec2.describeRegions(), ...tries], [2, 12]); // prettier-ignore
      });
      moment += random.int(25, 55) * MINUTE;
    }
  }
}

/** On holiday, at a hotel, at night, with her own key: who is on duty cannot wait. */
function traveller(sim: Simulation): void {
  const { jorun } = USERS;
  const caller = withKey(jorun, accessKey(OWN, jorun), HOSTS.hotel, REGION);
  const actor = sim.actor('traveller', caller);
  for (const moment of ['2026-09-12T21:14:36Z', '2026-09-13T20:40:02Z', '2026-09-15T22:31:10Z', '2026-09-17T21:55:48Z']) {
    sim.at(moment, () =>
      actor.steps([getCallerIdentity(), iam.getUser(jorun), ec2.describeInstances(), [iam.listUsers(), DENIED], describeDBInstances(), lambda.listFunctions(), [listSecrets(), DENIED]], [6, 50]),
    );
  }
} // prettier-ignore
