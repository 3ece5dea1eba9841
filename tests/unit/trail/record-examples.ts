/**
 * One caller of each type and one event of each category, with the fields that AWS's examples have:
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-events.html
 */
type Part = Readonly<Record<string, unknown>>;

const issuer = (type: string): Part => ({
  type,
  principalId: 'AROAIDPPEZS35WEXAMPLE',
  arn: 'arn:aws:iam::123456789012:role/RoleToBeAssumed',
  accountId: '123456789012',
  userName: 'RoleToBeAssumed',
});
const attributes = { creationDate: '2026-11-17T14:20:11Z', mfaAuthenticated: 'false' };
const session = {
  principalId: 'AROAIDPPEZS35WEXAMPLE:Session',
  arn: 'arn:aws:sts::123456789012:assumed-role/RoleToBeAssumed/Session',
  accountId: '123456789012',
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
};

export const IDENTITIES: Readonly<Record<string, Part>> = {
  Root: {
    type: 'Root',
    principalId: '123456789012',
    arn: 'arn:aws:iam::123456789012:root',
    accountId: '123456789012',
    accessKeyId: '',
    userName: 'my-alias',
    sessionContext: { sessionIssuer: {}, webIdFederationData: {}, attributes, assumedRoot: 'true' },
  },
  IAMUser: {
    type: 'IAMUser',
    principalId: 'AIDAJ45Q7YFFAREXAMPLE',
    arn: 'arn:aws:iam::123456789012:user/Alice',
    accountId: '123456789012',
    accessKeyId: '',
    userName: 'Alice',
  },
  AssumedRole: {
    type: 'AssumedRole',
    ...session,
    sessionContext: {
      sessionIssuer: issuer('Role'),
      webIdFederationData: {
        federatedProvider: 'accounts.google.com',
        attributes: { 'accounts.google.com:aud': 'app', 'accounts.google.com:sub': 'user' },
      },
      attributes,
      sourceIdentity: 'alice',
      ec2RoleDelivery: '2.0',
      signInSessionArn: 'arn:aws:signin:us-east-1:123456789012:session/a1b2c3d4',
    },
    invokedBy: 'ec2.amazonaws.com',
    invokedByDelegate: { accountId: '999999999999' },
    inScopeOf: {
      sourceArn: 'arn:aws:lambda:us-east-1:123456789012:function:f',
      sourceAccount: '123456789012',
      issuerType: 'AWS::Lambda::Function',
      credentialsIssuedTo: 'arn:aws:lambda:us-east-1:123456789012:function:f',
    },
  },
  Role: { type: 'Role', ...issuer('Role') },
  FederatedUser: {
    type: 'FederatedUser',
    ...session,
    sessionContext: { sessionIssuer: issuer('IAMUser'), attributes },
  },
  Directory: { type: 'Directory', principalId: 'd-90676', accountId: '123456789012' },
  AWSAccount: {
    type: 'AWSAccount',
    principalId: 'AIDAQRSTUVWXYZEXAMPLE',
    accountId: '777788889999',
  },
  AWSService: { type: 'AWSService', invokedBy: 'elasticbeanstalk.amazonaws.com' },
  IdentityCenterUser: {
    type: 'IdentityCenterUser',
    accountId: '123456789012',
    onBehalfOf: {
      userId: '544894e8-80c1-707f-60e3-3ba6510dfac1',
      identityStoreArn: 'arn:aws:identitystore::123456789012:identitystore/d-9067642ac7',
    },
    credentialId: 'EXAMPLEVHULjJdTUdPJfofVa1sufHDoj7aYcOYcxFVllWR',
  },
  SAMLUser: {
    type: 'SAMLUser',
    principalId: 'SampleUkh1i4+ExamplexL/jEvs=:SamlExample',
    userName: 'SamlExample',
    identityProvider: 'SampleUkh1i4+ExamplexL/jEvs=',
  },
  WebIdentityUser: {
    type: 'WebIdentityUser',
    principalId: 'accounts.google.com:app.apps.googleusercontent.com:user',
    userName: 'user',
    identityProvider: 'accounts.google.com',
  },
  Unknown: { type: 'Unknown' },
};

