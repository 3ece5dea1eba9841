/** The account of Lodestar Tides as its APIs describe it on Friday at 10:00 UTC, before anything is decided. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting } from '@/lib/query/aws/policy-documents';
import { roleArn } from '@/lib/simulate/principal';
import * as cast from './cast';
import { ACCOUNT, KEYS, mfaOf, REGION, ROLES, USERS, type Name } from './cast';
import { BOUNDARY_ID } from './changes';
import { RELEASE_LOG } from './releases';
import { TRAIL_GROUP } from './incident';
import * as policies from './policies';

const MADE = '2024-08-19T08:40:12Z';
const own = (name: string) => `arn:aws:iam::${ACCOUNT}:policy/${name}`;

export function cloud(): CloudInput {
  return {
    account: ACCOUNT,
    region: REGION,
    caller: { role: 'Auditor', roleId: ROLES.auditor.principalId, session: 'on-call' },
    buckets: [
      { name: TRAIL_GROUP, created: MADE, readable: true },
      ...[cast.ARTIFACTS, cast.PAYROLL, cast.TABLES].map(({ name }) => ({ name, created: MADE })),
    ],
    trails: [
      {
        name: 'lodestar-trail',
        region: REGION,
        bucket: TRAIL_GROUP,
        multiRegion: true,
        globalServiceEvents: true,
        logFileValidation: true,
        logGroup: TRAIL_GROUP,
        logsRole: `arn:aws:iam::${ACCOUNT}:role/service-role/CloudTrailToLogs`,
        started: '2024-08-19T08:40:20Z',
        dataResources: [{ type: 'AWS::S3::Object', values: ['arn:aws:s3'] }],
      },
    ],
    logGroups: [
      { name: TRAIL_GROUP, created: MADE, retentionInDays: 90 },
      { name: RELEASE_LOG.group, created: '2024-09-02T11:05:41Z', retentionInDays: 30 },
    ],
    users: users(),
    groups: [
      {
        name: 'developers',
        id: 'AGPAZ5LQWD3KXN7TRM2VE',
        created: MADE,
        attached: [own('Developer')],
      },
    ],
    roles: roles(),
    policies: managed(),
  };
}

/** The last sign-in of each, as the log has it. */
const SIGNED_IN: Readonly<Record<Name, string>> = {
  ines: '2026-11-13T08:12:26Z',
  marek: '2026-11-13T08:35:59Z',
  tove: '2026-11-13T08:27:50Z',
  pia: '2026-11-13T08:38:05Z',
};

function users(): CloudInput['users'] {
  const key = (id: string, date: string) => [
    {
      id,
      status: 'Active' as const,
      created: '2026-09-01T07:30:44Z',
      lastUsed: { date, service: 'sts', region: REGION },
    },
  ];
  const keys: Partial<Record<Name, ReturnType<typeof key>>> = {
    ines: key(KEYS.ines, '2026-11-11T16:20:00Z'),
    marek: key(KEYS.marek, '2026-11-11T09:50:00Z'),
  };
  const takes = (role: keyof typeof ROLES) => [
    { name: 'TakeRole', document: policyOf(allow('sts:AssumeRole', roleArn(ROLES[role]))) },
  ];
  const person = (name: Name): CloudInput['users'][number] => ({
    name,
    id: USERS[name].principalId,
    created: name === 'pia' ? '2026-11-02T09:15:03Z' : MADE,
    passwordLastUsed: SIGNED_IN[name],
    loginProfile: { created: MADE, resetRequired: false },
    groups: name === 'pia' ? [] : ['developers'],
    attached: name === 'pia' ? [own('FirstWeeks')] : [],
    inline: name === 'ines' ? takes('platform') : name === 'marek' ? takes('lead') : [],
    ...(keys[name] && { accessKeys: keys[name] }),
    mfaDevices: [{ serial: mfaOf(name), enabled: MADE }],
  });
  return [
    ...(Object.keys(USERS) as Name[]).map(person),
    {
      name: cast.AUDITOR.name,
      id: cast.AUDITOR.principalId,
      created: MADE,
      inline: takes('auditor'),
      accessKeys: key(cast.AUDITOR_KEY, '2026-11-13T01:40:00Z'),
    },
  ];
}

