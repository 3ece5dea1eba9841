/** One call of every operation that there is, by callers of every kind: for the tests of shapes and of forms. */
import { BOTO3, FIREFOX_LINUX } from '@/lib/simulate/agents';
import * as callers from '@/lib/simulate/caller';
import type { Caller } from '@/lib/simulate/caller';
import { millis } from '@/lib/simulate/clock';
import { callRecords, type CallOptions, type Operation } from '@/lib/simulate/operation';
import * as principals from '@/lib/simulate/principal';
import { random } from '@/lib/simulate/random';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import * as budgets from '@/lib/simulate/services/budgets';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as cognito from '@/lib/simulate/services/cognito-identity';
import * as config from '@/lib/simulate/services/config';
import * as home from '@/lib/simulate/services/console-home';
import * as ec2 from '@/lib/simulate/services/ec2';
import { runInstances } from '@/lib/simulate/services/ec2-launch';
import * as metadata from '@/lib/simulate/services/ec2-metadata';
import * as network from '@/lib/simulate/services/ec2-network';
import * as elb from '@/lib/simulate/services/elasticloadbalancing';
import * as guardduty from '@/lib/simulate/services/guardduty';
import * as iam from '@/lib/simulate/services/iam';
import * as kms from '@/lib/simulate/services/kms';
import * as lambda from '@/lib/simulate/services/lambda';
import * as logs from '@/lib/simulate/services/logs';
import * as monitoring from '@/lib/simulate/services/monitoring';
import * as organizations from '@/lib/simulate/services/organizations';
import * as rds from '@/lib/simulate/services/rds';
import * as s3 from '@/lib/simulate/services/s3';
import * as savingsplans from '@/lib/simulate/services/savingsplans';
import * as secrets from '@/lib/simulate/services/secretsmanager';
import * as signin from '@/lib/simulate/services/signin';
import * as ssm from '@/lib/simulate/services/ssm';
import * as sts from '@/lib/simulate/services/sts';
import { account } from '@/lib/simulate/world/account';
import { accessKey, role, user } from '@/lib/simulate/world/iam';
import { instance } from '@/lib/simulate/world/instance';
import { networkAcl, securityGroup, subnet, type AclEntry } from '@/lib/simulate/world/network';
import { database, identityPool, lambdaFunction, trail } from '@/lib/simulate/world/resources';
import { scalingGroup, scalingPolicy } from '@/lib/simulate/world/scaling-group';

export const REGION = 'us-east-1';
export const NOW = millis('2026-03-02T10:15:30Z');
export const ACCOUNT = account(random('catalogue'), '111122223333', REGION);
export const JANE = user(ACCOUNT, 'jane');
export const DEPLOY = role(ACCOUNT, 'deploy');
export const HOST = { sourceIPAddress: '203.0.113.9', userAgent: BOTO3 };
export const SEAT = { sourceIPAddress: '203.0.113.24', browser: FIREFOX_LINUX };
export const since = '2026-03-02T10:00:00Z';
export const session = { sessionName: 'build-17', accessKeyId: 'ASIAIOSFODNN7EXAMPLE', since };
export const consoleSession = { ...SEAT, ...session, user: JANE, mfa: true };
export const WITH_KEY = callers.withKey(JANE, accessKey(ACCOUNT, JANE), HOST, REGION);

