/** Records and messages against the examples that AWS publishes; each with its page. */
import { describe, expect, it } from 'vitest';
import * as callers from '@/lib/simulate/caller';
import type { Operation } from '@/lib/simulate/operation';
import { identityCenterUser, root, webIdentityUser } from '@/lib/simulate/principal';
import { random } from '@/lib/simulate/random';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import * as cognito from '@/lib/simulate/services/cognito-identity';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import * as kms from '@/lib/simulate/services/kms';
import { putMetricAlarm } from '@/lib/simulate/services/monitoring';
import { describeOrganization } from '@/lib/simulate/services/organizations';
import * as rds from '@/lib/simulate/services/rds';
import * as s3 from '@/lib/simulate/services/s3';
import * as signin from '@/lib/simulate/services/signin';
import * as sts from '@/lib/simulate/services/sts';
import { role, user } from '@/lib/simulate/world/iam';
import { account } from '@/lib/simulate/world/account';
import * as shop from './catalogue';
import { call, one } from './catalogue';

/** The type of each leaf, so that an example's values need not be ours. */
const skeleton = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(skeleton)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, skeleton(item)]))
      : value === null
        ? null
        : typeof value;

describe('sign-ins', () => {
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
  it('a wrong password: no ARN, an empty key, a message without a code', () => {
    const who = signin.tryingSignIn(shop.JANE, shop.SEAT, shop.REGION);
    const record = one(who, signin.failedLogin('password'));
    expect(record.userIdentity).toEqual({
      type: 'IAMUser',
      principalId: shop.JANE.principalId,
      accountId: '111122223333',
      accessKeyId: '',
      userName: 'jane',
    });
    expect(record).toMatchObject({
      errorMessage: 'Failed authentication',
      requestParameters: null,
      responseElements: { ConsoleLogin: 'Failure' },
      additionalEventData: { MobileVersion: 'No', MFAUsed: 'No' },
      eventType: 'AwsConsoleSignIn',
    });
    expect(record).not.toHaveProperty('errorCode');
    expect(record).not.toHaveProperty('requestID');
  });

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html#hiddensecurity
  it('an unknown name is hidden', () => {
    const who = signin.unknownAtSignIn('123456789012', shop.SEAT, 'us-east-2');
    const record = one(who, signin.failedLogin('unknown-user'));
    expect(record.userIdentity).toEqual({
      type: 'IAMUser',
      accountId: '123456789012',
      accessKeyId: '',
      userName: 'HIDDEN_DUE_TO_SECURITY_REASONS',
    });
    expect(record.errorMessage).toBe('No username found in supplied account');
    expect(record.awsRegion).toBe('us-east-2');
  });

  it('the root user signs in in us-east-1', () => {
    const record = one(signin.rootAtSignIn('111122223333', shop.SEAT), signin.consoleLogin());
    expect(record.userIdentity).toEqual({
      type: 'Root',
      principalId: '111122223333',
      arn: 'arn:aws:iam::111122223333:root',
      accountId: '111122223333',
      accessKeyId: '',
    });
    expect(record.awsRegion).toBe('us-east-1');
  });

  it('a second factor is named', () => {
    const mfa = 'arn:aws:iam::111122223333:mfa/jane-phone';
    const who = signin.atSignIn(shop.JANE, shop.SEAT, shop.REGION);
    const record = one(who, signin.consoleLogin({ mfa }));
    expect(record.additionalEventData).toMatchObject({ MFAIdentifier: mfa, MFAUsed: 'Yes' });
  });
});

