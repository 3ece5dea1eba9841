/** The account as its APIs describe it on Thursday at noon, before anything is put right. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting } from '@/lib/query/aws/policy-documents';
import { describedGroup, describedInstance } from '@/lib/simulate/world/described';
import * as cast from './cast';
import { ACCOUNT, KEYS, ORDERS, OWN, PEOPLE, REGION, ROLE } from './cast';
import { server } from './fleet';
import { LOG_GROUP } from './incident';

const MADE = '2025-04-08T09:12:00Z';
const own = (name: string) => `arn:aws:iam::${ACCOUNT}:policy/${name}`;
const roleArn = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;
const parameters = `arn:aws:ssm:${REGION}:${ACCOUNT}:parameter/orders/prod/*`;
const bucket = `arn:aws:s3:::${ORDERS.name}`;
const READ = ['autoscaling:Describe*', 'cloudtrail:*', 'ec2:Describe*', 'iam:Get*', 'iam:List*', 'logs:Describe*', 'logs:FilterLogEvents', 'logs:Get*', 'logs:StartQuery', 'logs:StopQuery', 's3:ListAllMyBuckets']; // prettier-ignore

export function cloud(): CloudInput {
  return {
    account: ACCOUNT,
    region: REGION,
    caller: { role: cast.AUDITOR.name, roleId: cast.AUDITOR.principalId, session: 'analyst' },
    buckets: [
      { name: LOG_GROUP, created: MADE, readable: true },
      { name: ORDERS.name, created: MADE },
    ],
    trails: [
      {
        name: 'fennel-trail',
        region: REGION,
        bucket: LOG_GROUP,
        multiRegion: true,
        globalServiceEvents: true,
        logFileValidation: true,
        logGroup: LOG_GROUP,
        logsRole: `arn:aws:iam::${ACCOUNT}:role/service-role/CloudTrailToLogs`,
        started: '2025-04-08T09:12:06Z',
        dataResources: [{ type: 'AWS::S3::Object', values: [`${bucket}/`] }],
      },
    ],
    logGroups: [
      { name: LOG_GROUP, created: MADE, retentionInDays: 90 },
      { name: cast.ACCESS_LOG.group, created: MADE, retentionInDays: 30 },
    ],
    users: users(),
    groups: [
      { name: 'platform', id: 'AGPAFENNELPLATFORM2AA', created: MADE, attached: [own('Operate')] },
    ],
    roles: roles(),
    policies: [
      policy('Operate', 'ANPAFENNELOPERATE2AAA', ['autoscaling:*', 'cloudwatch:*', 'ec2:*', 'logs:*', 'sts:AssumeRole']), // prettier-ignore
      policy('Audit', 'ANPAFENNELAUDIT22AAAA', READ),
    ],
    ...running(),
  };
}

/** What the sign-ins in the log say last. */
const SIGNED_IN = {
  ines: '2026-09-17T07:23:52Z',
  tom: '2026-09-17T07:04:20Z',
  priya: '2026-09-17T07:19:38Z',
};

function users(): CloudInput['users'] {
  const people = (['ines', 'tom', 'priya'] as const).map((name) => ({
    name,
    id: PEOPLE[name].principalId,
    created: MADE,
    passwordLastUsed: SIGNED_IN[name],
    loginProfile: { created: MADE, resetRequired: false },
    groups: ['platform'],
    mfaDevices: [{ serial: `arn:aws:iam::${ACCOUNT}:mfa/${name}`, enabled: MADE }],
    accessKeys: name === 'ines' ? [key(KEYS.ines)] : [],
  }));
  const takes = policyOf(allow('sts:AssumeRole', roleArn(cast.AUDITOR.name)));
  const auditor = {
    name: 'auditor',
    id: PEOPLE.auditor.principalId,
    created: MADE,
    accessKeys: [key(KEYS.auditor)],
    inline: [{ name: 'TakeRole', document: takes }],
  };
  return [...people, auditor];
}

const key = (id: string) => ({ id, status: 'Active' as const, created: MADE });

function roles(): CloudInput['roles'] {
  const root = `arn:aws:iam::${ACCOUNT}:root`;
  const { Statement: byServers } = trusting({ Service: 'ec2.amazonaws.com' });
  const { Statement: byInes } = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:user/ines` });
  const runs = policyOf(
    allow('ssm:GetParameter', parameters),
    allow(['s3:GetObject', 's3:ListBucket', 's3:PutObject'], [bucket, `${bucket}/*`]),
  );
  const responds = policyOf(
    allow(['autoscaling:StartInstanceRefresh', 'ec2:*']),
    allow(['iam:PutRolePolicy', 'iam:DeleteRolePolicy', 'iam:PassRole'], roleArn(ROLE.name)),
  );
  const made = (one: { name: string; principalId: string }) => ({
    name: one.name,
    id: one.principalId,
    created: MADE,
  });
  return [
    { ...made(cast.AUDITOR), trust: trusting({ AWS: root }), attached: [own('Audit')] },
    {
      ...made(cast.RESPONDER),
      trust: trusting({ AWS: root }),
      inline: [{ name: 'Respond', document: responds }],
    },
    {
      ...made(cast.SCALING),
      path: '/aws-service-role/autoscaling.amazonaws.com/',
      trust: trusting({ Service: 'autoscaling.amazonaws.com' }),
      attached: [],
    },
    {
      ...made(ROLE),
      trust: { Version: '2012-10-17', Statement: [...byServers, ...byInes] },
      inline: [{ name: 'Orders', document: runs }],
    },
  ];
}

const policy = (name: string, id: string, action: string[]) => ({
  name,
  arn: own(name),
  id,
  created: MADE,
  updated: MADE,
  versions: [{ id: 'v1', created: MADE, document: policyOf(allow(action)) }],
});

/** The second of the first servers, and the one that came on Wednesday. */
function running(): Pick<CloudInput, 'instances' | 'securityGroups'> {
  const group = cast.servers();
  const launched = ['2026-08-31T06:20:41+00:00', '2026-09-16T03:12:06+00:00'];
  const described = launched.map((time, turn) => {
    const one = server(group, turn + 1);
    return {
      ...describedInstance(one, OWN, time),
      IamInstanceProfile: {
        Arn: `arn:aws:iam::${ACCOUNT}:instance-profile/${ROLE.name}`,
        Id: one.profile?.id ?? '',
      },
      MetadataOptions: {
        State: 'applied',
        HttpTokens: 'optional',
        HttpPutResponseHopLimit: 2,
        HttpEndpoint: 'enabled',
        HttpProtocolIpv6: 'disabled',
        InstanceMetadataTags: 'disabled',
      },
    };
  });
  const [web] = group.launch.groups;
  return {
    instances: described,
    securityGroups: web ? [describedGroup(web, OWN, 'Servers of the shop')] : [],
  };
}
