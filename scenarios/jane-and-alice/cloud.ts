/** The account of Tessel Pictures as its APIs describe it at 09:00 UTC on 16 October, before anything is done. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting } from '@/lib/query/aws/policy-documents';
import type { User } from '@/lib/simulate/principal';
import { describedInstance } from '@/lib/simulate/world/described';
import { STATES, type Instance } from '@/lib/simulate/world/instance';
import * as cast from './cast';
import { ACCOUNT, gpu, KEYS, OWN, REGION } from './cast';
import { LOG_GROUP } from './incident';
import { FARM_ONLY } from './staff';

const FARM_POLICY = `arn:aws:iam::${ACCOUNT}:policy/Farm`;
const root = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` });

export function cloud(): CloudInput {
  return {
    account: ACCOUNT,
    region: REGION,
    caller: { role: 'Auditor', roleId: cast.ROLES.auditor.principalId, session: 'on-call' },
    buckets: [{ name: LOG_GROUP, created: '2023-03-20T10:12:40Z', readable: true }],
    trails: [
      {
        name: 'tessel-trail',
        region: REGION,
        bucket: LOG_GROUP,
        multiRegion: true,
        globalServiceEvents: true,
        logFileValidation: true,
        logGroup: LOG_GROUP,
        logsRole: `arn:aws:iam::${ACCOUNT}:role/service-role/CloudTrail_CloudWatchLogs_Role`,
        started: '2023-03-20T10:13:02Z',
        dataResources: [],
      },
    ],
    logGroups: [{ name: LOG_GROUP, created: '2023-03-20T10:12:55Z', retentionInDays: 365 }],
    instances: instances(),
    users: users(),
    groups: [],
    roles: roles(),
    policies: [
      {
        name: 'Farm',
        arn: FARM_POLICY,
        id: 'ANPATESSELFARM22222AA',
        created: '2023-03-21T08:40:19Z',
        updated: '2023-03-21T08:40:19Z',
        versions: [
          {
            id: 'v1',
            created: '2023-03-21T08:40:19Z',
            document: policyOf(
              allow(['ec2:Describe*', 'autoscaling:Describe*', 'cloudwatch:DescribeAlarms']),
              ...FARM_ONLY.map((statement) => ({ ...statement, Effect: 'Allow' as const })),
            ),
          },
        ],
      },
    ],
  };
}

const off = (one: Instance, launched: string) => ({
  ...describedInstance(one, OWN, launched),
  State: { Code: STATES.stopped, Name: 'stopped' as const },
});
/** The farm since half past five, Pia's machine, and three that stand still. */
const instances = () => [
  ...cast.FARM.map((one) => describedInstance(one, OWN, '2026-10-16T05:30:15+00:00')),
  off(gpu(1), '2026-09-17T07:58:20+00:00'),
  off(gpu(2), '2026-09-24T11:16:45+00:00'),
  describedInstance(gpu(3), OWN, '2026-10-16T08:22:57+00:00'),
  off(gpu(4), '2026-10-08T22:00:00+00:00'),
];

const person = ({ name, principalId: id }: User, created: string) => ({ name, id, created });
const key = (id: string, created: string, date: string, service: string) => ({
  id,
  status: 'Active' as const,
  created,
  lastUsed: { date, service, region: REGION },
});
const signsIn = (created: string, passwordLastUsed: string) => ({
  passwordLastUsed,
  loginProfile: { created, resetRequired: false },
});
const everything = [{ name: 'Render', document: policyOf(allow(['ec2:*', 'cloudwatch:*'])) }];

function users(): CloudInput['users'] {
  return [
    {
      ...person(cast.ALICE, '2023-05-08T08:31:05Z'),
      ...signsIn('2023-05-08T08:31:40Z', '2026-10-16T07:02:17Z'),
      attached: [FARM_POLICY],
      accessKeys: [key(KEYS.alice, '2024-02-19T13:05:12Z', '2026-10-16T08:11:00Z', 'ec2')],
    },
    {
      ...person(cast.JANE, '2026-10-08T07:05:40Z'),
      attached: [FARM_POLICY],
      accessKeys: [key(KEYS.jane, '2026-10-08T07:05:47Z', '2026-10-16T08:30:00Z', 'ec2')],
    },
    {
      ...person(cast.MIRA, '2023-03-20T09:58:11Z'),
      inline: [{ name: 'Roles', document: policyOf(allow('sts:AssumeRole')) }],
      accessKeys: [key(KEYS.mira, '2026-01-12T09:20:33Z', '2026-10-09T10:29:00Z', 'sts')],
    },
    {
      ...person(cast.PIA, '2024-09-02T07:44:26Z'),
      ...signsIn('2024-09-02T07:44:58Z', '2026-10-16T07:24:50Z'),
      inline: everything,
      accessKeys: [key(KEYS.pia, '2026-03-03T10:11:54Z', '2026-10-16T08:22:00Z', 'ec2')],
    },
    {
      ...person(cast.TOMAS, '2023-03-22T09:05:47Z'),
      ...signsIn('2023-03-22T09:06:20Z', '2026-10-16T07:35:51Z'),
      inline: everything,
      mfaDevices: [{ serial: cast.TOMAS_PHONE, enabled: '2023-03-22T09:12:03Z' }],
    },
  ];
}

function roles(): CloudInput['roles'] {
  const made = ({ name, principalId: id }: { name: string; principalId: string }) => ({
    name,
    id,
    created: '2023-03-21T08:52:37Z',
  });
  const reads = allow(['cloudtrail:*', 'ec2:Describe*', 'iam:Get*', 'iam:List*', 'logs:*']);
  const bucket = `arn:aws:s3:::${LOG_GROUP}`;
  const trail = allow(['s3:GetObject', 's3:ListBucket'], [bucket, `${bucket}/*`]);
  const { auditor, people, scheduler } = cast.ROLES;
  return [
    { ...made(auditor), trust: root, inline: [{ name: 'Read', document: policyOf(reads, trail) }] },
    {
      ...made(people),
      trust: trusting({ AWS: `arn:aws:iam::${ACCOUNT}:user/${cast.MIRA.name}` }),
      inline: [{ name: 'People', document: policyOf(allow('iam:*')) }],
    },
    {
      ...made(scheduler),
      trust: trusting({ Service: 'lambda.amazonaws.com' }),
      inline: [
        {
          name: 'Schedule',
          document: policyOf(
            ...FARM_ONLY.map((statement) => ({ ...statement, Effect: 'Allow' as const })),
          ),
        },
      ],
    },
  ];
}
