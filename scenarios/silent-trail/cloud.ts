/** The account of Kestrel Charts as its APIs describe it at 08:00 UTC on 18 May, before anything is done. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting } from '@/lib/query/aws/policy-documents';
import { POWER, powerOver } from './access';
import { bucket } from './bucket';
import * as cast from './cast';
import { ACCOUNT, LOGS, REGION, ROLES, USERS } from './cast';
import { HISTORY } from './incident';
import { groupsAndUsers } from './people';

const own = (policy: string) => `arn:aws:iam::${ACCOUNT}:policy/${policy}`;
const aws = (policy: string) => `arn:aws:iam::aws:policy/${policy}`;

export function cloud(): CloudInput {
  return {
    account: ACCOUNT,
    region: REGION,
    caller: { role: ROLES.auditor.name, roleId: ROLES.auditor.principalId, session: 'on-call' },
    buckets: [
      { name: cast.AUDIT_TRAIL.bucket, created: '2024-09-02T11:20:37Z' },
      { name: 'kestrel-builds', created: '2023-02-20T09:31:12Z' },
      { name: cast.LEGACY.bucket, created: '2022-06-14T08:02:55Z' },
      { name: LOGS.name, created: '2024-03-04T10:05:21Z', readable: true },
    ],
    trails: [
      {
        name: cast.AUDIT_TRAIL.name,
        region: cast.AUDIT_TRAIL.region,
        bucket: cast.AUDIT_TRAIL.bucket,
        multiRegion: false,
        globalServiceEvents: true,
        logFileValidation: true,
        started: '2026-05-13T13:18:24Z',
        dataResources: [],
      },
      {
        name: cast.TRAIL.name,
        region: REGION,
        bucket: LOGS.name,
        multiRegion: false,
        globalServiceEvents: true,
        logFileValidation: false,
        started: '2026-05-18T06:42:10Z',
        dataResources: [],
      },
    ],
    publicKeys: [...bucket().publicKeys],
    eventHistory: [HISTORY],
    logGroups: [{ name: cast.LOG_GROUP, created: '2024-03-04T10:07:40Z', retentionInDays: 90 }],
    ...groupsAndUsers(),
    roles: roles(),
    policies: policies(),
  };
}

function roles(): CloudInput['roles'] {
  const { admin, runner, auditor, renderer, config } = ROLES;
  const made = ({ name, principalId: id }: { name: string; principalId: string }) => ({
    name,
    id,
    created: '2024-03-04T09:48:02Z',
  });
  const users = (...names: string[]) => ({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: names.map((name) => `arn:aws:iam::${ACCOUNT}:user/${name}`) },
        Action: 'sts:AssumeRole',
      },
    ],
  });
  return [
    {
      ...made(auditor),
      trust: trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` }),
      attached: [aws('SecurityAudit')],
      inline: [
        {
          name: 'OwnTrailAndLogs',
          document: policyOf(
            allow(
              ['cloudtrail:PutEventSelectors', 'cloudtrail:StartLogging', 'cloudtrail:StopLogging'],
              cast.AUDIT_TRAIL.arn,
            ),
            allow([
              'cloudtrail:LookupEvents',
              'cloudtrail:ListPublicKeys',
              'logs:*Query*',
              'logs:FilterLogEvents',
            ]),
            allow(
              ['s3:GetObject', 's3:ListBucket'],
              [`arn:aws:s3:::${LOGS.name}`, `arn:aws:s3:::${LOGS.name}/*`],
            ),
          ),
        },
      ],
    },
    {
      ...made(renderer),
      trust: trusting({ Service: 'ec2.amazonaws.com' }),
      inline: [{ name: 'Style', document: policyOf(allow('ssm:GetParameter')) }],
    },
    {
      ...made(admin),
      trust: users('ines', 'meike', 'tobias'),
      attached: [aws('AdministratorAccess')],
    },
    {
      ...made(runner),
      description: 'Puts what the build host and the contractor made',
      trust: users(cast.BUILD_AGENT.name, USERS.dorn.name),
      attached: [aws('CloudWatchLogsReadOnlyAccess')],
      inline: [
        {
          name: 'release',
          document: policyOf(
            allow(['lambda:ListFunctions', 'lambda:UpdateFunctionCode']),
            allow('s3:GetObject', 'arn:aws:s3:::kestrel-builds/*'),
          ),
        },
        { name: POWER, document: powerOver(LOGS.name) },
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
    created: '2024-03-04T09:40:11Z',
    updated: '2024-03-04T09:40:11Z',
    versions: [{ id: 'v1', created: '2024-03-04T09:40:11Z', document }],
  });
  return [
    made(
      'Platform',
      'ANPAKESTRELPLATFORM2A',
      policyOf(
        allow([
          'autoscaling:Describe*',
          'cloudtrail:Describe*',
          'cloudtrail:Get*',
          'cloudtrail:LookupEvents',
          'cloudwatch:*',
          'ec2:*',
          'iam:*',
          'sts:AssumeRole',
        ]),
      ),
    ),
    made(
      'Charts',
      'ANPAKESTRELCHARTS2AAA',
      policyOf(
        allow([
          'cloudwatch:DescribeAlarms',
          'ec2:Describe*',
          'elasticloadbalancing:Describe*',
          'lambda:ListFunctions',
          'logs:Describe*',
          'rds:Describe*',
        ]),
      ),
    ),
    made(
      'Accounts',
      'ANPAKESTRELACCOUNTS2A',
      policyOf(allow(['ce:Get*', 'cost-optimization-hub:List*'])),
    ),
  ];
}
