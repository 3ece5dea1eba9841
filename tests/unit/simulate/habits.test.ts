/** Actors with habits: what they leave in the records. */
import { describe, expect, it } from 'vitest';
import { CHROME_MAC } from '@/lib/simulate/agents';
import { anonymous } from '@/lib/simulate/caller';
import { DAY, HOUR, isoSeconds, millis, MINUTE } from '@/lib/simulate/clock';
import {
  deploy,
  functionRole,
  healthChecks,
  instanceHabit,
  instanceRole,
  nightly,
  scan,
  serviceLinked,
} from '@/lib/simulate/habits/machines';
import { officeWorker } from '@/lib/simulate/habits/office';
import { commandLine, signIn, switchTo } from '@/lib/simulate/habits/sessions';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import * as lambda from '@/lib/simulate/services/lambda';
import * as rds from '@/lib/simulate/services/rds';
import * as s3 from '@/lib/simulate/services/s3';
import { atSignIn } from '@/lib/simulate/services/signin';
import * as sts from '@/lib/simulate/services/sts';
import { Simulation } from '@/lib/simulate/simulation';
import { random } from '@/lib/simulate/random';
import { account } from '@/lib/simulate/world/account';
import { role, serviceLinkedRole } from '@/lib/simulate/world/iam';
import { instance } from '@/lib/simulate/world/instance';
import { subnet } from '@/lib/simulate/world/network';
import { BERLIN, officeHours } from '@/lib/simulate/zone';
import {
  ACCOUNT,
  DATA,
  DEPLOY,
  FILE,
  FUNCTION,
  HOST,
  JANE,
  NOBODY,
  REGION,
  SEAT,
  WITH_KEY,
} from './catalogue';

// A Monday.
const START = millis('2026-03-02T00:00:00Z');
const simulation = () => new Simulation('habits', START);
/** The records in the order of their times; of two in the same second the one that CloudTrail had first. */
const names = (sim: Simulation, until: number) =>
  sim
    .run(until + HOUR)
    .records.map(({ record }) => record)
    .sort((a, b) => (a.eventTime < b.eventTime ? -1 : 1));

describe('somebody in an office', () => {
  const sim = simulation();
  officeWorker(sim, {
    user: JANE,
    seat: SEAT,
    region: REGION,
    hours: officeHours(BERLIN),
    mfa: 'arn:aws:iam::111122223333:mfa/jane',
    pages: [[ec2.describeInstances(), ec2.describeVpcs()]],
    pause: [10, 30],
  });
  const records = names(sim, START + 7 * DAY);

  it('works on weekdays, in the hours of the place', () => {
    const days = new Set(records.map(({ eventTime }) => new Date(eventTime).getUTCDay()));
    expect([...days].sort()).toEqual([1, 2, 3, 4, 5]);
    for (const { eventTime } of records) {
      const hour = Number(eventTime.slice(11, 13));
      expect(hour).toBeGreaterThanOrEqual(8);
      expect(hour).toBeLessThan(17);
    }
  });

  it('signs in each morning, and signs all of the day with the key of that session', () => {
    const logins = records.filter(({ eventName }) => eventName === 'ConsoleLogin');
    expect(logins).toHaveLength(5);
    expect(records.filter(({ eventName }) => eventName === 'CheckMfa')).toHaveLength(5);
    for (const login of logins) {
      const day = records.filter(
        (record) =>
          record.eventTime.startsWith(login.eventTime.slice(0, 10)) &&
          record.userIdentity.sessionContext,
      );
      expect(day.length).toBeGreaterThan(20);
      expect(new Set(day.map(({ userIdentity }) => userIdentity.accessKeyId)).size).toBe(1);
      expect(day[0]).toMatchObject({
        userIdentity: {
          sessionContext: {
            attributes: { creationDate: login.eventTime, mfaAuthenticated: 'true' },
          },
        },
        sessionCredentialFromConsole: 'true',
      });
    }
  });
});

it('a sign-in without a second factor asks for none', () => {
  const sim = simulation();
  signIn(sim.actor('jane', atSignIn(JANE, SEAT, REGION)), JANE, SEAT, { region: REGION });
  expect(names(sim, START).map(({ eventName }) => eventName)).toEqual(['ConsoleLogin']);
});