function roles(): CloudInput['roles'] {
  const { tides, ferry, tidesApi, tidesAlerts, ferryApi, payroll, platform, lead, auditor } = ROLES;
  const made = (one: { name: string; principalId: string }, created = MADE) => ({
    name: one.name,
    id: one.principalId,
    created,
  });
  const account = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` });
  const lambda = trusting({ Service: 'lambda.amazonaws.com' });
  const inline = (name: string, document: ReturnType<typeof policyOf>) => ({ name, document });
  const reads = (bucket: { name: string }) =>
    policyOf(allow('s3:GetObject', `arn:aws:s3:::${bucket.name}/*`));
  return [
    {
      ...made(tides),
      trust: policies.pipelineTrust('tides'),
      boundary: policies.BOUNDARY_ARN,
      inline: [
        inline('Deploy', policies.deployTides(policies.NEW_SETTINGS)),
        inline(policies.TEMP, policies.TEMP_S3),
      ],
    },
    {
      ...made(ferry),
      trust: policies.pipelineTrust('ferry'),
      boundary: policies.BOUNDARY_ARN,
      inline: [inline('Deploy', policies.DEPLOY_FERRY)],
    },
    { ...made(tidesApi), trust: lambda, inline: [inline('Tables', reads(cast.TABLES))] },
    {
      ...made(tidesAlerts, '2026-11-11T16:20:14Z'),
      trust: lambda,
      inline: [inline('Alerts', policies.ALERTS)],
    },
    { ...made(ferryApi), trust: lambda, inline: [inline('Tables', reads(cast.TABLES))] },
    {
      ...made(payroll),
      description: 'Runs the payroll: reads and writes salaries, and the database',
      trust: lambda,
      inline: [
        inline('Payroll', policyOf(allow('s3:*', `arn:aws:s3:::${cast.PAYROLL.name}/*`), allow('ssm:GetParameter', `arn:aws:ssm:${REGION}:${ACCOUNT}:parameter/payroll/*`))), // prettier-ignore
      ],
    },
    {
      ...made(platform),
      trust: account,
      inline: [inline('Platform', policyOf(allow(['iam:*', 's3:*BucketPolicy'])))],
    },
    {
      ...made(lead),
      trust: account,
      inline: [
        inline('Lead', policyOf(allow(['iam:GetRole*', 'iam:ListRolePolicies', 'iam:PutRolePolicy'], `arn:aws:iam::${ACCOUNT}:role/tides-*`))), // prettier-ignore
      ],
    },
    { ...made(auditor), trust: account, attached: [own('Audit')] },
    {
      ...made(ROLES.config),
      path: '/aws-service-role/config.amazonaws.com/',
      trust: trusting({ Service: 'config.amazonaws.com' }),
      attached: [],
    },
  ];
}

function managed(): CloudInput['policies'] {
  const policy = (
    name: string,
    id: string,
    document: ReturnType<typeof policyOf>,
    created = MADE,
  ) => ({
    name,
    arn: own(name),
    id,
    created,
    updated: created,
    versions: [{ id: 'v1', created, document }],
  });
  const looks = ['cloudwatch:Describe*', 'lambda:List*'];
  return [
    policy('Audit', 'ANPAZ5LQWD3KH6YPC4BJQ', policyOf(allow(['cloudtrail:*', 'cloudwatch:Describe*', 'ec2:Describe*', 'iam:Get*', 'iam:List*', 'lambda:List*', 'logs:*', 's3:ListAllMyBuckets']))), // prettier-ignore
    policy('Developer', 'ANPAZ5LQWD3KU2NXF7RDS', policyOf(allow([...looks, 'logs:*', 'iam:Get*', 'iam:List*']))), // prettier-ignore
    policy('FirstWeeks', 'ANPAZ5LQWD3KE5TGV8LMA', policyOf(allow(looks)), '2026-11-02T09:12:30Z'),
    policy('PipelineBoundary', BOUNDARY_ID, policies.BOUNDARY, '2026-11-10T15:02:47Z'),
  ];
}
