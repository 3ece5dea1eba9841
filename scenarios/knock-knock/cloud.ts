/** The account of Halden Freight as its APIs describe it at 09:00 UTC on 11 March, before anything is done. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting } from '@/lib/query/aws/policy-documents';
import * as cast from './cast';
import { ACCOUNT, NAMES, REGION, SECOND_FACTORS, USERS, type Name } from './cast';
import { LOG_GROUP } from './incident';

const own = (policy: string) => `arn:aws:iam::${ACCOUNT}:policy/${policy}`;
const contents = (bucket: { name: string }) => [
  `arn:aws:s3:::${bucket.name}`,
  `arn:aws:s3:::${bucket.name}/*`,
];

export function cloud(): CloudInput {
  return {
    account: ACCOUNT,
    region: REGION,
    caller: { role: 'Auditor', roleId: cast.ROLES.auditor.principalId, session: 'on-call' },
    buckets: [
      { name: LOG_GROUP, created: '2023-04-17T09:20:11Z', readable: true },
      { name: cast.ARTIFACTS.name, created: '2023-05-02T12:41:37Z' },
      { name: cast.INVOICES.name, created: '2023-04-18T07:55:02Z' },
      { name: cast.TRACKING.name, created: '2023-06-26T14:09:48Z' },
    ],
    trails: [
      {
        name: 'halden-trail',
        region: REGION,
        bucket: LOG_GROUP,
        multiRegion: true,
        globalServiceEvents: true,
        logFileValidation: true,
        logGroup: LOG_GROUP,
        logsRole: `arn:aws:iam::${ACCOUNT}:role/service-role/CloudTrail_CloudWatchLogs_Role`,
        started: '2023-04-17T09:20:19Z',
        dataResources: [{ type: 'AWS::S3::Object', values: ['arn:aws:s3'] }],
      },
    ],
    logGroups: [{ name: LOG_GROUP, created: '2023-04-17T09:20:15Z', retentionInDays: 365 }],
    users: [...NAMES.map(person), ...programs()],
    groups: groups(),
    roles: roles(),
    policies: policies(),
  };
}

const JOINED: Readonly<Record<Name, readonly [created: string, lastSignIn: string]>> = {
  anna: ['2023-04-17T09:02:44Z', '2026-03-11T08:13:46Z'],
  ben: ['2023-04-17T09:31:08Z', '2026-03-11T08:10:07Z'],
  emil: ['2023-09-04T08:12:50Z', '2026-03-11T08:23:53Z'],
  fatima: ['2024-01-15T10:20:31Z', '2026-03-11T08:17:19Z'],
  greta: ['2023-09-04T08:15:02Z', '2026-03-11T08:26:31Z'],
  henrik: ['2024-06-03T07:48:26Z', '2026-03-11T08:15:53Z'],
  jonas: ['2023-04-19T13:17:55Z', '2026-03-11T02:45:31Z'],
  marta: ['2025-02-10T09:41:12Z', '2026-03-11T08:35:11Z'],
  sofia: ['2025-10-01T08:33:29Z', '2026-03-11T08:11:56Z'],
};
const GROUPS: Readonly<Record<Name, string>> = {
  anna: 'operations',
  ben: 'operations',
  marta: 'operations',
  fatima: 'billing',
  jonas: 'billing',
  emil: 'dispatch',
  greta: 'dispatch',
  henrik: 'dispatch',
  sofia: 'dispatch',
};
const KEYS: Partial<Record<Name, NonNullable<CloudInput['users'][number]['accessKeys']>>> = {
  anna: [
    {
      id: cast.ANNAS_KEY,
      status: 'Active',
      created: '2025-11-12T08:50:03Z',
      lastUsed: { date: '2026-03-10T13:47:00Z', service: 'sts', region: REGION },
    },
  ],
  jonas: [
    {
      id: cast.EXPORT_KEY,
      status: 'Active',
      created: '2024-02-08T15:26:40Z',
      lastUsed: { date: '2026-03-11T08:44:00Z', service: 's3', region: REGION },
    },
    {
      id: cast.NIGHT_KEY,
      status: 'Active',
      created: '2026-03-11T02:52:07Z',
      lastUsed: { date: '2026-03-11T03:10:00Z', service: 'sts', region: REGION },
    },
  ],
};

function person(name: Name): CloudInput['users'][number] {
  const [created, passwordLastUsed] = JOINED[name];
  const mfa = SECOND_FACTORS[name];
  const keys = KEYS[name];
  return {
    name,
    id: USERS[name].principalId,
    created,
    passwordLastUsed,
    loginProfile: { created, resetRequired: false },
    groups: [GROUPS[name]],
    ...(keys && { accessKeys: keys }),
    ...(mfa !== undefined && { mfaDevices: [{ serial: mfa, enabled: created }] }),
  };
}

function programs(): CloudInput['users'] {
  const [first, second] = cast.PIPELINE_KEYS;
  return [
    {
      name: cast.PIPELINE.name,
      id: cast.PIPELINE.principalId,
      created: '2023-05-02T12:30:14Z',
      inline: [{ name: 'Deliver', document: policyOf(allow('sts:AssumeRole')) }],
      accessKeys: [
        {
          id: first,
          status: 'Inactive',
          created: '2025-09-09T09:14:22Z',
          lastUsed: { date: '2026-03-10T10:25:00Z', service: 'sts', region: REGION },
        },
        {
          id: second,
          status: 'Active',
          created: '2026-03-10T12:31:23Z',
          lastUsed: { date: '2026-03-11T08:25:00Z', service: 'sts', region: REGION },
        },
      ],
    },
    {
      name: cast.AUDITOR.name,
      id: cast.AUDITOR.principalId,
      created: '2024-11-04T10:02:37Z',
      inline: [{ name: 'Audit', document: policyOf(allow('sts:AssumeRole')) }],
      accessKeys: [
        {
          id: cast.AUDITOR_KEY,
          status: 'Active',
          created: '2025-11-04T09:58:41Z',
          lastUsed: { date: '2026-03-11T03:16:00Z', service: 'sts', region: REGION },
        },
      ],
    },
  ];
}

const group = (name: string, id: string, attached: string[]) => ({
  name,
  id,
  created: '2023-04-17T09:00:12Z',
  attached,
});
const groups = (): CloudInput['groups'] => [
  group('billing', 'AGPAHALDENBILLING2AAA', [own('Invoices'), own('OwnCredentials')]),
  group('dispatch', 'AGPAHALDENDISPATCH2AA', [own('Tracking'), own('OwnCredentials')]),
  group('operations', 'AGPAHALDENOPERATE2AAA', [own('Operate'), own('OwnCredentials')]),
];

function roles(): CloudInput['roles'] {
  const { auditor, deployer, responder, portal, config } = cast.ROLES;
  const made = ({ name, principalId: id }: { name: string; principalId: string }) => ({
    name,
    id,
    created: '2023-04-17T09:05:30Z',
  });
  const root = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` });
  return [
    { ...made(auditor), trust: root, attached: [own('ReadEverything')] },
    {
      ...made(portal),
      trust: trusting({ Service: 'ec2.amazonaws.com' }),
      inline: [
        {
          name: 'ReadInvoices',
          document: policyOf(allow('s3:GetObject', `arn:aws:s3:::${cast.INVOICES.name}/*`)),
        },
      ],
    },
    {
      ...made(deployer),
      trust: trusting({ AWS: `arn:aws:iam::${ACCOUNT}:user/${cast.PIPELINE.name}` }),
      inline: [
        {
          name: 'Deliver',
          document: policyOf(
            allow('s3:PutObject', `arn:aws:s3:::${cast.ARTIFACTS.name}/*`),
            allow(['lambda:ListFunctions', 'ec2:DescribeInstances']),
          ),
        },
      ],
    },
    {
      ...made(responder),
      trust: trusting({ AWS: `arn:aws:iam::${ACCOUNT}:user/anna` }),
      inline: [
        {
          name: 'Respond',
          document: policyOf(
            allow(['iam:*']),
            allow(['s3:*BucketPolicy'], `arn:aws:s3:::${cast.INVOICES.name}`),
          ),
        },
      ],
    },
    {
      ...made(config),
      path: '/aws-service-role/config.amazonaws.com/',
      trust: trusting({ Service: 'config.amazonaws.com' }),
      attached: [],
    },
  ];
}

function policies(): CloudInput['policies'] {
  const made = (name: string, id: string, document: ReturnType<typeof policyOf>) => ({
    name,
    arn: own(name),
    id,
    created: '2023-04-17T08:58:06Z',
    updated: '2023-04-17T08:58:06Z',
    versions: [{ id: 'v1', created: '2023-04-17T08:58:06Z', document }],
  });
  const self = `arn:aws:iam::${ACCOUNT}:user/\${aws:username}`;
  return [
    made(
      'Invoices',
      'ANPAHALDENINVOICES2AA',
      policyOf(
        allow(['s3:ListAllMyBuckets', 'cost-optimization-hub:List*']),
        allow(['s3:ListBucket', 's3:GetObject', 's3:PutObject'], contents(cast.INVOICES)),
      ),
    ),
    made(
      'OwnCredentials',
      'ANPAHALDENOWNCRED2AAA',
      policyOf(
        allow(['iam:ListUsers']),
        allow(
          [
            'iam:ChangePassword',
            'iam:*AccessKey*',
            'iam:GetUser',
            'iam:ListAttachedUserPolicies',
            'iam:*MFADevice*',
          ],
          [self, `arn:aws:iam::${ACCOUNT}:mfa/*`],
        ),
      ),
    ),
    made(
      'Operate',
      'ANPAHALDENOPERATE2AAA',
      policyOf(
        allow([
          'autoscaling:Describe*',
          'cloudwatch:*',
          'ec2:*',
          'elasticloadbalancing:Describe*',
          'lambda:*',
          'rds:Describe*',
          'sts:AssumeRole',
        ]),
      ),
    ),
    made(
      'ReadEverything',
      'ANPAHALDENREADALL2AAA',
      policyOf(
        allow([
          'cloudtrail:*',
          'ec2:Describe*',
          'iam:Get*',
          'iam:List*',
          'logs:*',
          'rds:Describe*',
        ]),
        allow(['s3:GetObject', 's3:ListBucket'], contents({ name: LOG_GROUP })),
        allow('s3:ListAllMyBuckets'),
      ),
    ),
    made(
      'Tracking',
      'ANPAHALDENTRACKING2AA',
      policyOf(
        allow(['cloudwatch:DescribeAlarms', 'lambda:ListFunctions']),
        allow(['s3:ListBucket', 's3:GetObject'], contents(cast.TRACKING)),
      ),
    ),
  ];
}