it('somebody who switches to a role of another account is told by name in both', () => {
  const sim = simulation();
  const other = account(random('other'), '444455556666', REGION);
  const target = role(other, 'Support');
  const jane = signIn(sim.actor('jane', atSignIn(JANE, SEAT, REGION)), JANE, SEAT, {
    region: REGION,
  });
  const seat = { ...SEAT, browser: CHROME_MAC };
  switchTo(jane, JANE, target, seat).call(ec2.describeVpcs());
  const records = names(sim, START);
  const taken = records.filter(({ eventName }) => eventName === 'AssumeRole');
  expect(taken.map(({ recipientAccountId }) => recipientAccountId).sort()).toEqual([
    '111122223333',
    '444455556666',
  ]);
  expect(new Set(taken.map(({ sharedEventID }) => sharedEventID)).size).toBe(1);
  expect(taken[0]).toMatchObject({ sourceIPAddress: 'AWS Internal', userAgent: 'AWS Internal' });
  // Two records of GitHub, of 2020 and 2024, have these fields.
  expect(records.find(({ eventName }) => eventName === 'SwitchRole')).toMatchObject({
    userIdentity: {
      type: 'AssumedRole',
      principalId: `${target.principalId}:jane`,
      arn: 'arn:aws:sts::444455556666:assumed-role/Support/jane',
      accountId: '444455556666',
    },
    responseElements: { SwitchRole: 'Success' },
    additionalEventData: { SwitchFrom: 'arn:aws:iam::111122223333:user/jane' },
    eventType: 'AwsConsoleSignIn',
    recipientAccountId: '444455556666',
  });
  expect(records.find(({ eventName }) => eventName === 'DescribeVpcs')).toMatchObject({
    userIdentity: { arn: 'arn:aws:sts::444455556666:assumed-role/Support/jane' },
    userAgent: CHROME_MAC,
    sessionCredentialFromConsole: 'true',
    recipientAccountId: '444455556666',
  });
});

it('the command line says its command', () => {
  const sim = simulation();
  const jane = commandLine(sim, ACCOUNT, JANE, '203.0.113.9');
  jane.steps([
    iam.listMfaDevices(JANE),
    s3.getBucketAcl(DATA),
    lambda.getFunction(FUNCTION),
    rds.describeDBInstances(),
  ]);
  const commands = names(sim, START).map(
    ({ userAgent }) => /md\/command#([\w.-]+)/.exec(userAgent ?? '')?.[1],
  );
  expect(commands.sort()).toEqual([
    'iam.list-mfa-devices',
    'lambda.get-function',
    'rds.describe-db-instances',
    's3api.get-bucket-acl',
  ]);
});

it('a load balancer’s nodes ask every half minute', () => {
  const sim = simulation();
  const log = { group: '/shop/web', stream: 'access' };
  healthChecks(sim, log, ['10.0.1.8', '10.0.2.8'], () => ({
    status: sim.now < START + 5 * MINUTE ? 200 : 503,
    bytes: 2,
  }));
  const lines = sim.run(START + 10 * MINUTE).logs.map(({ message }) => message);
  expect(lines.length).toBeGreaterThanOrEqual(38);
  expect(lines[0]).toMatch(
    /^10\.0\.[12]\.8 - - \[02\/Mar\/2026:00:00:\d\d \+0000\] "GET \/health HTTP\/1\.1" 200 2 "-" "ELB-HealthChecker\/2\.0"$/,
  );
  expect(lines.at(-1)).toContain(' 503 2 ');
});

