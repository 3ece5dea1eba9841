/** The account as its APIs describe it on Wednesday at 07:30 UTC, before anything is put right. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting } from '@/lib/query/aws/policy-documents';
import { describedGroup, describedInstance } from '@/lib/simulate/world/described';
import type { Rule, SecurityGroup } from '@/lib/simulate/world/network';
import {
  ACCOUNT,
  cast,
  DESKS,
  FLOW_GROUP,
  FOR_BATCH,
  FOR_REPORTS,
  REGION,
  SSH_FROM_ANYWHERE,
  type Cast,
} from './cast';
import { TRAIL_GROUP } from './incident';

const MADE = '2025-02-11T09:05:00Z';
const own = (name: string) => `arn:aws:iam::${ACCOUNT}:policy/${name}`;
const document = (action: string[], resource?: string) => policyOf(allow(action, resource));
const READ = ['cloudtrail:Describe*', 'cloudtrail:Get*', 'cloudtrail:List*', 'cloudtrail:LookupEvents', 'ec2:Describe*', 'iam:Get*', 'iam:List*', 'logs:Describe*', 'logs:FilterLogEvents', 'logs:Get*', 'logs:StartQuery', 'logs:StopQuery', 's3:ListAllMyBuckets']; // prettier-ignore

export function cloud(): CloudInput {
  const all = cast();
  return {
    account: ACCOUNT,
    region: REGION,
    caller: { role: 'Auditor', roleId: all.roles.auditor.principalId, session: 'analyst' },
    buckets: [
      { name: TRAIL_GROUP, created: MADE, readable: true },
      { name: 'halden-shop-assets', created: MADE },
    ],
    trails: [
      {
        name: 'halden-trail',
        region: REGION,
        bucket: TRAIL_GROUP,
        multiRegion: true,
        globalServiceEvents: true,
        logFileValidation: true,
        logGroup: TRAIL_GROUP,
        logsRole: `arn:aws:iam::${ACCOUNT}:role/service-role/CloudTrailToLogs`,
        started: '2025-02-11T09:05:04Z',
        dataResources: [],
      },
    ],
    logGroups: [
      { name: TRAIL_GROUP, created: MADE, retentionInDays: 90 },
      { name: FLOW_GROUP, created: '2025-03-04T13:40:12Z', retentionInDays: 14 },
      { name: '/shop/deploy', created: '2025-03-04T13:51:30Z', retentionInDays: 30 },
    ],
    users: users(all),
    groups: [
      {
        name: 'engineers',
        id: 'AGPAV5QJ7XN2KD4LR3TWE',
        created: MADE,
        attached: [own('Engineer')],
      },
    ],
    roles: roles(all),
    policies: policies(),
    instances: Object.values(all.instances).map((one) =>
      describedInstance(one, all.own, '2026-03-02T08:11:20+00:00'),
    ),
    securityGroups: groups(all),
  };
}

/** The last sign-in of each, as the log has it. */
const SIGNED_IN: Readonly<Record<keyof typeof DESKS, string>> = {
  maya: '2026-05-20T07:14:31Z',
  jonas: '2026-05-19T07:32:10Z',
  tess: '2026-05-20T07:05:08Z',
};

function users({ people, keys }: Cast): CloudInput['users'] {
  const key = (id: string) => [{ id, status: 'Active' as const, created: MADE }];
  const engineers = (['maya', 'jonas', 'tess'] as const).map((name) => ({
    name,
    id: people[name].principalId,
    created: MADE,
    passwordLastUsed: SIGNED_IN[name],
    loginProfile: { created: MADE, resetRequired: false },
    groups: name === 'tess' ? [] : ['engineers'],
    attached: name === 'tess' ? [own('Support')] : [],
    mfaDevices: [{ serial: `arn:aws:iam::${ACCOUNT}:mfa/${name}`, enabled: MADE }],
  }));
  const programs = (['auditor', 'robin'] as const).map((name) => ({
    name,
    id: people[name].principalId,
    created: MADE,
    accessKeys: key(keys[name]),
    inline: [
      {
        name: 'TakeRole',
        document: document(
          ['sts:AssumeRole'],
          `arn:aws:iam::${ACCOUNT}:role/${name === 'auditor' ? 'Auditor' : 'IncidentResponse'}`,
        ),
      },
    ],
  }));
  return [...engineers, ...programs];
}

function roles({ roles: { web, deploy, auditor, responder } }: Cast): CloudInput['roles'] {
  const account = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` });
  const made = { created: MADE };
  const inline = (name: string, action: string[], resource?: string) => [
    { name, document: document(action, resource) },
  ];
  return [
    {
      name: auditor.name,
      id: auditor.principalId,
      ...made,
      trust: account,
      attached: [own('Audit')],
    },
    {
      name: responder.name,
      id: responder.principalId,
      ...made,
      trust: account,
      inline: inline('Respond', ['ec2:*']),
    },
    {
      name: web.name,
      id: web.principalId,
      ...made,
      trust: trusting({ Service: 'ec2.amazonaws.com' }),
      inline: inline(
        'Settings',
        ['ssm:GetParameter'],
        `arn:aws:ssm:${REGION}:${ACCOUNT}:parameter/shop/prod/*`,
      ),
    },
    {
      name: deploy.name,
      id: deploy.principalId,
      ...made,
      trust: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: {
              Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`,
            },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: {
              StringEquals: {
                'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
                'token.actions.githubusercontent.com:sub': 'repo:halden/shop:ref:refs/heads/main',
              },
            },
          },
        ],
      },
      inline: inline('Deploy', [
        'ec2:AuthorizeSecurityGroupIngress',
        'ec2:DescribeInstances',
        'ec2:DescribeSecurityGroups',
        'ec2:RevokeSecurityGroupIngress',
      ]),
    },
  ];
}

function policies(): CloudInput['policies'] {
  const policy = (name: string, id: string, action: string[]) => ({
    name,
    arn: own(name),
    id,
    created: MADE,
    updated: MADE,
    versions: [{ id: 'v1', created: MADE, document: document(action) }],
  });
  return [
    policy('Audit', 'ANPAV5QJ7XN2MRB6YDK3C', READ),
    policy('Engineer', 'ANPAV5QJ7XN2GWT4PLZ6H', ['ec2:*', 'cloudwatch:*', 'logs:*', 'elasticloadbalancing:*']), // prettier-ignore
    policy('Support', 'ANPAV5QJ7XN2OEX5QNC7A', ['ec2:Describe*', 'cloudwatch:Describe*', 'logs:Describe*']), // prettier-ignore
  ];
}

function groups({ own: account, groups: { web, batch, build, staging, reports } }: Cast) {
  const group = (one: SecurityGroup, description: string, ...more: Rule[]) =>
    describedGroup(one, account, description, [...one.ingress, ...more]);
  return [
    group(web, 'Web servers of the shop', SSH_FROM_ANYWHERE),
    group(batch, 'Nightly jobs and reports', FOR_BATCH),
    group(build, 'Build host'),
    group(staging, 'Staging; the pipeline opens it for its smoke test'),
    group(reports, 'Report database', FOR_REPORTS),
  ];
}
