/** The account as its APIs describe it on 12 November at 09:00 UTC, before anything is put right. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf, trusting } from '@/lib/query/aws/policy-documents';
import { millis, MINUTE } from '@/lib/simulate/clock';
import { Simulation } from '@/lib/simulate/simulation';
import { accessKey } from '@/lib/simulate/world/iam';
import { describedInstance } from '@/lib/simulate/world/described';
import type { CloudTrailRecord } from '@/lib/trail/record';
import * as cast from './cast';
import { story, tell } from './story';

const { ACCOUNT_ID: ACCOUNT, REGION, ROLES } = cast;
const OPENED = '2025-04-07T08:30:00Z';
const own = (name: string) => `arn:aws:iam::${ACCOUNT}:policy/${name}`;

export function cloud(): CloudInput {
  const world = cast.world();
  const sim = new Simulation(story.seed, millis(story.start));
  tell(sim, world);
  // The last calls before the fix are delivered after it.
  sim.run(millis(story.fix));
  const records = sim
    .run(millis(story.fix) + 15 * MINUTE)
    .records.map(({ record }) => record)
    .filter(({ eventTime }) => eventTime < story.fix);
  return {
    account: ACCOUNT,
    region: REGION,
    caller: { role: 'Auditor', roleId: ROLES.auditor.principalId, session: 'analyst' },
    buckets: [{ name: cast.TRAIL_GROUP, created: OPENED, readable: true }],
    trails: [
      {
        name: 'brockfeld-trail',
        region: REGION,
        bucket: cast.TRAIL_GROUP,
        multiRegion: true,
        globalServiceEvents: true,
        logFileValidation: true,
        logGroup: cast.TRAIL_GROUP,
        logsRole: `arn:aws:iam::${ACCOUNT}:role/service-role/CloudTrailToLogs`,
        started: '2025-04-07T08:30:04Z',
        dataResources: [],
      },
    ],
    logGroups: [cast.TRAIL_GROUP, cast.COST_LOG.group, cast.CPU_LOG.group, cast.ORDERS_LOG.group].map(
      (name) => ({ name, created: OPENED, retentionInDays: 90 }),
    ),
    users: users(records),
    groups: [],
    roles: roles(),
    policies: policies(),
    instances: instances(world, records),
  };
} // prettier-ignore

function latest(
  records: readonly CloudTrailRecord[],
  meant: (record: CloudTrailRecord) => boolean,
): string | undefined {
  const times = records.filter(meant).map(({ eventTime }) => eventTime);
  return times.sort().at(-1);
}

function users(records: readonly CloudTrailRecord[]): CloudInput['users'] {
  const keyOf = (user: typeof cast.AUDIT, status: 'Active' | 'Inactive' = 'Active') => {
    const id = accessKey(cast.OWN, user);
    const date = latest(records, ({ userIdentity }) => userIdentity.accessKeyId === id);
    const used = date !== undefined && { lastUsed: { date, service: 'sts', region: REGION } };
    return [{ id, status, created: OPENED, ...used }];
  };
  const people = [cast.HANNA, cast.INES, cast.MAJA, cast.OSKAR, cast.RIKE, cast.TOMAS];
  const withPassword = people.map(({ user, mfa }) => {
    const left = user === cast.OSKAR.user;
    const signedIn = latest(
      records,
      ({ eventName, userIdentity }) =>
        eventName === 'ConsoleLogin' && userIdentity.userName === user.name,
    );
    const scripts = [cast.INES.user, cast.MAJA.user, cast.OSKAR.user].includes(user);
    return {
      name: user.name,
      id: user.principalId,
      created: OPENED,
      ...(signedIn !== undefined && { passwordLastUsed: signedIn }),
      ...(!left && { loginProfile: { created: OPENED, resetRequired: false } }),
      attached: [own('Staff')],
      mfaDevices: [{ serial: mfa, enabled: OPENED }],
      accessKeys: scripts ? keyOf(user, left ? 'Inactive' : 'Active') : [],
    };
  });
  const programs = [cast.AUDIT, cast.BACKUP, cast.ON_CALL].map((user) => ({
    name: user.name,
    id: user.principalId,
    created: OPENED,
    attached: [own('Staff')],
    accessKeys: keyOf(user),
  }));
  return [...withPassword, ...programs].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function roles(): CloudInput['roles'] {
  const byAccount = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` });
  const byEc2 = trusting({ Service: 'ec2.amazonaws.com' });
  const of = (role: typeof ROLES.reports, trust: typeof byEc2, attached: string[]) => ({
    name: role.name,
    id: role.principalId,
    created: OPENED,
    trust,
    attached,
  });
  return [
    of(ROLES.auditor, byAccount, [own('Reads')]),
    of(ROLES.responder, byAccount, [own('Responds')]),
    of(ROLES.loadTest, byAccount, [own('LoadTests')]),
    of(ROLES.platform, byAccount, [own('Platform')]),
    of(ROLES.reports, byEc2, [own('Reads')]),
  ];
}

function policies(): CloudInput['policies'] {
  const of = (name: string, id: string, action: string[]) => ({
    name,
    arn: own(name),
    id,
    created: OPENED,
    updated: OPENED,
    versions: [{ id: 'v1', created: OPENED, document: policyOf(allow(action)) }],
  });
  const reads = ['autoscaling:Describe*', 'ce:Get*', 'cloudwatch:Describe*', 'ec2:Describe*'];
  const more = ['budgets:ViewBudget', 'iam:Get*', 'iam:List*', 'logs:Describe*', 'rds:Describe*'];
  const volumes = ['ec2:CreateTags', 'ec2:CreateVolume', 'ec2:DeleteVolume'];
  return [
    of('LoadTests', 'ANPAY5QOBNCRKW3HZ7T2M', ['autoscaling:*', 'ec2:RunInstances', ...volumes]),
    of('Platform', 'ANPAY5QOBNCRD6FVXA4LE', ['ec2:*']),
    of('Reads', 'ANPAY5QOBNCRT2JGUM5PS', [...reads, ...more]),
    of('Responds', 'ANPAY5QOBNCRB4YNQ6WDI', ['autoscaling:*', 'budgets:*', 'ec2:*', 'savingsplans:*']),
    of('Staff', 'ANPAY5QOBNCRH7ESLC3VO', [...reads, ...more, 'iam:UpdateAccessKey', 'iam:DeleteLoginProfile', 'ec2:CreateSnapshot', 'ec2:ModifyInstanceAttribute', 'ec2:StartInstances', 'ec2:StopInstances', 'elasticloadbalancing:Describe*', 'sts:AssumeRole']),
  ];
} // prettier-ignore

function instances(world: cast.World, records: readonly CloudTrailRecord[]) {
  const started = (id: string) =>
    latest(
      records,
      ({ eventName, requestParameters, responseElements }) =>
        ['RunInstances', 'StartInstances'].includes(eventName) &&
        JSON.stringify([requestParameters, responseElements]).includes(id),
    ) ?? '2026-08-17T06:40:12Z';
  const at = (id: string) => started(id).replace('Z', '+00:00');
  const here = [...world.web, ...world.catalogue, world.reports].map(({ instance, type }) =>
    describedInstance({ ...instance, type }, cast.OWN, at(instance.id)),
  );
  const there = world.test.instances.map((one) =>
    describedInstance(one, cast.ELSEWHERE, at(one.id)),
  );
  return [...here, ...there];
}