const LAUNCH_HOOK = { name: 'ready', heartbeatTimeout: 900, defaultResult: 'ABANDON' } as const;
const SUBNET = subnet(ACCOUNT, 'a', '10.0.1');
export const GROUP = securityGroup(ACCOUNT, 'web', []);
export const HTTPS = {
  protocol: 'tcp',
  from: 443,
  to: 443,
  cidr: '0.0.0.0/0',
  description: 'customers',
} as const;
export const WEB = instance(ACCOUNT, 'web-1', { subnet: SUBNET, groups: [GROUP], role: DEPLOY });
const ENTRY: AclEntry = {
  number: 100,
  allow: true,
  egress: false,
  protocol: 'tcp',
  from: 22,
  to: 22,
  cidr: '0.0.0.0/0',
};
const ACL = networkAcl(ACCOUNT, 'main', [ENTRY]);
export const FLEET = scalingGroup(ACCOUNT, 'web', {
  min: 1,
  max: 4,
  desired: 2,
  launch: { subnets: [SUBNET], groups: [GROUP] },
});
const POLICY = scalingPolicy(ACCOUNT, FLEET, {
  name: 'in',
  adjustment: -1,
  threshold: 30,
  above: false,
  minutes: 5,
  cooldown: 300,
});
const IDLE = {
  name: 'web-idle',
  namespace: 'AWS/EC2',
  metric: 'CPUUtilization',
  dimensions: { AutoScalingGroupName: FLEET.name },
  statistic: 'Average',
  period: 60,
  evaluationPeriods: 5,
  threshold: 30,
  comparison: 'LessThanOrEqualToThreshold',
  actions: [POLICY.arn],
} as const;
export const DATA: s3.Bucket = { name: 'amzn-s3-demo-bucket', region: REGION };
export const FILE: s3.Thing = { bucket: DATA, key: 'reports/march.csv', bytes: 1_234 };
export const FUNCTION = lambdaFunction(ACCOUNT, 'resize', role(ACCOUNT, 'resize'));
export const TRAIL = trail(ACCOUNT, 'main', 'amzn-s3-demo-trail');
export const POOL = identityPool(ACCOUNT, 'shop', true);
const DB = database(ACCOUNT, 'shop');
const KEY_ARN = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const CONTEXT = { PARAMETER_ARN: 'arn:aws:ssm:us-east-1:111122223333:parameter/shop/db' };
const TRUST = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ],
};
const READ_ONLY = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }],
};
const TARGETS =
  'arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/web/6d0ecf831eec9f09';
const DETECTOR = '12abc34d567e8fa901bc2d34e56789f0';
const TOKEN = {
  provider: 'token.actions.githubusercontent.com',
  audience: 'sts.amazonaws.com',
  subject: 'repo:shop/web:ref:refs/heads/main',
};
export const IDENTITY = 'us-east-1:1cf667a2-49a6-454b-9e45-23199aaaaaaa';

export const NOBODY = callers.unknown(ACCOUNT.id, HOST, REGION);

