/** The account of Brackwater Diagnostics as its APIs describe it at 09:00 UTC on 28 September, before anything is done. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting } from '@/lib/query/aws/policy-documents';
import { accessKey } from '@/lib/simulate/world/iam';
import { EVERYTHING, MAILER_POLICY, TRUST } from './access';
import { narrow } from './changes';
import * as cast from './cast';
import { KEYS, NAMES, OWN, policyArn, REGION, ROLES, USERS, type Name } from './cast';
import { LOG_GROUP } from './incident';
import { ROTATIONS } from './rotations';
import { DEVELOPERS } from './routine/people';

const FOUNDED = '2023-01-16T09:12:40Z';

export function cloud(): CloudInput {
  return {
    account: OWN.id,
    region: REGION,
    caller: { role: 'SecurityAudit', roleId: ROLES.auditor.principalId, session: 'on-call' },
    buckets: [
      { name: cast.ARTIFACTS.name, created: '2023-01-17T10:20:11Z' },
      { name: cast.RESULTS.name, created: '2023-01-17T10:02:31Z' },
      { name: LOG_GROUP, created: '2023-01-16T10:40:05Z' },
    ],
    trails: [
      {
        name: cast.MAIN_TRAIL.name,
        region: REGION,
        bucket: LOG_GROUP,
        multiRegion: true,
        globalServiceEvents: true,
        logFileValidation: true,
        logGroup: LOG_GROUP,
        logsRole: `arn:aws:iam::${OWN.id}:role/service-role/CloudTrail_CloudWatchLogs_Role`,
        started: '2023-01-16T10:41:17Z',
        dataResources: [],
      },
    ],
    logGroups: [{ name: LOG_GROUP, created: '2023-01-16T10:41:09Z', retentionInDays: 90 }],
    users: [...NAMES.map(person), ...others()],
    groups: groups(),
    roles: roles(),
    policies: policies(),
  };
}

type Key = NonNullable<CloudInput['users'][number]['accessKeys']>[number];

/** The last sign-ins were all this morning, some minutes apart: between 07:08 and 08:10 UTC. */
const SIGNED_IN: Readonly<Record<Name, string>> = {
  ada: '08:03:15', birk: '07:30:21', carla: '07:16:58', dagny: '07:17:26', edvin: '07:12:20', freya: '07:35:13',
  gunnar: '08:06:18', hedda: '08:00:15', isak: '07:08:37', jorun: '07:35:27', kaja: '07:35:28', lars: '07:17:55',
  mikkel: '07:56:43', nora: '07:24:02', oskar: '07:57:34', petra: '07:22:33', rolf: '08:06:53', signe: '08:09:02',
  tove: '07:24:21', ulrik: '07:26:29', vera: '07:35:09', willem: '08:09:32', yrsa: '07:44:48',
}; // prettier-ignore
/** When each key was last used, what for and where. */
const LAST_USED: Readonly<
  Record<string, readonly [date: string, service: string, region?: string]>
> = {
  'birk 1': ['2026-09-08T13:44:14Z', 'iam', 'us-east-1'],
  'birk 2': ['2026-09-28T07:40:15Z', 'iam', 'us-east-1'],
  'dagny 1': ['2026-09-24T11:51:35Z', 'sts'],
  'edvin 1': ['2026-09-23T14:01:18Z', 'rds'],
  'edvin 2': ['2026-09-28T08:48:56Z', 'iam', 'us-east-1'],
  'isak 1': ['2026-09-28T08:04:34Z', 'rds'],
  'jorun 1': ['2026-09-28T08:13:21Z', 'rds'],
  'mikkel 1': ['2026-09-16T13:48:46Z', 'sts'],
  'mikkel 2': ['2026-09-28T08:08:08Z', 'logs'],
  'oskar 1': ['2026-09-25T08:33:50Z', 'sts'],
  'tove 1': ['2026-09-14T11:54:47Z', 'iam', 'us-east-1'],
  'tove 2': ['2026-09-28T08:47:08Z', 'rds'],
  auditor: ['2026-09-28T03:12:50Z', 'sts'],
  deploy: ['2026-09-28T08:35:20Z', 'sts'],
  'pentest-okra': ['2026-09-17T14:24:47Z', 'cloudtrail'],
  'report-mailer': ['2026-09-28T08:54:00Z', 's3'],
  'rosalind 1': ['2026-06-26T13:20:08Z', 'sts'],
  'rosalind 2': ['2026-09-28T08:50:05Z', 'cloudtrail'],
};

function key(id: string, use: string, created: string, status: Key['status'] = 'Active'): Key {
  const [date = '', service = '', region = REGION] = LAST_USED[use] ?? [];
  return { id, status, created, ...(date !== '' && { lastUsed: { date, service, region } }) };
}