describe('an instance', () => {
  const sim = simulation();
  const net = subnet(ACCOUNT, 'a', '10.0.1');
  const web = instance(ACCOUNT, 'web-7', { subnet: net, groups: [], role: DEPLOY });
  const credentials = instanceRole(sim, ACCOUNT, web, HOST);
  instanceHabit(sim, web, credentials, 10 * MINUTE, () => [s3.getObject(FILE)]);
  sim.at(START + 3 * HOUR, () => (web.state = 'stopped'));
  const records = names(sim, START + 6 * HOUR);

  it('has credentials from EC2 that are new each hour', () => {
    const taken = records.filter(({ eventName }) => eventName === 'AssumeRole');
    expect(taken.map(({ eventTime }) => eventTime.slice(11))).toEqual([
      '00:00:00Z',
      '01:00:00Z',
      '02:00:00Z',
    ]);
    expect(taken[0]).toMatchObject({
      userIdentity: { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' },
      requestParameters: { roleSessionName: web.id },
    });
    const issued = taken.map(
      ({ responseElements }) =>
        (responseElements?.credentials as { accessKeyId: string }).accessKeyId,
    );
    const used = records
      .filter(({ eventName }) => eventName === 'GetObject')
      .map(({ userIdentity }) => userIdentity.accessKeyId);
    expect([...new Set(used)]).toEqual(issued);
  });

  it('calls as its role, with the mark of the instance, while it runs', () => {
    const calls = records.filter(({ eventName }) => eventName === 'GetObject');
    expect(calls.length).toBeGreaterThanOrEqual(16);
    expect(calls.at(-1)!.eventTime < '2026-03-02T03:01:00Z').toBe(true);
    expect(calls[0]?.userIdentity).toMatchObject({
      arn: `arn:aws:sts::111122223333:assumed-role/deploy/${web.id}`,
      sessionContext: { ec2RoleDelivery: '2.0' },
    });
  });

  it('without a role has none', () => {
    const bare = instance(ACCOUNT, 'bare', { subnet: net, groups: [] });
    expect(() => instanceRole(simulation(), ACCOUNT, bare, HOST)).toThrow(/has no role/);
  });
});

it('a function has its role from Lambda, and the credentials say for what', () => {
  const sim = simulation();
  functionRole(sim, ACCOUNT, FUNCTION, HOST).call(s3.putObject(FILE));
  const records = names(sim, START);
  const taken = records.find(({ eventName }) => eventName === 'AssumeRole');
  const put = records.find(({ eventName }) => eventName === 'PutObject');
  expect(taken).toMatchObject({
    userIdentity: { invokedBy: 'lambda.amazonaws.com' },
    requestParameters: { roleSessionName: expect.stringMatching(/^awslambda_\d{3}_\d{17}$/) },
  });
  expect(put?.userIdentity).toMatchObject({
    inScopeOf: { issuerType: 'AWS::Lambda::Function', credentialsIssuedTo: FUNCTION.arn },
  });
});

it('a service takes its role when it has something to do, and again when the hour is over', () => {
  const sim = simulation();
  const service = 'config.amazonaws.com';
  const linked = serviceLinked(
    sim,
    ACCOUNT,
    service,
    serviceLinkedRole(ACCOUNT, service, 'AWSServiceRoleForConfig'),
    'AWSConfig-Describe',
  );
  for (const minutes of [0, 30, 59, 61])
    sim.at(START + minutes * MINUTE, () => linked.act([ec2.describeVpcs()]));
  const records = names(sim, START + 2 * HOUR);
  const taken = records.filter(({ eventName }) => eventName === 'AssumeRole');
  expect(taken.map(({ eventTime }) => eventTime)).toEqual(
    [START, START + 61 * MINUTE].map(isoSeconds),
  );
  expect(taken[0]?.requestParameters).toMatchObject({
    roleArn:
      'arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
  });
  const asked = records.filter(({ eventName }) => eventName === 'DescribeVpcs');
  expect(asked).toHaveLength(4);
  expect(asked[0]).toMatchObject({
    sourceIPAddress: service,
    userIdentity: { type: 'AssumedRole', invokedBy: service },
  });
});

it('a scanner asks in every Region, a global service once', () => {
  const sim = simulation();
  scan(
    sim.actor('scanner', WITH_KEY),
    role(ACCOUNT, 'Auditor'),
    'scan',
    ['eu-west-1', 'us-west-2'],
    [ec2.describeVpcs(), ec2.describeVolumes(), iam.listRoles()],
  );
  const asked = names(sim, START)
    .filter(({ eventName }) => eventName !== 'AssumeRole')
    .map(({ eventName, awsRegion }) => `${eventName} ${awsRegion}`);
  expect(asked.sort()).toEqual([
    'DescribeVolumes eu-west-1',
    'DescribeVolumes us-west-2',
    'DescribeVpcs eu-west-1',
    'DescribeVpcs us-west-2',
    'ListRoles us-east-1',
  ]);
});

it('a pipeline takes its role with its token, and does its steps', () => {
  const sim = simulation();
  const token = {
    provider: 'token.actions.githubusercontent.com',
    audience: 'sts.amazonaws.com',
    subject: 'repo:shop/web:ref:refs/heads/main',
  };
  deploy(sim.actor('pipeline', NOBODY), DEPLOY, { token, sessionName: 'run-17', host: HOST }, [
    sts.getCallerIdentity(),
    [s3.putObject(FILE), { denied: { by: 'boundary' } }],
  ]);
  const records = names(sim, START);
  const named = (name: string) => records.find(({ eventName }) => eventName === name);
  const taken = named('AssumeRoleWithWebIdentity');
  const who = named('GetCallerIdentity');
  const put = named('PutObject');
  expect(taken?.userIdentity).toEqual({
    type: 'WebIdentityUser',
    principalId: `${token.provider}:${token.audience}:${token.subject}`,
    userName: token.subject,
    identityProvider: token.provider,
  });
  expect(who?.userIdentity.arn).toBe('arn:aws:sts::111122223333:assumed-role/deploy/run-17');
  expect(put?.errorMessage).toMatch(
    /because no permissions boundary allows the s3:PutObject action$/,
  );
});

it('a nightly job runs each night, a few minutes late', () => {
  const sim = simulation();
  const actor = sim.actor('backup', anonymous(ACCOUNT.id, HOST, REGION));
  nightly(actor, 2, () => actor.call(s3.listObjects(DATA, '', 0)));
  const times = names(sim, START + 3 * DAY).map(({ eventTime }) => eventTime.slice(0, 14));
  expect(times).toEqual(['2026-03-02T02:', '2026-03-03T02:', '2026-03-04T02:']);
});