const OPERATIONS: readonly Operation[] = [
  autoscaling.describeAutoScalingGroups(), autoscaling.describeScalingActivities(FLEET),
  autoscaling.createAutoScalingGroup(FLEET), autoscaling.deleteAutoScalingGroup(FLEET),
  autoscaling.updateAutoScalingGroup(FLEET, { minSize: 1, maxSize: 8 }), autoscaling.putScalingPolicy(FLEET, POLICY),
  autoscaling.setDesiredCapacity(FLEET, 3), autoscaling.suspendProcesses(FLEET, ['Terminate']), autoscaling.resumeProcesses(FLEET, ['Terminate']),
  autoscaling.completeLifecycleAction(FLEET, { hook: 'drain', instanceId: WEB.id, token: '8f1e0f0a-0000-4000-8000-000000000000', result: 'CONTINUE' }),
  autoscaling.describeLifecycleHooks(FLEET), autoscaling.putLifecycleHook(FLEET, LAUNCH_HOOK), autoscaling.deleteLifecycleHook(FLEET, LAUNCH_HOOK),
  autoscaling.startInstanceRefresh(FLEET, 50), lambda.putFunctionConcurrency(FUNCTION, 20), lambda.deleteFunctionConcurrency(FUNCTION),
  cloudtrail.describeTrails(), cloudtrail.getTrailStatus(TRAIL), cloudtrail.getEventSelectors(TRAIL), cloudtrail.lookupEvents(),
  cloudtrail.createTrail(TRAIL), cloudtrail.updateTrail(TRAIL, { isMultiRegionTrail: true, enableLogFileValidation: true }), cloudtrail.startLogging(TRAIL), cloudtrail.stopLogging(TRAIL), cloudtrail.deleteTrail(TRAIL),
  cloudtrail.putEventSelectors(TRAIL, { readWriteType: 'WriteOnly', management: true }), cloudtrail.putEventSelectors(TRAIL, { readWriteType: 'All', management: true, objects: ['arn:aws:s3:::amzn-s3-demo-bucket/'] }),
  cognito.updateIdentityPool(POOL, false), cognito.deleteIdentities([IDENTITY]), config.stopConfigurationRecorder(), config.deleteDeliveryChannel(), budgets.describeBudgets(ACCOUNT.id),
  budgets.createBudgetAction(ACCOUNT.id, { budget: 'monthly', id: '6f9c5b1e-0000-4000-8000-000000000000', policyArn: 'arn:aws:iam::111122223333:policy/no-launches', roles: ['deploy'], executionRoleArn: 'arn:aws:iam::111122223333:role/budgets', email: 'finance@example.com' }),
  budgets.deleteBudgetAction(ACCOUNT.id, 'monthly', '6f9c5b1e-0000-4000-8000-000000000000'),
  savingsplans.createSavingsPlan('1f0bd9aa-0000-4000-8000-000000000000', '1.5', '6f9c5b1e-0000-4000-8000-000000000000'), savingsplans.returnSavingsPlan('6f9c5b1e-0000-4000-8000-000000000000'),
  home.getCostAndUsage({ start: '2026-02-01', end: '2026-03-01' }), home.listEnrollmentStatuses(), home.describeEventAggregates('issue', NOW),
  ec2.describeInstances(), ec2.describeInstances([WEB.id], { 'vpc-id': [SUBNET.vpcId] }), ec2.describeInstanceStatus(),
  ec2.describeSecurityGroups([GROUP.id]), ec2.describeRegions(), ec2.describeVolumes(), ec2.describeSnapshots(), ec2.describeVpcs(),
  ec2.describeSubnets(), ec2.describeRouteTables(), ec2.describeNetworkAcls(), ec2.describeNetworkInterfaces(), ec2.describeAddresses(),
  ec2.describeAvailabilityZones(), ec2.describeTags(), ec2.getPasswordData(WEB), ec2.startInstances([WEB]), ec2.stopInstances([WEB]),
  ec2.terminateInstances([WEB]), ec2.rebootInstances([WEB]), ec2.modifyInstanceAttribute(WEB, { disableApiTermination: { value: false } }),
  ec2.createSnapshot('vol-049df61146c4d7901', 'snap-066877671789bd71b', 8), ec2.shareSnapshot('snap-066877671789bd71b', '444455556666'),
  ec2.createVolume({ id: 'vol-049df61146c4d7901', gigabytes: 8, zone: 'us-east-1a', tags: { Name: 'data' } }), ec2.deleteVolume('vol-049df61146c4d7901'),
  ec2.deleteFlowLogs('fl-1a2b3c4d5e6f70819'), runInstances([WEB], { clientToken: '6f9c5b1e-0000-4000-8000-000000000000' }),
  metadata.modifyInstanceMetadataOptions(WEB, 'required'), metadata.createLaunchTemplateVersion(FLEET, 1, 'required'),
  metadata.associateIamInstanceProfile(WEB), metadata.disassociateIamInstanceProfile(WEB),
  network.authorizeSecurityGroupIngress(GROUP, [HTTPS]), network.revokeSecurityGroupIngress(GROUP, [HTTPS]),
  network.createSecurityGroup(GROUP, 'the shop'), network.createNetworkAclEntry(ACL, ENTRY), network.replaceNetworkAclEntry(ACL, ENTRY),
  network.deleteNetworkAclEntry(ACL, ENTRY), ec2.deleteKeyPair('portal-2023', 'key-0123456789abcdef0'),
  network.replaceNetworkAclAssociation('aclassoc-0123456789abcdef0', ACL, 'aclassoc-0123456789abcdef1'),
  elb.describeLoadBalancers(), elb.describeTargetHealth(TARGETS), elb.registerTargets(TARGETS, [WEB.id]), elb.deregisterTargets(TARGETS, [WEB.id]),
  guardduty.listDetectors(), guardduty.getFindings(DETECTOR, []), guardduty.deleteDetector(DETECTOR),
  iam.listUsers(), iam.getUser(JANE), iam.listAccessKeys(JANE), iam.listAttachedUserPolicies(JANE), iam.listMfaDevices(JANE),
  iam.createUser(JANE), iam.updateUser(JANE, 'alice'), iam.deleteUser(JANE), iam.createLoginProfile(JANE), iam.updateLoginProfile(JANE), iam.deleteLoginProfile(JANE),
  iam.createAccessKey(JANE, 'AKIAIOSFODNN7EXAMPLE'), iam.updateAccessKey(JANE, 'AKIAIOSFODNN7EXAMPLE', 'Inactive'),
  iam.deleteAccessKey(JANE, 'AKIAIOSFODNN7EXAMPLE'), iam.attachUserPolicy(JANE, 'arn:aws:iam::aws:policy/ReadOnlyAccess'),
  iam.detachUserPolicy(JANE, 'arn:aws:iam::aws:policy/ReadOnlyAccess'), iam.putUserPolicy(JANE, 'reads', READ_ONLY), iam.deleteUserPolicy(JANE, 'reads'), iam.changePassword(JANE),
  iam.createVirtualMfaDevice(ACCOUNT.id, 'jane-phone'), iam.enableMfaDevice(JANE, 'arn:aws:iam::111122223333:mfa/jane-phone'),
  iam.listRoles(), iam.getRole(DEPLOY), iam.listRolePolicies(DEPLOY), iam.listAttachedRolePolicies(DEPLOY), iam.createRole(DEPLOY, TRUST),
  iam.attachRolePolicy(DEPLOY, 'arn:aws:iam::aws:policy/ReadOnlyAccess'), iam.detachRolePolicy(DEPLOY, 'arn:aws:iam::aws:policy/ReadOnlyAccess'),
  iam.putRolePolicy(DEPLOY, 'reads', READ_ONLY), iam.deleteRolePolicy(DEPLOY, 'reads'),
  iam.putRolePermissionsBoundary(DEPLOY, 'arn:aws:iam::111122223333:policy/reads'), iam.deleteRolePermissionsBoundary(DEPLOY),
  iam.createPolicyVersion('arn:aws:iam::111122223333:policy/reads', JSON.stringify(READ_ONLY), 'v2'), iam.setDefaultPolicyVersion('arn:aws:iam::111122223333:policy/reads', 'v1'),
  iam.updateAssumeRolePolicy(DEPLOY, TRUST),
  iam.listPolicies({ scope: 'Local', maxItems: 100 }), iam.getPolicy('arn:aws:iam::aws:policy/ReadOnlyAccess'),
  iam.createPolicy('arn:aws:iam::111122223333:policy/reads', 'ANPAJ2UCCR6DPCEXAMPLE', READ_ONLY), iam.getAccountSummary(), iam.getAccountAuthorizationDetails(),
  iam.listPolicyVersions('arn:aws:iam::111122223333:policy/reads'), iam.getPolicyVersion('arn:aws:iam::111122223333:policy/reads', 'v1'),
  kms.listAliases(), kms.describeKey(KEY_ARN), kms.scheduleKeyDeletion(KEY_ARN, 20), kms.cancelKeyDeletion(KEY_ARN), kms.enableKey(KEY_ARN),
  lambda.listFunctions(), lambda.getFunction(FUNCTION), lambda.addPermission(FUNCTION, { statementId: 'open', principal: '*' }), lambda.invoke(FUNCTION),
  lambda.createFunction(FUNCTION, { s3Bucket: DATA.name, s3Key: 'resize.zip', bytes: 2_048 }),
  lambda.updateFunctionCode(FUNCTION, { s3Bucket: DATA.name, s3Key: 'resize.zip', bytes: 2_048, version: 7 }),
  logs.describeLogGroups('/shop'), logs.createLogGroup('/shop/web'), logs.deleteLogGroup('/shop/web'),
  logs.putMetricFilter({ logGroupName: '/shop/web', filterName: 'errors', filterPattern: 'ERROR', metricTransformations: [{ metricName: 'Errors', metricNamespace: 'Shop', metricValue: '1', defaultValue: 0 }] }),
  monitoring.describeAlarms(), monitoring.deleteAlarms(['unauthorised-calls']),
  monitoring.putMetricAlarm(IDLE), organizations.describeOrganization(), organizations.listAccounts(),
  rds.describeDBInstances(DB), rds.describeDBSnapshots(), rds.modifyDBSnapshotAttribute('shop-2026-03-01', ['444455556666']),
  rds.modifyDBParameterGroup('shop-pg16', { parameterName: 'statement_timeout', parameterValue: '60000', applyMethod: 'immediate' }),
  s3.listBuckets(REGION, 900), s3.getBucketAcl(DATA, 552), s3.getBucketPolicy(DATA, 300), s3.getBucketPolicyStatus(DATA, 141), s3.getBucketVersioning(DATA, 113),
  s3.getBucketLogging(DATA, 108), s3.getBucketTagging(DATA, 200), s3.getBucketEncryption(DATA, 330), s3.getBucketPublicAccessBlock(DATA, 301),
  s3.createBucket(DATA), s3.deleteBucket(DATA), s3.putBucketPolicy(DATA, READ_ONLY), s3.deleteBucketPolicy(DATA), s3.putBucketPublicAccessBlock(DATA, false),
  s3.headBucket(DATA), s3.listObjects(DATA, 'reports/', 700), s3.getObject(FILE), s3.headObject(FILE), s3.putObject(FILE), s3.deleteObject(FILE),
  secrets.listSecrets(), secrets.getSecretValue('arn:aws:secretsmanager:us-east-1:111122223333:secret:shop/db-AbCdEf'),
  ssm.describeInstanceInformation([WEB.id]), ssm.getParameter('/shop/db'), ssm.putParameter('/shop/version', 3), ssm.sendCommand([WEB]),
  sts.getCallerIdentity(), sts.assumeRole(DEPLOY, { ...session, duration: 900 }),
  sts.getSessionToken({ accessKeyId: 'ASIAIOSFODNN7EXAMPLE', duration: 43200 }),
]; // prettier-ignore

