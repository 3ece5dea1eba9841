/** Those who look at everything: the auditor's scanner, which may not see all it asks for, and AWS Config. */
import type { Step } from '@/lib/simulate/actor';
import { asService, withKey } from '@/lib/simulate/caller';
import { HOUR, MINUTE, SECOND } from '@/lib/simulate/clock';
import type { Day } from '@/lib/simulate/habits/daily';
import { serviceLinked } from '@/lib/simulate/habits/machines';
import { takeRole } from '@/lib/simulate/habits/sessions';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import * as kms from '@/lib/simulate/services/kms';
import * as lambda from '@/lib/simulate/services/lambda';
import { listAccounts } from '@/lib/simulate/services/organizations';
import { describeDBInstances, describeDBSnapshots } from '@/lib/simulate/services/rds';
import * as s3 from '@/lib/simulate/services/s3';
import { listSecrets } from '@/lib/simulate/services/secretsmanager';
import { getCallerIdentity } from '@/lib/simulate/services/sts';
import type { Simulation } from '@/lib/simulate/simulation';
import * as cast from '../cast';
import { ARCHIVE, HOSTS, KEYS, OWN, REGION, ROLES } from '../cast';

const DENIED = { denied: { by: 'identity' } } as const;
const REGIONAL = [
  ec2.describeInstances(), ec2.describeSecurityGroups(), ec2.describeVolumes(), ec2.describeSnapshots(),
  ec2.describeVpcs(), ec2.describeNetworkInterfaces(), describeDBInstances(), describeDBSnapshots(),
  cloudtrail.describeTrails(),
]; // prettier-ignore
/** What its role was never given, and it asks for all the same. */
const REFUSED = [lambda.listFunctions(), listSecrets(), kms.listAliases()];
const BUCKETS = [cast.RESULTS, cast.ARTIFACTS, { name: cast.MAIN_TRAIL.bucket, region: REGION }];

export function audit(sim: Simulation, day: Day): void {
  scanner(sim, day);
  recorder(sim, day, OWN, ROLES.config);
  recorder(sim, day, ARCHIVE, ROLES.configThere);
  delivery(sim, day);
}

/** Four times a day, in both accounts. */
function scanner(sim: Simulation, day: Day): void {
  const auditor = day.actor('auditor', withKey(cast.AUDITOR, KEYS.auditor, HOSTS.auditor, REGION));
  const { random } = auditor;
  for (const hour of [3, 9, 15, 21]) {
    sim.at(day.midnight + hour * HOUR + random.int(0, 50 * 60) * SECOND, () => {
      auditor.call(getCallerIdentity());
      takeRole(auditor, ROLES.auditor, 'posture').steps([...people(), ...places()], [0, 1]);
      sim.after(6 * MINUTE, () => {
        takeRole(auditor, ROLES.auditorThere, 'posture').steps(places(), [0, 1]);
      });
    });
  }
}

function people(): readonly Step[] {
  const users = [...Object.values(cast.USERS), cast.ROSALIND, cast.MAILER, cast.PIPELINE];
  return [
    iam.listUsers(),
    iam.getAccountSummary(),
    iam.listRoles(),
    iam.listPolicies({ scope: 'Local', maxItems: 100 }),
    [listAccounts(), DENIED],
    ...users.flatMap((user) => [iam.listAccessKeys(user), iam.listMfaDevices(user)]),
    ...BUCKETS.flatMap((bucket): Step[] => [
      s3.getBucketAcl(bucket, 552),
      s3.getBucketEncryption(bucket, 330),
      s3.getBucketPublicAccessBlock(bucket, 301),
      [s3.getBucketPolicy(bucket), DENIED],
    ]),
  ];
}

function places(): readonly Step[] {
  return [REGION, 'eu-west-1', 'us-east-1'].flatMap((region) => [
    ...REGIONAL.map((ask): Step => [ask, { region }]),
    ...REFUSED.map((ask): Step => [ask, { region, ...DENIED }]),
  ]);
}

/** AWS Config looks at what there is, every hour. */
function recorder(sim: Simulation, day: Day, account: typeof OWN, role: typeof ROLES.config): void {
  const { act } = serviceLinked(sim, account, 'config.amazonaws.com', role, 'AWSConfig-Describe', day); // prettier-ignore
  const asks = [ec2.describeInstances(), ec2.describeSecurityGroups(), ec2.describeVolumes(), describeDBInstances()]; // prettier-ignore
  const { random } = day.actor(`config/${account.id}`, asService('config.amazonaws.com', account.id, REGION)); // prettier-ignore
  const from = sim.now + random.int(60, 3_000) * SECOND;
  sim.every(HOUR, () => act(asks), { from, until: day.midnight + 23 * HOUR });
}

/** CloudTrail looks whether it may write to its bucket. */
function delivery(sim: Simulation, day: Day): void {
  const trail = day.actor('trail', asService('cloudtrail.amazonaws.com', OWN.id, REGION));
  const bucket = { name: cast.MAIN_TRAIL.bucket, region: REGION };
  const from = sim.now + trail.random.int(30, 900) * SECOND;
  sim.every(HOUR, () => void trail.call(s3.getBucketAcl(bucket, 552)), { from, until: day.midnight + 23 * HOUR }); // prettier-ignore
}
