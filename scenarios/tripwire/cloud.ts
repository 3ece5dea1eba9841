/** The account as its APIs describe it on Monday at 08:00 UTC, before anything is changed. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting } from '@/lib/query/aws/policy-documents';
import { describedGroup, describedInstance } from '@/lib/simulate/world/described';
import {
  ALARM,
  ALARM_ARN,
  FILTER_NAME,
  MAILS,
  NAMESPACE,
  OLD_FILTER,
  OLD_SETTINGS,
  TOPIC,
  TRAIL_GROUP,
} from './alarm';
import { ACCOUNT, BUCKETS, KEYS, mfa, OWN, REGION, ROLES, SITE, USERS } from './cast';

const MADE = '2024-11-05T10:20:00Z';
const arnOf = (name: string) => `arn:aws:iam::${ACCOUNT}:policy/${name}`;
const roleArn = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;
const key = (id: string, created = MADE) => [{ id, status: 'Active' as const, created }];
const inline = (name: string, action: string[], resource?: string) => [
  { name, document: policyOf(allow(action, resource)) },
];

export function cloud(): CloudInput {
  return {
    account: ACCOUNT,
    region: REGION,
    caller: { role: 'ReadOnly', roleId: 'AROAZFQ4L7NW2KJ6MPX3T', session: 'analyst' },
    buckets: [
      { name: `quillmark-trail-${ACCOUNT}`, created: MADE },
      ...Object.values(BUCKETS).map(({ name }) => ({ name, created: MADE })),
    ],
    trails: [
      {
        name: 'quillmark-trail',
        region: REGION,
        bucket: `quillmark-trail-${ACCOUNT}`,
        multiRegion: true,
        globalServiceEvents: true,
        logFileValidation: true,
        logGroup: TRAIL_GROUP,
        logsRole: `arn:aws:iam::${ACCOUNT}:role/service-role/CloudTrailToLogs`,
        started: '2024-11-05T10:24:31Z',
        dataResources: [
          {
            type: 'AWS::S3::Object',
            values: [BUCKETS.covers, BUCKETS.renders].map(({ name }) => `arn:aws:s3:::${name}/`),
          },
        ],
      },
    ],
    logGroups: [
      { name: TRAIL_GROUP, created: MADE, retentionInDays: 90 },
      { name: MAILS.group, created: '2025-01-14T15:02:10Z', retentionInDays: 30 },
    ],
    users: users(),
    groups: [
      { name: 'support', id: 'AGPAZFQ4L7NW5TC2RVK8D', created: MADE, attached: [arnOf('Support')] },
      { name: 'operations', id: 'AGPAZFQ4L7NW7HB3YQJ6S', created: MADE, attached: [arnOf('Operations')] }, // prettier-ignore
    ],
    roles: roles(),
    policies: [
      policy('Support', 'ANPAZFQ4L7NW6DW4NLT2X', ['cloudwatch:Describe*', 'ec2:DescribeInstances', 'ec2:DescribeInstanceStatus', 'lambda:ListFunctions', 'logs:Describe*', 's3:ListAllMyBuckets', 's3:ListBucket']), // prettier-ignore
      policy('Operations', 'ANPAZFQ4L7NW3GX5EKP7R', ['ce:*', 'cloudwatch:*', 'cost-optimization-hub:Get*', 'cost-optimization-hub:List*', 'ec2:*', 'elasticloadbalancing:Describe*', 'health:Describe*', 'lambda:*', 'logs:*', 'rds:Describe*', 's3:ListAllMyBuckets']), // prettier-ignore
    ],
    instances: [describedInstance(SITE, OWN, '2026-06-03T07:40:12+00:00')],
    securityGroups: SITE.groups.map((group) =>
      describedGroup(group, OWN, 'The site', group.ingress),
    ),
    metricFilters: [
      {
        filterName: FILTER_NAME,
        filterPattern: OLD_FILTER.pattern,
        metricTransformations: [
          {
            metricName: OLD_FILTER.metric,
            metricNamespace: NAMESPACE,
            metricValue: String(OLD_FILTER.value),
            defaultValue: OLD_FILTER.defaultValue ?? 0,
          },
        ],
        creationTime: Date.parse('2025-01-14T15:08:44.310Z'),
        logGroupName: TRAIL_GROUP,
      },
    ],
    alarms: [described()],
  };
}

function described() {
  const { statistic, period, evaluationPeriods, datapointsToAlarm } = OLD_SETTINGS;
  const { threshold, comparison, treatMissingData } = OLD_SETTINGS;
  return {
    AlarmName: ALARM,
    AlarmArn: ALARM_ARN,
    AlarmDescription: 'Refused API calls (CIS)',
    AlarmConfigurationUpdatedTimestamp: '2025-01-14T15:11:02.518000+00:00',
    ActionsEnabled: true,
    OKActions: [],
    AlarmActions: [TOPIC],
    InsufficientDataActions: [],
    StateValue: 'OK',
    MetricName: OLD_FILTER.metric,
    Namespace: NAMESPACE,
    Statistic: statistic,
    Dimensions: [],
    Period: period,
    EvaluationPeriods: evaluationPeriods,
    DatapointsToAlarm: datapointsToAlarm,
    Threshold: threshold,
    ComparisonOperator: comparison,
    TreatMissingData: treatMissingData,
  };
}

/** The last sign-in of each, as the log has it. */
const SIGNED_IN = {
  nadia: '2026-09-14T07:37:29Z',
  olek: '2026-09-14T07:37:37Z',
  petra: '2026-09-14T07:16:15Z',
  ruth: '2026-09-14T07:08:13Z',
} as const;

