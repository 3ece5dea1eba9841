/**
 * The Wareville account as its APIs describe it at the lab's clock, after the attack and before
 * anything is put right: what the story did to it (a user, a policy attached, three sign-ins) is here.
 */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting } from '@/lib/query/aws/policy-documents';
import { ALL_OUTBOUND } from '@/lib/simulate/world/described';
import { BANK_LOG, TRAIL_LOG } from './bank';
import {
  ACCOUNT,
  ADMINISTRATOR_ACCESS,
  CARE4WARES,
  GLITCH,
  MAYOR_MALWARE,
  MCSKIDY,
  NEWSLETTER,
  REGION,
  RESPONDER,
  TOWN_HALL,
} from './cast';

/** CloudTrail's console gives the bucket and the log group of a trail the same name. */
export const TRAIL_BUCKET = TRAIL_LOG.group;
const TRAIL = 'wareville-trail';
const own = (policy: string) => `arn:aws:iam::${ACCOUNT}:policy/${policy}`;

export function cloud(): CloudInput {
  return {
    account: ACCOUNT,
    region: REGION,
    caller: { role: 'Auditor', roleId: 'AROAXRMKYT5OQ7WDN2LHC', session: 'analyst' },
    buckets: [
      { name: TRAIL_BUCKET, created: '2024-09-02T08:14:26Z', readable: true },
      { name: CARE4WARES.name, created: '2024-08-19T10:02:51Z' },
      { name: NEWSLETTER.name, created: '2023-11-06T13:27:40Z' },
      { name: TOWN_HALL.name, created: '2023-10-30T09:45:03Z' },
    ],
    trails: [
      {
        name: TRAIL,
        region: REGION,
        bucket: TRAIL_BUCKET,
        multiRegion: true,
        globalServiceEvents: true,
        logFileValidation: false,
        logGroup: TRAIL_BUCKET,
        logsRole: `arn:aws:iam::${ACCOUNT}:role/service-role/CloudTrail_CloudWatchLogs_Role`,
        started: '2024-09-02T08:14:31Z',
        dataResources: [{ type: 'AWS::S3::Object', values: ['arn:aws:s3'] }],
      },
    ],
    logGroups: [
      { name: TRAIL_BUCKET, created: '2024-09-02T08:14:29Z' },
      {
        name: BANK_LOG.group,
        created: '2024-08-19T11:36:08Z',
        retentionInDays: 30,
      },
    ],
    users: users(),
    groups: [
      {
        name: 'security-operations',
        id: 'AGPAXRMKYT5OTB3JQ5XWE',
        created: '2023-10-30T09:12:44Z',
        attached: [own('UserAdministration')],
      },
    ],
    roles: roles(),
    policies: policies(),
    instances: [instance()],
    securityGroups: [securityGroup()],
  };
}

function users(): CloudInput['users'] {
  return [
    {
      name: GLITCH.name,
      id: GLITCH.principalId,
      created: '2024-11-28T15:21:35Z',
      passwordLastUsed: '2024-11-28T15:21:54Z',
      loginProfile: { created: '2024-11-28T15:21:36Z', resetRequired: false },
      attached: [ADMINISTRATOR_ACCESS],
    },
    {
      name: MAYOR_MALWARE.name,
      id: MAYOR_MALWARE.principalId,
      created: '2023-10-30T09:20:17Z',
      passwordLastUsed: '2024-11-28T15:18:37Z',
      loginProfile: { created: '2023-10-30T09:20:18Z', resetRequired: false },
      inline: [
        {
          name: 'TownHallBucket',
          document: policyOf(
            allow('s3:ListAllMyBuckets'),
            allow('s3:*', [`arn:aws:s3:::${TOWN_HALL.name}`, `arn:aws:s3:::${TOWN_HALL.name}/*`]),
          ),
        },
      ],
    },
    {
      name: MCSKIDY.name,
      id: MCSKIDY.principalId,
      created: '2023-10-30T09:11:05Z',
      // Not her: the mayor, with her password.
      passwordLastUsed: '2024-11-28T15:20:54Z',
      loginProfile: { created: '2023-10-30T09:11:06Z', resetRequired: false },
      groups: ['security-operations'],
    },
    {
      name: RESPONDER.user.name,
      id: RESPONDER.user.principalId,
      created: '2023-10-30T09:15:41Z',
      accessKeys: [{ id: RESPONDER.key, status: 'Active', created: '2023-10-30T09:15:42Z' }],
      inline: [
        {
          name: 'TakeRole',
          document: policyOf(
            allow('sts:AssumeRole', `arn:aws:iam::${ACCOUNT}:role/${RESPONDER.role.name}`),
          ),
        },
      ],
    },
  ];
}