const common = {
  eventVersion: '1.11',
  userIdentity: IDENTITIES.AssumedRole,
  eventTime: '2026-11-17T14:36:27Z',
  awsRegion: 'us-east-1',
  sourceIPAddress: '192.0.2.0',
  eventID: '32ae7ca2-4f6b-4d19-a8e7-5c9b0d1f3e24',
  recipientAccountId: '123456789012',
};
const call = {
  userAgent: 'aws-cli/2.31.39',
  requestID: '19225fc9-2a7e-4b8d-b6c3-7e5d4f3a2b10',
  errorCode: 'AccessDenied',
  errorMessage: 'User is not authorized to perform this action',
  eventType: 'AwsApiCall',
  apiVersion: '2012-08-10',
  tlsDetails: {
    tlsVersion: 'TLSv1.3',
    cipherSuite: 'TLS_AES_128_GCM_SHA256',
    clientProvidedHostHeader: 'kms.us-east-1.amazonaws.com',
    keyExchange: 'X25519MLKEM768',
  },
};

export const KINDS: Readonly<Record<string, Part>> = {
  Management: {
    ...common,
    ...call,
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    requestParameters: null,
    responseElements: { ConsoleLogin: 'Success' },
    additionalEventData: {
      LoginTo: 'https://console.aws.amazon.com/',
      MobileVersion: 'No',
      MFAUsed: 'Yes',
      MFAIdentifier: 'arn:aws:iam::123456789012:mfa/alice',
    },
    readOnly: false,
    managementEvent: true,
    eventCategory: 'Management',
    sessionCredentialFromConsole: 'true',
    serviceEventDetails: { serviceAccountId: '111122223333' },
    addendum: {
      reason: 'UPDATED_DATA',
      updatedFields: 'userIdentity',
      originalRequestID: 'a',
      originalEventID: 'b',
    },
    eventContext: { requestContext: {}, tagContext: {} },
  },
  Data: {
    ...common,
    ...call,
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    requestParameters: { bucketName: 'b', key: 'k' },
    responseElements: null,
    additionalEventData: {
      SignatureVersion: 'SigV4',
      AuthenticationMethod: 'AuthHeader',
      bytesTransferredIn: 0,
      bytesTransferredOut: 8,
      'x-amz-id-2': 'x',
    },
    readOnly: true,
    managementEvent: false,
    eventCategory: 'Data',
    resources: [{ accountId: '123456789012', type: 'AWS::S3::Object', ARN: 'arn:aws:s3:::b/k' }],
    sharedEventID: 'c',
    vpcEndpointId: 'vpce-0a1b2c3d4e5f67890',
    vpcEndpointAccountId: '123456789012',
    edgeDeviceDetails: { type: 'snow' },
  },
  NetworkActivity: {
    ...common,
    userIdentity: IDENTITIES.AWSAccount,
    eventSource: 'kms.amazonaws.com',
    eventName: 'ListKeys',
    errorCode: 'VpceAccessDenied',
    errorMessage: 'The request was denied due to a VPC endpoint policy',
    requestID: '899003b8',
    eventType: 'AwsVpceEvent',
    sharedEventID: '702f74c4',
    vpcEndpointId: 'vpce-0a1b2c3d4e5f67890',
    vpcEndpointAccountId: '123456789012',
    eventCategory: 'NetworkActivity',
  },
  Insight: {
    eventVersion: '1.09',
    eventTime: '2026-11-17T10:21:00Z',
    awsRegion: 'us-east-1',
    eventID: '8c1f6a32',
    eventType: 'AwsCloudTrailInsight',
    recipientAccountId: '123456789012',
    sharedEventID: 'f7d0c2b4',
    insightDetails: {
      state: 'Start',
      eventSource: 's3.amazonaws.com',
      eventName: 'PutObject',
      insightType: 'ApiErrorRateInsight',
      errorCode: 'InvalidRequest',
      sourceEventCategory: 'Data',
      insightContext: {
        statistics: {
          baseline: { average: 0 },
          insight: { average: 1.2 },
          insightDuration: 5,
          baselineDuration: 11092,
        },
        attributions: [
          {
            attribute: 'userIdentityArn',
            insight: [{ value: 'arn:aws:sts::123456789012:assumed-role/Admin', average: 1.2 }],
            baseline: [{ value: 'null', average: 0.1 }],
          },
        ],
      },
      insightSource: 'arn:aws:cloudtrail:us-east-2:123456789012:trail/t',
    },
    eventCategory: 'Insight',
  },
};