function users(): CloudInput['users'] {
  const office = (['nadia', 'olek', 'petra', 'ruth'] as const).map((name) => ({
    name,
    id: USERS[name].principalId,
    created: MADE,
    passwordLastUsed: SIGNED_IN[name],
    loginProfile: { created: MADE, resetRequired: false },
    groups: [name === 'nadia' || name === 'olek' ? 'support' : 'operations'],
    mfaDevices: [{ serial: mfa(name), enabled: MADE }],
    ...(name === 'ruth' && {
      accessKeys: key(KEYS.ruth),
      inline: inline('TakeRole', ['sts:AssumeRole'], roleArn(ROLES.responder.name)),
    }),
  }));
  const program = (
    name: 'samir' | 'tove' | 'scanner' | 'renderFarm' | 'webMetrics',
    created: string,
    action: string[],
    resource?: string,
  ) => ({
    name: USERS[name].name,
    id: USERS[name].principalId,
    created,
    accessKeys: key(KEYS[name], created),
    inline: inline('Own', action, resource),
  });
  return [
    ...office,
    program('samir', MADE, ['ec2:DescribeInstances', 'lambda:Get*', 'lambda:List*', 'logs:Describe*']), // prettier-ignore
    program('tove', '2026-09-09T12:31:00Z', ['lambda:ListFunctions', 's3:ListBucket']),
    program('scanner', MADE, ['sts:AssumeRole'], roleArn(ROLES.scan.name)),
    program('renderFarm', '2023-05-22T09:14:00Z', ['s3:ListBucket', 's3:PutObject', 'sts:AssumeRole']), // prettier-ignore
    program('webMetrics', '2024-02-08T13:50:00Z', ['ec2:DescribeInstanceStatus', 'lambda:ListFunctions']), // prettier-ignore
  ];
}

function roles(): CloudInput['roles'] {
  const account = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` });
  const one = (of: keyof typeof ROLES, trust: typeof account, action: string[]) => ({
    name: ROLES[of].name,
    id: ROLES[of].principalId,
    created: MADE,
    trust,
    inline: inline('Own', action),
  });
  return [
    one('scan', account, ['cloudtrail:Describe*', 'ec2:DescribeInstances', 'ec2:DescribeSecurityGroups', 'iam:GetAccountSummary', 'iam:List*', 'rds:Describe*', 's3:GetEncryptionConfiguration']), // prettier-ignore
    one('renderReader', account, ['s3:GetObject', 's3:ListBucket']),
    one('responder', account, ['cloudwatch:PutMetricAlarm', 'logs:PutMetricFilter']),
    one('web', trusting({ Service: 'ec2.amazonaws.com' }), ['s3:GetObject', 'ssm:GetParameter']),
    one(
      'deploy',
      trusting(
        {
          Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`,
        },
        'sts:AssumeRoleWithWebIdentity',
      ),
      ['ec2:DescribeInstances', 'ec2:RebootInstances', 'ec2:RunInstances', 'lambda:GetFunction', 's3:PutObject'], // prettier-ignore
    ),
  ];
}

function policy(name: string, id: string, action: string[]) {
  const document = policyOf(allow(action));
  return {
    name,
    arn: arnOf(name),
    id,
    created: MADE,
    updated: MADE,
    versions: [{ id: 'v1', created: MADE, document }],
  };
}