describe('what a user does with credentials', () => {
  const record = (operation: Operation) =>
    one(callers.withKey(shop.JANE, 'AKIAIOSFODNN7EXAMPLE', shop.HOST, shop.REGION), operation);

  // https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html: of the user itself, up to
  // 129600 seconds. The catalogue's clock is 2026-03-02T09:00:00Z.
  it('temporary credentials say when they expire', () => {
    const { requestParameters, responseElements } = record(
      sts.getSessionToken({ accessKeyId: 'ASIAIOSFODNN7EXAMPLE', duration: 129_600 }),
    );
    const expires = new Date(shop.NOW + 129_600_000);
    expect(requestParameters).toEqual({ durationSeconds: 129_600 });
    const { credentials } = responseElements as {
      credentials: { accessKeyId: string; expiration: string };
    };
    expect(credentials.accessKeyId).toBe('ASIAIOSFODNN7EXAMPLE');
    expect(Date.parse(`${credentials.expiration} UTC`)).toBe(expires.getTime());
  });

  // The sign-in events' page of the CloudTrail user guide has the second.
  it('a second factor is made, then enabled for a user', () => {
    const serialNumber = 'arn:aws:iam::111122223333:mfa/jane-phone';
    const made = record(iam.createVirtualMfaDevice('111122223333', 'jane-phone'));
    expect(made.requestParameters).toEqual({ path: '/', virtualMFADeviceName: 'jane-phone' });
    expect(made.responseElements).toEqual({ virtualMFADevice: { serialNumber } });
    const enabled = record(iam.enableMfaDevice(shop.JANE, serialNumber));
    expect(enabled.requestParameters).toEqual({ userName: 'jane', serialNumber });
    expect(enabled.responseElements).toBeNull();
    expect(enabled.awsRegion).toBe('us-east-1');
  });

  it('credentials of GetSessionToken are the user’s, and not the console’s', () => {
    const session = { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', since: '2026-03-02T08:00:00Z' };
    const by = callers.withToken(shop.JANE, session, shop.HOST, shop.REGION);
    const used = one(by, sts.getCallerIdentity());
    expect(used.userIdentity).toMatchObject({
      type: 'IAMUser',
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      userName: 'jane',
      sessionContext: {
        attributes: { creationDate: '2026-03-02T08:00:00Z', mfaAuthenticated: 'false' },
      },
    });
    expect(used).not.toHaveProperty('sessionCredentialFromConsole');
  });
});

describe('identities', () => {
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
  it('a user of IAM Identity Center', () => {
    const example = {
      type: 'IdentityCenterUser',
      accountId: '123456789012',
      onBehalfOf: {
        userId: '544894e8-80c1-707f-60e3-3ba6510dfac1',
        identityStoreArn: 'arn:aws:identitystore::123456789012:identitystore/d-9067642ac7',
      },
      credentialId: 'EXAMPLEVHULjJdTUdPJfofVa1sufHDoj7aYcOYcxFVllWR_Whr1fEXAMPLE',
    };
    const { userId, identityStoreArn } = example.onBehalfOf;
    const { credentialId } = example;
    expect(identityCenterUser('123456789012', { userId, identityStoreArn, credentialId })).toEqual(
      example,
    );
  });

  it('the root user with a session', () => {
    expect(root('111122223333', shop.session)).toEqual({
      type: 'Root',
      principalId: '111122223333',
      arn: 'arn:aws:iam::111122223333:root',
      accountId: '111122223333',
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      sessionContext: { attributes: { creationDate: shop.since, mfaAuthenticated: 'false' } },
    });
  });

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
  it('a token of a web identity provider', () => {
    const token = {
      provider: 'accounts.google.com',
      audience: 'app.apps.googleusercontent.com',
      subject: '117',
    };
    const identity = webIdentityUser(token.provider, token.audience, token.subject);
    expect(identity).toEqual({
      type: 'WebIdentityUser',
      principalId: 'accounts.google.com:app.apps.googleusercontent.com:117',
      userName: '117',
      identityProvider: 'accounts.google.com',
    });
    const caller = { ...shop.NOBODY, identity };
    const record = one(caller, sts.assumeRoleWithWebIdentity(shop.DEPLOY, shop.session, token));
    expect(record.responseElements).toMatchObject({
      subjectFromWebIdentityToken: '117',
      provider: 'accounts.google.com',
      audience: 'app.apps.googleusercontent.com',
      assumedRoleUser: { arn: 'arn:aws:sts::111122223333:assumed-role/deploy/build-17' },
      credentials: { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', expiration: 'Mar 2, 2026, 11:15:30 AM' },
    });
    expect(
      one(caller, sts.assumeRoleWithWebIdentity(shop.DEPLOY, shop.session, token), {
        error: sts.WEB_IDENTITY_DENIED,
      }),
    ).toMatchObject({
      errorCode: 'AccessDenied',
      responseElements: null,
    });
  });

  it('Auto Scaling with its service-linked role', () => {
    // A RunInstances record of March 2026, published in a repository of GitHub.
    const slr = role(
      shop.ACCOUNT,
      'AWSServiceRoleForAutoScaling',
      '/aws-service-role/autoscaling.amazonaws.com/',
    );
    const caller = callers.serviceRole(
      'autoscaling.amazonaws.com',
      slr,
      { ...shop.session, sessionName: 'AutoScaling' },
      shop.REGION,
    );
    expect(caller).toMatchObject({
      sourceIPAddress: 'autoscaling.amazonaws.com',
      userAgent: 'autoscaling.amazonaws.com',
      tls: false,
    });
    expect(caller.identity).toMatchObject({
      type: 'AssumedRole',
      arn: 'arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForAutoScaling/AutoScaling',
      sessionContext: {
        sessionIssuer: {
          arn: 'arn:aws:iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling',
          userName: 'AWSServiceRoleForAutoScaling',
        },
      },
      invokedBy: 'autoscaling.amazonaws.com',
    });
  });
});

describe('across accounts', () => {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html#stscloudtrailexample
  it('AssumeRole leaves a record in both, with one shared id', () => {
    const other = account(random('other'), '777788889999', shop.REGION);
    const john = callers.withKey(
      user(other, 'JohnDoe'),
      'AKIAIOSFODNN7EXAMPLE',
      shop.HOST,
      shop.REGION,
    );
    const [own, theirs, ...more] = call(john, sts.assumeRole(shop.DEPLOY, shop.session));
    expect(more).toEqual([]);
    expect(own?.recipientAccountId).toBe('777788889999');
    expect(theirs?.recipientAccountId).toBe('111122223333');
    expect(theirs?.userIdentity).toEqual({
      type: 'AWSAccount',
      principalId: user(other, 'JohnDoe').principalId,
      accountId: '777788889999',
    });
    expect(own?.sharedEventID).toBe(theirs?.sharedEventID);
    expect(own?.requestID).toBe(theirs?.requestID);
    expect(own?.eventID).not.toBe(theirs?.eventID);
  });

  it('a service’s call has a shared id though there is one record', () => {
    const caller = callers.asService('ec2.amazonaws.com', '111122223333', shop.REGION);
    const records = call(caller, sts.assumeRoleFor(shop.DEPLOY, shop.session));
    expect(records).toHaveLength(1);
    expect(records[0]).toHaveProperty('sharedEventID');
    expect(records[0]).not.toHaveProperty('tlsDetails');
  });
});

describe('where an event is', () => {
  const euCentral = { ...shop.WITH_KEY, region: 'eu-central-1' };
  it.each([
    ['iam', iam.listUsers(), 'us-east-1', 'iam.amazonaws.com'],
    ['organizations', describeOrganization(), 'us-east-1', 'organizations.us-east-1.amazonaws.com'],
    [
      'sts, by a Regional endpoint',
      sts.getCallerIdentity(),
      'eu-central-1',
      'sts.eu-central-1.amazonaws.com',
    ],
    ['ec2', ec2.describeVpcs(), 'eu-central-1', 'ec2.eu-central-1.amazonaws.com'],
    [
      's3, where the bucket is',
      s3.getBucketAcl(shop.DATA),
      'us-east-1',
      'amzn-s3-demo-bucket.s3.us-east-1.amazonaws.com',
    ],
  ] as const)('%s', (_, operation, region, host) => {
    expect(one(euCentral, operation)).toMatchObject({
      awsRegion: region,
      tlsDetails: { clientProvidedHostHeader: host },
    });
  });
});

describe('what real records have', () => {
  // Seen in all samples of the public data set of shapes.test.ts.
  it('S3 puts the client’s agent in brackets, and leaves AWS’s own', () => {
    const agent = (caller: callers.Caller) => one(caller, s3.getBucketAcl(shop.DATA)).userAgent;
    expect(agent(shop.WITH_KEY)).toBe(`[${shop.HOST.userAgent}]`);
    expect(agent(callers.through(shop.WITH_KEY, 'AWS Internal'))).toBe('AWS Internal');
    const cloudtrail = 'cloudtrail.amazonaws.com';
    expect(agent(callers.asService(cloudtrail, '111122223333', shop.REGION))).toBe(cloudtrail);
  });

  it('EC2’s answer has the request’s id, S3’s ids are of another form', () => {
    const stopped = one(shop.WITH_KEY, ec2.stopInstances([shop.WEB]));
    expect(stopped.responseElements).toMatchObject({ requestId: stopped.requestID });
    expect(stopped.requestID).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(one(shop.WITH_KEY, s3.getBucketAcl(shop.DATA)).requestID).toMatch(/^[0-9A-Z]{16}$/);
  });

  it('a state change has the codes of EC2’s states', () => {
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceState.html
    const states = (operation: ReturnType<typeof ec2.startInstances>) => {
      const { instancesSet } = one(shop.WITH_KEY, operation).responseElements as {
        instancesSet: { items: { currentState: unknown; previousState: unknown }[] };
      };
      return [instancesSet.items[0]?.previousState, instancesSet.items[0]?.currentState];
    };
    const [pending, running, shutting, stopping, stopped] = [
      { code: 0, name: 'pending' },
      { code: 16, name: 'running' },
      { code: 32, name: 'shutting-down' },
      { code: 64, name: 'stopping' },
      { code: 80, name: 'stopped' },
    ];
    expect(states(ec2.startInstances([shop.WEB]))).toEqual([stopped, pending]);
    expect(states(ec2.stopInstances([shop.WEB]))).toEqual([running, stopping]);
    expect(states(ec2.terminateInstances([shop.WEB], 'stopped'))).toEqual([stopped, shutting]);
    expect(() => ec2.stopInstances([])).toThrow(RangeError);
  });

  it('a console session says so, but for Cost Explorer and S3', () => {
    const caller = callers.inConsole(shop.consoleSession, shop.REGION);
    expect(one(caller, ec2.describeVpcs()).sessionCredentialFromConsole).toBe('true');
    expect(one(caller, s3.getBucketAcl(shop.DATA))).not.toHaveProperty(
      'sessionCredentialFromConsole',
    );
  });
});

describe('Amazon Cognito', () => {
  // https://docs.aws.amazon.com/cognito/latest/developerguide/understanding-amazon-cognito-entries.html
  it('GetCredentialsForIdentity has the published example’s fields', () => {
    const record = one(
      shop.NOBODY,
      cognito.getCredentialsForIdentity(shop.POOL, shop.IDENTITY, 'ASIAIOSFODNN7EXAMPLE'),
    );
    const example = {
      eventVersion: '1.08',
      userIdentity: { type: 'Unknown' },
      eventTime: '2023-01-19T16:55:08Z',
      eventSource: 'cognito-identity.amazonaws.com',
      eventName: 'GetCredentialsForIdentity',
      awsRegion: 'us-east-1',
      sourceIPAddress: '192.0.2.4',
      userAgent: 'aws-cli/2.7.25',
      // The example is of somebody who has signed in: `logins` is left out.
      requestParameters: { identityId: 'us-east-1:1cf667a2-49a6-454b-9e45-23199EXAMPLE' },
      responseElements: {
        credentials: {
          accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
          sessionToken: 'aAaAaAaAaAaAab1111111111EXAMPLE',
          expiration: 'Jan 19, 2023 5:55:08 PM',
        },
        identityId: 'us-east-1:1cf667a2-49a6-454b-9e45-23199EXAMPLE',
      },
      requestID: '659dfc23-7c4e-4e7c-858a-1abce884d645',
      eventID: '6ad1c766-5a41-4b28-b5ca-e223ccb00f0d',
      readOnly: false,
      resources: [
        {
          accountId: '111122223333',
          type: 'AWS::Cognito::IdentityPool',
          ARN: 'arn:aws:cognito-identity:us-east-1:111122223333:identitypool/us-east-1:2dg778b3',
        },
      ],
      eventType: 'AwsApiCall',
      managementEvent: false,
      recipientAccountId: '111122223333',
      eventCategory: 'Data',
    };
    const { tlsDetails, ...rest } = record;
    expect(tlsDetails).toMatchObject({
      clientProvidedHostHeader: 'cognito-identity.us-east-1.amazonaws.com',
    });
    expect(skeleton(rest)).toEqual(skeleton(example));
  });

  it('a guest’s calls are the pool’s role’s, and tell the pool and the identity', () => {
    // The key names of a record that a repository of GitHub publishes (catnekaise/cognito-identity-gha).
    const who = cognito.guest(shop.POOL, shop.DEPLOY, shop.IDENTITY, shop.session, shop.HOST);
    expect(one(who, s3.getObject(shop.FILE)).userIdentity).toMatchObject({
      type: 'AssumedRole',
      arn: 'arn:aws:sts::111122223333:assumed-role/deploy/CognitoIdentityCredentials',
      sessionContext: {
        webIdFederationData: {
          federatedProvider: 'cognito-identity.amazonaws.com',
          attributes: {
            'cognito-identity.amazonaws.com:amr': '["unauthenticated"]',
            'cognito-identity.amazonaws.com:aud': shop.POOL.id,
            'cognito-identity.amazonaws.com:sub': shop.IDENTITY,
          },
        },
      },
    });
  });

  it('a member’s request has the token of the provider, hidden, and no identity either', () => {
    // requestParameters of the page's examples of GetId and GetCredentialsForIdentity.
    const provider = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_aaaaaaaaa';
    const logins = { [provider]: 'HIDDEN_DUE_TO_SECURITY_REASONS' };
    const { id } = shop.POOL;
    const key = 'ASIAIOSFODNN7EXAMPLE';
    expect(one(shop.NOBODY, cognito.getId(shop.POOL, shop.IDENTITY, provider))).toMatchObject({
      userIdentity: { type: 'Unknown' },
      requestParameters: { identityPoolId: id, logins },
      responseElements: { identityId: shop.IDENTITY },
    });
    const ask = cognito.getCredentialsForIdentity(shop.POOL, shop.IDENTITY, key, provider);
    expect(one(shop.NOBODY, ask)).toMatchObject({
      userIdentity: { type: 'Unknown' },
      requestParameters: { logins, identityId: shop.IDENTITY },
    });
    const person = { identityId: shop.IDENTITY, provider, subject: 'a-user' };
    const who = cognito.member(shop.POOL, shop.DEPLOY, person, shop.session, shop.HOST);
    const { userIdentity } = one(who, s3.getObject(shop.FILE));
    expect(JSON.stringify(userIdentity)).toContain(
      JSON.stringify(
        JSON.stringify(['authenticated', provider, `${provider}:CognitoSignIn:a-user`]),
      ),
    );
  });

  it('refuses who has not signed in, where the pool serves only those', () => {
    const record = one(shop.NOBODY, cognito.getId(shop.POOL, shop.IDENTITY), {
      error: cognito.UNAUTHENTICATED_NOT_SUPPORTED,
    });
    expect(record).toMatchObject({ errorCode: 'NotAuthorizedException', responseElements: null });
  });
});

it('RotateKey is an event of AWS itself', () => {
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/non-api-aws-service-events.html
  const keyArn = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
  const record = one(callers.internally('111122223333', 'us-west-2'), kms.rotateKey(keyArn));
  expect(record).toMatchObject({
    userIdentity: { accountId: '111122223333', invokedBy: 'AWS Internal' },
    sourceIPAddress: 'AWS Internal',
    userAgent: 'AWS Internal',
    requestParameters: null,
    eventType: 'AwsServiceEvent',
    resources: [{ accountId: '111122223333', type: 'AWS::KMS::Key', ARN: keyArn }],
    serviceEventDetails: {
      rotationType: 'AUTOMATIC',
      keyId: '1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  });
  expect(record).not.toHaveProperty('requestID');
});

it('PutMetricAlarm has the published example’s parameters', () => {
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/logging_cw_api_calls.html
  const alarm = {
    name: 'CloudTrail Test Alarm',
    namespace: 'AWS/CloudWatch',
    metric: 'CloudTrail Test',
    statistic: 'Sum',
    period: 60,
    evaluationPeriods: 3,
    threshold: 50,
    comparison: 'GreaterThanThreshold',
  } as const;
  const record = one(shop.WITH_KEY, putMetricAlarm(alarm));
  expect(record.requestParameters).toEqual({
    threshold: 50,
    period: 60,
    metricName: 'CloudTrail Test',
    evaluationPeriods: 3,
    comparisonOperator: 'GreaterThanThreshold',
    namespace: 'AWS/CloudWatch',
    alarmName: 'CloudTrail Test Alarm',
    statistic: 'Sum',
  });
  expect(record).toMatchObject({ eventSource: 'monitoring.amazonaws.com', responseElements: null });
});

it('UpdateAutoScalingGroup has the published example’s parameters', () => {
  // https://docs.aws.amazon.com/autoscaling/ec2/userguide/logging-using-cloudtrail.html
  const record = one(
    shop.WITH_KEY,
    autoscaling.updateAutoScalingGroup(shop.FLEET, { maxSize: 8, minSize: 1 }),
  );
  expect(record).toMatchObject({
    requestParameters: { maxSize: 8, minSize: 1, autoScalingGroupName: 'web' },
    responseElements: null,
  });
});

it('ModifyDBParameterGroup has the form of the published example', () => {
  // https://docs.aws.amazon.com/prescriptive-guidance/latest/amazon-rds-monitoring-alerting/audit-trails.html
  const record = one(
    shop.WITH_KEY,
    rds.modifyDBParameterGroup('mariadb10-6-test', {
      parameterName: 'innodb_write_io_threads',
      parameterValue: '8',
      applyMethod: 'pending-reboot',
    }),
  );
  expect(record).toMatchObject({
    eventSource: 'rds.amazonaws.com',
    requestParameters: {
      parameters: [
        {
          isModifiable: false,
          applyMethod: 'pending-reboot',
          parameterName: 'innodb_write_io_threads',
          parameterValue: '8',
        },
      ],
      dBParameterGroupName: 'mariadb10-6-test',
    },
    responseElements: { dBParameterGroupName: 'mariadb10-6-test' },
  });
});
