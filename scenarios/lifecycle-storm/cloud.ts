/** The account as its APIs describe it at the lab's clock. What changes with time is read from the records. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting, type Allowed } from '@/lib/query/aws/policy-documents';
import type { Role, User } from '@/lib/simulate/principal';
import {
  launchedInstances,
  recordsAtFix,
  signedIn,
  usedKey,
} from '@/lib/simulate/world/from-records';
import type { CloudTrailRecord } from '@/lib/trail/record';
import * as cast from './cast';
import { story } from './story';

const { ACCOUNT_ID: ACCOUNT, REGION, ROLES } = cast;
const own = (policy: string) => `arn:aws:iam::${ACCOUNT}:policy/${policy}`;
const OPENED = '2025-04-07T08:30:12Z';

export function cloud(): CloudInput {
  const records = recordsAtFix(story);
  return {
    account: ACCOUNT,
    region: REGION,
    caller: { role: 'Auditor', roleId: ROLES.auditor.principalId, session: 'analyst' },
    buckets: [{ name: cast.TRAIL_BUCKET, created: OPENED, readable: true }],
    trails: [
      {
        name: 'lumen-trail',
        region: REGION,
        bucket: cast.TRAIL_BUCKET,
        multiRegion: true,
        globalServiceEvents: true,
        logFileValidation: true,
        logGroup: cast.TRAIL_BUCKET,
        logsRole: `arn:aws:iam::${ACCOUNT}:role/service-role/CloudTrailToLogs`,
        started: '2025-04-07T08:30:16Z',
        dataResources: [],
        insights: ['ApiCallRateInsight', 'ApiErrorRateInsight'],
      },
    ],
    logGroups: [
      { name: cast.TRAIL_BUCKET, created: '2025-04-07T08:30:15Z', retentionInDays: 90 },
      { name: cast.FUNCTION_LOG.group, created: '2025-06-02T12:11:40Z', retentionInDays: 30 },
      { name: cast.WORKER_LOG.group, created: '2025-06-02T12:20:05Z', retentionInDays: 30 },
    ],
    users: users(records),
    groups: [],
    roles: roles(),
    policies: policies(),
    instances: launchedInstances(records),
  };
}

function users(records: readonly CloudTrailRecord[]): CloudInput['users'] {
  const { account } = cast.world();
  const keyOf = (user: User) => usedKey(records, account, user, OPENED);
  const people = cast.PEOPLE.map(({ user, mfa }) => {
    const last = signedIn(records, user);
    return {
      name: user.name,
      id: user.principalId,
      created: OPENED,
      ...(last !== undefined && { passwordLastUsed: last }),
      loginProfile: { created: OPENED, resetRequired: false },
      attached: [own('Engineers')],
      mfaDevices: [{ serial: mfa, enabled: OPENED }],
      accessKeys: [cast.NOOR.user, cast.INES.user].includes(user) ? keyOf(user) : [],
    };
  });
  const programs = [cast.AUDIT, cast.ON_CALL].map((user) => ({
    name: user.name,
    id: user.principalId,
    created: OPENED,
    attached: [own('Engineers')],
    accessKeys: keyOf(user),
  }));
  return [...people, ...programs].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function roles(): CloudInput['roles'] {
  const byAccount = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` });
  const byEc2 = trusting({ Service: 'ec2.amazonaws.com' });
  const byLambda = trusting({ Service: 'lambda.amazonaws.com' });
  const byGithub = trusting({ Federated: cast.GITHUB.provider }, 'sts:AssumeRoleWithWebIdentity');
  const of = ({ name, principalId: id }: Role, trust: typeof byEc2, policy: string) => ({
    name,
    id,
    created: OPENED,
    trust,
    attached: [own(policy)],
  });
  return [
    of(ROLES.auditor, byAccount, 'AuditorAccess'),
    of(ROLES.render, byEc2, 'Clips'),
    of(ROLES.thumbs, byEc2, 'Clips'),
    of(ROLES.responder, byAccount, 'PlatformAccess'),
    of(ROLES.platform, byAccount, 'PlatformAccess'),
    of(ROLES.release, byGithub, 'PlatformAccess'),
    of(ROLES.ready, byLambda, 'WorkerReady'),
  ];
}

function policies(): CloudInput['policies'] {
  const of = (name: string, id: string, ...statements: Allowed[]) => ({
    name,
    arn: own(name),
    id,
    created: OPENED,
    updated: OPENED,
    versions: [{ id: 'v1', created: OPENED, document: policyOf(...statements) }],
  });
  const reads = ['autoscaling:Describe*', 'cloudtrail:*Insight*', 'cloudtrail:LookupEvents', 'cloudwatch:Describe*', 'ec2:Describe*', 'iam:Get*', 'iam:List*', 'lambda:Get*', 'lambda:List*', 'logs:*']; // prettier-ignore
  const queues = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 's3:GetObject', 's3:PutObject'];
  return [
    of('AuditorAccess', 'ANPA2UC7KJTQN5VWDX3LE', allow(reads)),
    of('Clips', 'ANPA2UC7KJTQNB6MYR4GH', allow(queues)),
    of('Engineers', 'ANPA2UC7KJTQNZ3PFS7OA', allow([...reads, 'sts:AssumeRole'])),
    of('PlatformAccess', 'ANPA2UC7KJTQNI2EXC5DU', allow(['autoscaling:*', 'lambda:*', 'ec2:*'])),
    of(
      'WorkerReady',
      'ANPA2UC7KJTQNT7LQH6VK',
      allow(['autoscaling:CompleteLifecycleAction', 'dynamodb:GetItem', 'logs:*']),
    ),
  ];
}