function keysOf(name: Name): Key[] {
  if (!DEVELOPERS.includes(name) && name !== 'dagny' && name !== 'oskar') return [];
  const rotation = ROTATIONS.find((one) => one.name === name);
  const first = accessKey(OWN, USERS[name]);
  const began = '2025-09-19T08:02:51Z';
  if (!rotation) return [key(first, `${name} 1`, began)];
  const second = accessKey(OWN, USERS[name], 2);
  return [
    key(first, `${name} 1`, began, 'Inactive'),
    key(second, `${name} 2`, MADE[name] ?? rotation.made),
  ];
}

const MADE: Partial<Record<Name, string>> = {
  birk: '2026-09-08T08:14:32Z',
  edvin: '2026-09-23T09:48:17Z',
  mikkel: '2026-09-16T13:05:44Z',
  tove: '2026-09-14T12:32:03Z',
};

const JOINED = '2023-02-01T08:15:20Z';
function person(name: Name): CloudInput['users'][number] {
  const mfa = NAMES.indexOf(name) % 3 === 0;
  const groups = name === 'dagny' || name === 'oskar' ? ['platform'] : DEVELOPERS.includes(name) ? ['developers'] : ['staff']; // prettier-ignore
  return {
    name,
    id: USERS[name].principalId,
    created: JOINED,
    passwordLastUsed: `2026-09-28T${SIGNED_IN[name]}Z`,
    loginProfile: { created: JOINED, resetRequired: false },
    groups,
    accessKeys: keysOf(name),
    ...(mfa && { mfaDevices: [{ serial: `arn:aws:iam::${OWN.id}:mfa/${name}`, enabled: JOINED }] }),
  };
}

function others(): CloudInput['users'] {
  const program = (user: { name: string; principalId: string }, id: string, created: string) => ({
    name: user.name,
    id: user.principalId,
    created,
    accessKeys: [key(id, user.name, created)],
  });
  return [
    {
      ...program(cast.AUDITOR, KEYS.auditor, '2026-01-12T09:30:00Z'),
      inline: [{ name: 'Audit', document: policyOf(allow('sts:AssumeRole')) }],
    },
    {
      ...program(cast.PIPELINE, KEYS.pipeline, '2026-02-03T10:11:42Z'),
      inline: [{ name: 'Deliver', document: policyOf(allow('sts:AssumeRole')) }],
    },
    {
      ...program(cast.PENTEST, KEYS.pentest, '2026-09-04T12:00:31Z'),
      inline: [{ name: 'Self', document: policyOf(allow(['iam:GetUser', 'ec2:DescribeRegions'])) }],
    },
    {
      ...program(cast.MAILER, KEYS.mailer, '2024-05-21T13:44:09Z'),
      attached: [policyArn('ReportMailer')],
    },
    {
      name: cast.ROSALIND.name,
      id: cast.ROSALIND.principalId,
      created: JOINED,
      passwordLastUsed: '2026-06-26T06:58:14Z',
      groups: ['platform'],
      accessKeys: [
        key(KEYS.rosalindOld, 'rosalind 1', '2025-03-10T09:12:33Z', 'Inactive'),
        key(KEYS.rosalindNew, 'rosalind 2', '2026-09-15T02:07:48Z'),
      ],
    },
  ];
}

const group = (name: string, id: string, attached: string[]) => ({ name, id, created: FOUNDED, attached }); // prettier-ignore
const groups = (): CloudInput['groups'] => [
  group('developers', 'AGPABRACKDEVELOPER2AA', [
    policyArn('StaffRead'),
    policyArn('DeveloperRead'),
  ]),
  group('platform', 'AGPABRACKPLATFORM2AAA', [policyArn('Platform')]),
  group('staff', 'AGPABRACKSTAFF2AAAAAA', [policyArn('StaffRead')]),
];

