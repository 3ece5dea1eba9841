/** The account as its APIs describe it on Wednesday at 11:00 UTC, before anything is put right. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting } from '@/lib/query/aws/policy-documents';
import { describedAcl, describedGroup, describedInstance } from '@/lib/simulate/world/described';
import {
  ACCOUNT,
  associationOf,
  cast,
  FLOW_GROUP,
  FOR_TRAINING,
  KEY_PAIR,
  REGION,
  STRICT,
  type Cast,
} from './cast';
import { TRAIL_GROUP } from './incident';
import { MESSAGES } from './portal';
import { ACCESS } from './visitors';

const MADE = '2025-01-20T10:12:00Z';
const own = (name: string) => `arn:aws:iam::${ACCOUNT}:policy/${name}`;
const READ = ['cloudtrail:Describe*', 'cloudtrail:Get*', 'cloudtrail:List*', 'cloudtrail:LookupEvents', 'cloudwatch:Get*', 'cloudwatch:List*', 'ec2:Describe*', 'iam:Get*', 'iam:List*', 'logs:Describe*', 'logs:FilterLogEvents', 'logs:Get*', 'logs:StartQuery', 'logs:StopQuery', 's3:ListAllMyBuckets']; // prettier-ignore

export function cloud(): CloudInput {
  const all = cast();
  return {
    account: ACCOUNT,
    region: REGION,
    caller: { role: 'Auditor', roleId: all.roles.auditor.principalId, session: 'analyst' },
    buckets: [
      { name: TRAIL_GROUP, created: MADE, readable: true },
      { name: 'brackwater-portal-backups', created: MADE },
    ],
    trails: [
      {
        name: 'brackwater-trail',
        region: REGION,
        bucket: TRAIL_GROUP,
        multiRegion: true,
        globalServiceEvents: true,
        logFileValidation: true,
        logGroup: TRAIL_GROUP,
        logsRole: `arn:aws:iam::${ACCOUNT}:role/service-role/CloudTrailToLogs`,
        started: '2025-01-20T10:12:07Z',
        dataResources: [],
      },
    ],
    logGroups: [
      { name: TRAIL_GROUP, created: MADE, retentionInDays: 90 },
      { name: FLOW_GROUP, created: MADE, retentionInDays: 14 },
      { name: MESSAGES.group, created: MADE, retentionInDays: 30 },
      { name: ACCESS.group, created: MADE, retentionInDays: 30 },
    ],
    users: users(all),
    groups: [
      { name: 'staff', id: 'AGPAQ7M2XKD4TVNW6JR3C', created: MADE, attached: [own('Staff')] },
    ],
    roles: roles(all),
    policies: [
      policy('Audit', 'ANPAQ7M2XKD4PLH5ZB6YT', READ),
      policy('Staff', 'ANPAQ7M2XKD4CGE3RS7NU', ['ec2:*', 'cloudwatch:*', 'logs:*', 'elasticloadbalancing:*']), // prettier-ignore
    ],
    ...network(all),
  };
}

const policy = (name: string, id: string, action: string[]) => ({
  name,
  arn: own(name),
  id,
  created: MADE,
  updated: MADE,
  versions: [{ id: 'v1', created: MADE, document: policyOf(allow(action)) }],
});

/** The last sign-in of each, as the log has it. */
const SIGNED_IN = {
  orla: '2026-06-24T08:38:15Z',
  declan: '2026-06-24T09:23:10Z',
  priya: '2026-06-24T07:08:29Z',
  finn: '2026-06-24T08:25:30Z',
} as const;

function users({ people, keys }: Cast): CloudInput['users'] {
  const staff = (['orla', 'declan', 'priya', 'finn'] as const).map((name) => ({
    name,
    id: people[name].principalId,
    created: MADE,
    passwordLastUsed: SIGNED_IN[name],
    loginProfile: { created: MADE, resetRequired: false },
    groups: ['staff'],
    mfaDevices: [{ serial: `arn:aws:iam::${ACCOUNT}:mfa/${name}`, enabled: MADE }],
  }));
  const programs = (['auditor', 'niamh'] as const).map((name) => {
    const role = name === 'auditor' ? 'Auditor' : 'IncidentResponse';
    const take = policyOf(allow('sts:AssumeRole', `arn:aws:iam::${ACCOUNT}:role/${role}`));
    return {
      name,
      id: people[name].principalId,
      created: MADE,
      accessKeys: [{ id: keys[name], status: 'Active' as const, created: MADE }],
      inline: [{ name: 'TakeRole', document: take }],
    };
  });
  return [...staff, ...programs];
}

function roles({ roles: { web, auditor, responder } }: Cast): CloudInput['roles'] {
  const account = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` });
  const settings = `arn:aws:ssm:${REGION}:${ACCOUNT}:parameter/portal/*`;
  const of = ({ name, principalId: id }: typeof web) => ({ name, id, created: MADE });
  return [
    { ...of(auditor), trust: account, attached: [own('Audit')] },
    {
      ...of(responder),
      trust: account,
      inline: [{ name: 'Respond', document: policyOf(allow('ec2:*')) }],
    },
    {
      ...of(web),
      trust: trusting({ Service: 'ec2.amazonaws.com' }),
      inline: [{ name: 'Settings', document: policyOf(allow('ssm:GetParameter', settings)) }],
    },
  ];
}

/** Instances have the types that they were given on Tuesday, and the key pairs of their launch. */
function network(all: Cast) {
  const { own: account, instances, groups, acls, subnets } = all;
  const machine = (which: keyof typeof instances, type: string, launched: string, key: string) => ({
    ...describedInstance({ ...instances[which], type }, account, launched),
    KeyName: key,
  });
  const vpc = { vpcId: subnets.web.vpcId };
  const jobs = associationOf(account, acls.usual, 0).id;
  const web = associationOf(account, acls.strict, 2).id;
  const strict = { ...acls.strict, entries: [...STRICT] };
  const staging = groups.staging.ingress.filter((rule) => rule !== FOR_TRAINING);
  return {
    instances: [
      machine('web', 't3.small', '2026-06-23T21:11:41+00:00', KEY_PAIR),
      machine('jobs', 't3.medium', '2026-06-23T20:56:41+00:00', KEY_PAIR),
      machine('staging', 't3.medium', '2026-04-14T09:20:05+00:00', 'staging-2024'),
    ],
    securityGroups: [
      describedGroup(groups.web, account, 'The course portal'),
      describedGroup(groups.jobs, account, 'Nightly jobs'),
      describedGroup(groups.staging, account, 'Staging', staging),
    ],
    networkAcls: [
      describedAcl(acls.usual, account, {
        ...vpc,
        name: 'usual',
        isDefault: true,
        subnets: { [jobs]: subnets.jobs },
      }),
      describedAcl(strict, account, { ...vpc, name: 'strict', subnets: { [web]: subnets.web } }),
    ],
  };
}
