/** The account of Kestrel Journal as its APIs describe it at 09:00 UTC on 18 May, before anything is done. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting } from '@/lib/query/aws/policy-documents';
import type { Role, User } from '@/lib/simulate/principal';
import { accessKey } from '@/lib/simulate/world/iam';
import { ACCOUNT, OWN, POOL, REGION, ROLES, UPLOADS, USERS } from './cast';
import {
  BUCKET_ARN,
  document,
  GUEST_POLICIES,
  GUEST_POLICY,
  MEMBER_POLICY,
  memberStatements,
} from './guest-policy';
import { LOG_GROUP } from './incident';
import { PACKING } from './people';

export function cloud(): CloudInput {
  return {
    account: ACCOUNT,
    region: REGION,
    caller: { role: ROLES.reader.name, roleId: ROLES.reader.principalId, session: 'on-call' },
    buckets: [
      { name: LOG_GROUP, created: '2024-09-02T08:11:20Z', readable: true },
      { name: 'kestrel-artifacts', created: '2024-09-03T13:40:02Z' },
      { name: UPLOADS.name, created: '2024-09-02T10:26:51Z' },
    ],
    trails: [
      {
        name: 'kestrel-trail',
        region: REGION,
        bucket: LOG_GROUP,
        multiRegion: true,
        globalServiceEvents: true,
        logFileValidation: true,
        logGroup: LOG_GROUP,
        logsRole: `arn:aws:iam::${ACCOUNT}:role/service-role/CloudTrail_CloudWatchLogs_Role`,
        started: '2024-09-02T08:11:29Z',
        dataResources: [],
        advancedSelectors: SELECTORS,
      },
    ],
    logGroups: [{ name: LOG_GROUP, created: '2024-09-02T08:11:24Z', retentionInDays: 180 }],
    users: [
      person(USERS.ines, '2024-09-02T07:58:13Z', '2026-05-18T08:19:57Z', '2026-05-17T20:31:00Z'),
      person(USERS.tomasz, '2025-01-13T09:20:40Z', '2026-05-18T08:04:44Z', '2026-05-15T11:12:00Z'),
    ],
    groups: [],
    roles: roles(),
    policies: [],
  };
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html */
const field = (Field: string, values: Record<string, string[]>) => ({ Field, ...values });
const SELECTORS = [
  {
    Name: 'Changes',
    FieldSelectors: [
      field('eventCategory', { Equals: ['Management'] }),
      field('readOnly', { Equals: ['false'] }),
    ],
  },
  {
    Name: 'Objects of the uploads',
    FieldSelectors: [
      field('eventCategory', { Equals: ['Data'] }),
      field('resources.type', { Equals: ['AWS::S3::Object'] }),
      field('resources.ARN', { StartsWith: [`${BUCKET_ARN}/`] }),
    ],
  },
  {
    Name: 'Identity pools',
    FieldSelectors: [
      field('eventCategory', { Equals: ['Data'] }),
      field('resources.type', { Equals: ['AWS::Cognito::IdentityPool'] }),
    ],
  },
];

function person(user: User, created: string, signedIn: string, used: string) {
  const lastUsed = { date: used, service: 'sts', region: REGION };
  return {
    name: user.name,
    id: user.principalId,
    created,
    passwordLastUsed: signedIn,
    loginProfile: { created, resetRequired: false },
    mfaDevices: [{ serial: `arn:aws:iam::${ACCOUNT}:mfa/${user.name}`, enabled: created }],
    inline: [
      {
        name: 'Work',
        document: policyOf(
          allow('sts:AssumeRole', `arn:aws:iam::${ACCOUNT}:role/*`),
          allow(['ec2:Describe*', 'cloudwatch:Describe*']),
        ),
      },
    ],
    accessKeys: [{ id: accessKey(OWN, user), status: 'Active' as const, created, lastUsed }],
  };
}

/** A pool's role: those who may take it have this in the `amr` of their token. */
const ofPool = (method: 'authenticated' | 'unauthenticated') => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': POOL.id },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': method },
      },
    },
  ],
});

function roles(): CloudInput['roles'] {
  const made = ({ name, principalId: id }: Role) => ({ name, id, created: '2024-09-02T10:31:44Z' });
  const root = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` });
  const github = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;
  return [
    {
      ...made(ROLES.guest),
      trust: ofPool('unauthenticated'),
      inline: [{ name: GUEST_POLICY, document: document(GUEST_POLICIES.bucket.statements) }],
    },
    {
      ...made(ROLES.member),
      trust: ofPool('authenticated'),
      inline: [{ name: MEMBER_POLICY, document: document(memberStatements(true)) }],
    },
    {
      ...made(ROLES.exports),
      trust: trusting({ Service: 'lambda.amazonaws.com' }),
      inline: [{ name: 'pack-journals', document: PACKING }],
    },
    {
      ...made(ROLES.developer),
      trust: root,
      inline: [{ name: 'Develop', document: policyOf(allow(['iam:*RolePolicy', 'lambda:*'])) }],
    },
    {
      ...made(ROLES.onCall),
      trust: root,
      inline: [
        {
          name: 'Respond',
          document: policyOf(allow(['iam:*RolePolicy', 'cognito-identity:*', 's3:*'])),
        },
      ],
    },
    {
      ...made(ROLES.deploy),
      trust: trusting({ Federated: github }, 'sts:AssumeRoleWithWebIdentity'),
      inline: [{ name: 'Deploy', document: policyOf(allow('lambda:UpdateFunctionCode')) }],
    },
    {
      ...made(ROLES.reader),
      trust: root,
      inline: [
        {
          name: 'Read',
          document: policyOf(
            allow(['cloudtrail:*', 'iam:Get*', 'iam:List*', 'logs:*', 's3:ListAllMyBuckets']),
            allow(
              ['s3:GetObject', 's3:ListBucket'],
              [`arn:aws:s3:::${LOG_GROUP}`, `arn:aws:s3:::${LOG_GROUP}/*`],
            ),
          ),
        },
      ],
    },
  ];
}