function roles(): CloudInput['roles'] {
  const made = ({ name, principalId: id }: { name: string; principalId: string }) => ({ name, id, created: FOUNDED }); // prettier-ignore
  const everyone = { AWS: `arn:aws:iam::${OWN.id}:root` };
  const results = `arn:aws:s3:::${cast.RESULTS.name}`;
  const reading = (...keys: string[]) => [
    {
      name: 'Read',
      document: policyOf(allow('s3:ListBucket', results), allow('s3:GetObject', keys.map((one) => `${results}/${one}`))),
    },
  ]; // prettier-ignore
  const byService = (service: string) => trusting({ Service: service });
  const servers = ['portal', 'ingest', 'db-proxy'].map((name) => {
    const box = Object.values(cast.FLEETS).flat().find((one) => one.profile?.role.name === name); // prettier-ignore
    return box?.profile?.role;
  });
  return [
    { ...made(ROLES.administrator), trust: trusting(everyone), attached: [policyArn('Platform')] },
    { ...made(ROLES.auditor), trust: trusting(everyone), attached: [policyArn('AuditRead')] },
    { ...made(ROLES.backupJob), trust: byService('ec2.amazonaws.com'), inline: [{ name: 'Backup', document: policyOf(allow('sts:AssumeRole')) }] },
    { ...made(ROLES.deployer), trust: trusting({ AWS: `arn:aws:iam::${OWN.id}:user/deploy` }), attached: [policyArn('StaffRead')] },
    { ...made(ROLES.monitoring), trust: TRUST.monitoring, attached: [policyArn('AuditRead')] },
    { ...made(ROLES.partner), trust: TRUST.partnerNow, inline: reading('insurer/*') },
    {
      ...made(ROLES.results),
      trust: TRUST.resultsOpen,
      inline: reading('results/*'),
      maxSessionDuration: 43_200,
    },
    { ...made(ROLES.config), path: '/aws-service-role/config.amazonaws.com/', trust: byService('config.amazonaws.com'), attached: [] },
    ...servers.flatMap((one) => (one ? [{ ...made(one), trust: byService('ec2.amazonaws.com'), attached: [policyArn('Server')] }] : [])),
  ] as CloudInput['roles']; // prettier-ignore
}

/** What administrators changed in these weeks, the version in force first. */
const CHANGED: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  ['Billing', 'ANPABRACKBILLING2AAAA', [['v5', '2026-09-22T13:43:52Z'], ['v4', '2026-09-14T09:28:07Z']]],
  ['DbProxy', 'ANPABRACKDBPROXY2AAAA', [['v5', '2026-09-21T11:49:07Z'], ['v4', '2026-09-11T08:02:52Z']]],
  ['DeveloperRead', 'ANPABRACKDEVREAD2AAAA', [['v5', '2026-09-18T08:21:51Z'], ['v4', '2026-09-09T11:46:10Z']]],
  ['Ingest', 'ANPABRACKINGEST2AAAAA', [['v5', '2026-09-16T08:28:48Z'], ['v4', '2026-09-08T08:29:17Z']]],
  ['Portal', 'ANPABRACKPORTAL2AAAAA', [['v6', '2026-09-24T11:51:44Z'], ['v5', '2026-09-15T07:20:03Z'], ['v4', '2026-09-07T07:06:33Z']]],
]; // prettier-ignore

function policies(): CloudInput['policies'] {
  type Document = ReturnType<typeof policyOf>;
  const versioned = (name: string, id: string, versions: CloudInput['policies'][number]['versions']) => ({
    name,
    arn: policyArn(name),
    id,
    created: FOUNDED,
    updated: versions[0]?.created ?? FOUNDED,
    versions,
  }); // prettier-ignore
  const made = (name: string, id: string, document: Document) =>
    versioned(name, id, [{ id: 'v1', created: FOUNDED, document }]);
  const read = policyOf(allow(['ec2:Describe*', 'rds:Describe*', 'lambda:List*', 'logs:Describe*', 'cloudwatch:Describe*', 'elasticloadbalancing:Describe*', 'autoscaling:Describe*', 'cost-optimization-hub:List*', 'iam:GetUser'])); // prettier-ignore
  return [
    made('AuditRead', 'ANPABRACKAUDITREAD2AA', policyOf(allow(['cloudtrail:*', 'ec2:Describe*', 'iam:Get*', 'iam:List*', 'logs:*', 'rds:Describe*', 's3:GetBucketAcl', 's3:GetEncryptionConfiguration', 's3:GetBucketPublicAccessBlock', 's3:ListAllMyBuckets']))),
    versioned('BreakGlass', 'ANPABRACKGLASS2AAAAAA', [
      { id: 'v5', created: '2026-03-19T13:00:47Z', document: policyOf(allow('sts:GetCallerIdentity')) },
      { id: 'v6', created: '2026-09-17T12:03:20Z', document: EVERYTHING },
    ]),
    ...CHANGED.map(([name, id, versions]) =>
      versioned(name, id, versions.map(([version, created]) => ({ id: version, created, document: narrow(name) }))),
    ),
    made('Platform', 'ANPABRACKPLATFORM2AAA', EVERYTHING),
    made('Server', 'ANPABRACKSERVER2AAAAA', policyOf(allow(['s3:GetObject', 's3:PutObject', 'secretsmanager:GetSecretValue', 'ssm:UpdateInstanceInformation']))),
    versioned('ReportMailer', 'ANPABRACKMAILER2AAAAA', [
      { id: 'v4', created: '2026-09-15T01:52:33Z', document: EVERYTHING },
      { id: 'v3', created: '2025-02-18T12:26:04Z', document: MAILER_POLICY },
    ]),
    made('StaffRead', 'ANPABRACKSTAFFREAD2AA', read),
  ]; // prettier-ignore
}