/** Operations that are only called by callers of some kind. */
const SPECIAL: readonly (readonly [Caller, Operation])[] = [
  [callers.inConsole(consoleSession, REGION), monitoring.describeAlarms()],
  [callers.rootInConsole(ACCOUNT.id, consoleSession, REGION), ec2.describeRegions()],
  [callers.withRole(DEPLOY, session, HOST, REGION), sts.getCallerIdentity()],
  [callers.withRole(DEPLOY, { ...session, sessionName: WEB.id, ec2RoleDelivery: '2.0' }, { ...HOST, userAgent: ssm.SSM_AGENT }, REGION), ssm.updateInstanceInformation(WEB, REGION)],
  [callers.asService('ec2.amazonaws.com', ACCOUNT.id, REGION), sts.assumeRoleFor(DEPLOY, session)],
  [callers.asService('cloudtrail.amazonaws.com', ACCOUNT.id, REGION), s3.getBucketAcl(DATA, 552)],
  [callers.serviceRole('autoscaling.amazonaws.com', DEPLOY, session, REGION), ec2.terminateInstances([WEB])],
  [callers.through(callers.inConsole(consoleSession, REGION), 'secretsmanager.amazonaws.com'), kms.generateDataKey(KEY_ARN, 'alias/aws/secretsmanager', CONTEXT)],
  [callers.through(callers.inConsole(consoleSession, REGION), 'AWS Internal'), kms.decrypt(KEY_ARN, CONTEXT)],
  [callers.through(callers.inConsole(consoleSession, REGION), 'AWS Internal'), kms.encrypt(KEY_ARN, 'alias/aws/ssm', CONTEXT)],
  [NOBODY, cognito.getId(POOL, IDENTITY)],
  [NOBODY, cognito.getCredentialsForIdentity(POOL, IDENTITY, 'ASIAIOSFODNN7EXAMPLE')],
  [{ ...WITH_KEY, identity: principals.webIdentityUser(TOKEN.provider, TOKEN.audience, TOKEN.subject) }, sts.assumeRoleWithWebIdentity(DEPLOY, session, TOKEN)],
  [signin.atSignIn(JANE, SEAT, REGION), signin.consoleLogin()],
  [signin.tryingSignIn(JANE, SEAT, REGION), signin.checkMfa()],
  [signin.switching(DEPLOY, 'jane', SEAT, REGION), signin.switchRole(principals.userArn(JANE))],
]; // prettier-ignore

export type Raw = Readonly<Record<string, unknown>>;

/** As a reader of the file sees them: parsed JSON. */
export function catalogue(): readonly Raw[] {
  const all = [...OPERATIONS.map((operation) => [WITH_KEY, operation] as const), ...SPECIAL];
  return all.flatMap(([caller, operation], index) =>
    callRecords(random(`catalogue/${index}`), caller, operation, NOW).map(
      (record) => JSON.parse(JSON.stringify(record)) as Raw,
    ),
  );
}

/** One call, as a reader of the file sees what it leaves. */
export function call(caller: Caller, operation: Operation, options?: CallOptions): readonly Raw[] {
  const records = callRecords(random('forms'), caller, operation, NOW, options);
  return JSON.parse(JSON.stringify(records)) as Raw[];
}
export function one(caller: Caller, operation: Operation, options?: CallOptions): Raw {
  const [record] = call(caller, operation, options);
  if (!record) throw new Error('no record');
  return record;
}
