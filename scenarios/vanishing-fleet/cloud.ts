/** The account as its APIs describe it at the lab's clock. What changes with time is read from the records. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting, type Allowed } from '@/lib/query/aws/policy-documents';
import {
  launchedInstances,
  recordsAtFix,
  signedIn,
  usedKey,
} from '@/lib/simulate/world/from-records';
import type { User } from '@/lib/simulate/principal';
import type { Instance } from '@/lib/simulate/world/instance';
import type { CloudTrailRecord } from '@/lib/trail/record';
import * as cast from './cast';
import { story } from './story';

const { ACCOUNT_ID: ACCOUNT, REGION, ROLES } = cast;
const own = (policy: string) => `arn:aws:iam::${ACCOUNT}:policy/${policy}`;
const byAccount = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` });
const byEc2 = trusting({ Service: 'ec2.amazonaws.com' });
const byGithub = trusting({ Federated: cast.GITHUB.provider }, 'sts:AssumeRoleWithWebIdentity');
const OPENED = '2025-02-03T09:12:40Z';

export function cloud(): CloudInput {
  const records = recordsAtFix(story);
  return {
    account: ACCOUNT,
    region: REGION,
    caller: { role: 'Auditor', roleId: ROLES.auditor.principalId, session: 'analyst' },
    buckets: [{ name: cast.TRAIL_BUCKET, created: OPENED, readable: true }],
    trails: [
      {
        name: 'ferry-trail',
        region: REGION,
        bucket: cast.TRAIL_BUCKET,
        multiRegion: true,
        globalServiceEvents: true,
        logFileValidation: true,
        logGroup: cast.TRAIL_BUCKET,
        logsRole: `arn:aws:iam::${ACCOUNT}:role/service-role/CloudTrail_CloudWatchLogs_Role`,
        started: '2025-02-03T09:12:44Z',
        dataResources: [],
      },
    ],
    logGroups: [
      { name: cast.TRAIL_BUCKET, created: '2025-02-03T09:12:43Z' },
      { name: cast.WEB_LOG.group, created: '2025-02-03T10:40:02Z', retentionInDays: 30 },
      { name: cast.DATABASE_LOG.group, created: '2025-02-03T10:22:17Z', retentionInDays: 30 },
    ],
    users: users(records),
    groups: [],
    roles: roles(),
    policies: policies(),
    instances: instances(records),
  };
}

function users(records: readonly CloudTrailRecord[]): CloudInput['users'] {
  const { account } = cast.world();
  const keyOf = (user: User) => usedKey(records, account, user, '2025-06-16T08:05:11Z');
  const people = [cast.JONAS, cast.LENA, cast.MARIA, cast.TOBIAS].map(({ user, mfa }) => {
    const last = signedIn(records, user);
    return {
      name: user.name,
      id: user.principalId,
      created: '2025-06-16T08:01:30Z',
      ...(last !== undefined && { passwordLastUsed: last }),
      loginProfile: { created: '2025-06-16T08:01:31Z', resetRequired: false },
      attached: [own('Engineers')],
      mfaDevices: [{ serial: mfa, enabled: '2025-06-16T08:20:00Z' }],
      accessKeys: user === cast.JONAS.user ? [] : keyOf(user),
    };
  });
  const programs = [cast.AUDIT, cast.ON_CALL].map((user) => ({
    name: user.name,
    id: user.principalId,
    created: '2025-06-16T08:01:30Z',
    attached: [own('Engineers')],
    accessKeys: keyOf(user),
  }));
  return [...people, ...programs].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function roles(): CloudInput['roles'] {
  const of = (role: typeof ROLES.web, trust: typeof byEc2, attached: string[]) => ({
    name: role.name,
    id: role.principalId,
    created: OPENED,
    trust,
    attached,
  });
  return [
    of(ROLES.auditor, byAccount, [own('AuditorAccess')]),
    of(ROLES.builds, byGithub, [own('BuildInstances')]),
    of(ROLES.managed, byEc2, [SSM_CORE]),
    of(ROLES.platform, byAccount, [own('PlatformAccess')]),
    of(ROLES.release, byGithub, [own('PlatformAccess')]),
    of(ROLES.responder, byAccount, [own('PlatformAccess')]),
    of(ROLES.staging, byGithub, [cast.STAGING_POLICY]),
    of(ROLES.web, byEc2, [own('WebSecrets')]),
  ];
}

const SSM_CORE = 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore';
const INSTANCES = `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/*`;

function policies(): CloudInput['policies'] {
  const of = (name: string, id: string, ...statements: Allowed[]) => ({
    name,
    arn: own(name),
    id,
    created: OPENED,
    updated: OPENED,
    versions: [{ id: 'v1', created: OPENED, document: policyOf(...statements) }],
  });
  const turn = ['ec2:StartInstances', 'ec2:StopInstances'];
  const reads = ['autoscaling:Describe*', 'cloudtrail:LookupEvents', 'cloudwatch:Describe*'];
  const logs = ['ec2:Describe*', 'iam:Get*', 'iam:List*', 'logs:*', 'rds:Describe*'];
  return [
    of('AuditorAccess', 'ANPAYZ4QGNBLB7XKD2M5W', allow([...reads, ...logs])),
    of('BuildInstances', 'ANPAYZ4QGNBLOE3TRV6HA', allow(['ec2:*Instances'], INSTANCES)),
    of('Engineers', 'ANPAYZ4QGNBLSF5UC7J2P', allow([...reads, ...logs, ...turn, 'sts:AssumeRole'])),
    of(
      'PlatformAccess',
      'ANPAYZ4QGNBL6WQI4Z3VE',
      allow(['autoscaling:*', 'cloudwatch:*', 'rds:*', 'iam:*tachRolePolicy']),
    ),
    of('StagingInstances', 'ANPAYZ4QGNBLD2AYM5XOK', allow([...turn, 'ec2:DescribeInstances'])),
    of('WebSecrets', 'ANPAYZ4QGNBLTJ7CR4GQN', allow('secretsmanager:GetSecretValue')),
  ];
}

/** Those that the records say were launched and not ended, and those that were there before. */
function instances(records: readonly CloudTrailRecord[]): CloudInput['instances'] {
  const { reports, staging } = cast.world();
  return [...[reports, ...staging].map(standing), ...launchedInstances(records)];
}

function standing({ id, imageId, type, privateIp, subnet, tags }: Instance) {
  return {
    InstanceId: id,
    ImageId: imageId,
    InstanceType: type,
    LaunchTime: '2026-08-03T07:15:20+00:00',
    Placement: { AvailabilityZone: subnet.zone, GroupName: '', Tenancy: 'default' },
    PrivateDnsName: `ip-${privateIp.replaceAll('.', '-')}.${REGION}.compute.internal`,
    PrivateIpAddress: privateIp,
    PublicDnsName: '',
    State: { Code: 16, Name: 'running' },
    SubnetId: subnet.id,
    VpcId: subnet.vpcId,
    Architecture: 'x86_64',
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
  };
}