function roles(): CloudInput['roles'] {
  return [
    {
      name: RESPONDER.role.name,
      id: RESPONDER.role.principalId,
      created: '2023-10-30T09:16:20Z',
      description:
        'For emergencies: whoever takes it may change users, and the objects of the fund.',
      trust: trusting({ AWS: `arn:aws:iam::${ACCOUNT}:user/${RESPONDER.user.name}` }),
      inline: [
        {
          name: 'Respond',
          document: policyOf(
            allow('iam:*'),
            allow(['s3:GetObject', 's3:PutObject'], `arn:aws:s3:::${CARE4WARES.name}/*`),
          ),
        },
      ],
    },
    {
      name: 'Auditor',
      id: 'AROAXRMKYT5OQ7WDN2LHC',
      created: '2023-10-30T09:14:52Z',
      description: 'Reads the account and its logs, and changes nothing.',
      trust: trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` }),
      attached: [own('AuditorAccess')],
    },
    {
      name: 'CloudTrail_CloudWatchLogs_Role',
      id: 'AROAXRMKYT5O4FZKP6VUA',
      path: '/service-role/',
      created: '2024-09-02T08:14:28Z',
      description: 'Lets the trail deliver its events to CloudWatch Logs.',
      trust: trusting({ Service: 'cloudtrail.amazonaws.com' }),
      inline: [
        {
          name: 'DeliverEvents',
          document: policyOf(
            allow(
              ['logs:CreateLogStream', 'logs:PutLogEvents'],
              `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${TRAIL_BUCKET}:log-stream:${ACCOUNT}_CloudTrail_${REGION}*`,
            ),
          ),
        },
      ],
    },
  ];
}

function policies(): CloudInput['policies'] {
  return [
    {
      name: 'AdministratorAccess',
      arn: ADMINISTRATOR_ACCESS,
      id: 'ANPAIWMBCKSKIEE64ZLYK',
      description: 'Provides full access to AWS services and resources.',
      created: '2015-02-06T18:39:46Z',
      updated: '2015-02-06T18:39:46Z',
      versions: [{ id: 'v1', created: '2015-02-06T18:39:46Z', document: policyOf(allow('*')) }],
    },
    {
      name: 'AuditorAccess',
      arn: own('AuditorAccess'),
      id: 'ANPAXRMKYT5OZ2MCR7YBK',
      created: '2023-10-30T09:14:30Z',
      updated: '2024-09-02T08:31:12Z',
      versions: [
        {
          id: 'v2',
          created: '2024-09-02T08:31:12Z',
          document: policyOf(
            allow([
              'cloudtrail:Describe*',
              'cloudtrail:Get*',
              'cloudtrail:List*',
              'cloudtrail:LookupEvents',
              'ec2:Describe*',
              'iam:Get*',
              'iam:List*',
              'logs:Describe*',
              'logs:FilterLogEvents',
              'logs:Get*',
              'logs:StartQuery',
              'logs:StopQuery',
              's3:ListAllMyBuckets',
            ]),
            allow(
              ['s3:GetObject', 's3:ListBucket'],
              [`arn:aws:s3:::${TRAIL_BUCKET}`, `arn:aws:s3:::${TRAIL_BUCKET}/*`],
            ),
          ),
        },
      ],
    },
    {
      name: 'UserAdministration',
      arn: own('UserAdministration'),
      id: 'ANPAXRMKYT5O6XGQH4WNE',
      created: '2023-10-30T09:12:20Z',
      updated: '2023-10-30T09:12:20Z',
      versions: [
        {
          id: 'v1',
          created: '2023-10-30T09:12:20Z',
          document: policyOf(allow(['iam:*', 'organizations:DescribeOrganization'])),
        },
      ],
    },
  ];
}

/** The server from which the fund's application writes to the bank's database. */
function instance() {
  return {
    AmiLaunchIndex: 0,
    ImageId: 'ami-0b3c1f6d2a9e47c58',
    InstanceId: 'i-0c9d51e7a2f84b36d',
    InstanceType: 't3.small',
    LaunchTime: '2024-08-19T11:21:07+00:00',
    Monitoring: { State: 'disabled' },
    Placement: { AvailabilityZone: `${REGION}a`, GroupName: '', Tenancy: 'default' },
    PrivateDnsName: `ip-10-0-12-47.${REGION}.compute.internal`,
    PrivateIpAddress: '10.0.12.47',
    PublicDnsName: '',
    State: { Code: 16, Name: 'running' },
    SubnetId: 'subnet-04a7e92c5d1b83f60',
    VpcId: 'vpc-0f62d8b14c7a3e951',
    Architecture: 'x86_64',
    SecurityGroups: [{ GroupName: 'care4wares-web', GroupId: 'sg-0d4b7f2a6c8e19350' }],
    Tags: [{ Key: 'Name', Value: 'care4wares-web' }],
  };
}

function securityGroup() {
  const anywhere = [{ CidrIp: '0.0.0.0/0', Description: 'donors' }];
  return {
    Description: 'The donation site, behind HTTPS',
    GroupName: 'care4wares-web',
    IpPermissions: [
      {
        FromPort: 443,
        IpProtocol: 'tcp',
        IpRanges: anywhere,
        Ipv6Ranges: [],
        PrefixListIds: [],
        ToPort: 443,
        UserIdGroupPairs: [],
      },
    ],
    OwnerId: ACCOUNT,
    GroupId: 'sg-0d4b7f2a6c8e19350',
    IpPermissionsEgress: ALL_OUTBOUND,
    VpcId: 'vpc-0f62d8b14c7a3e951',
  };
}
