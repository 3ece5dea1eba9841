/** An account in which all happens that the published queries look for, once or twice each. */
interface Fields {
  readonly [name: string]: unknown;
}

const ACCOUNT = '111122223333';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/deploy`;

const role = (session: string): Fields => ({
  type: 'AssumedRole',
  principalId: `AROAEXAMPLEDEPLOY00001:${session}`,
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/${session}`,
  accountId: ACCOUNT,
  accessKeyId: 'ASIAEXAMPLEDEPLOY0001',
  sessionContext: {
    sessionIssuer: { type: 'Role', principalId: 'AROAEXAMPLEDEPLOY00001', arn: ROLE, accountId: ACCOUNT, userName: 'deploy' },
    attributes: { creationDate: '2023-01-02T08:00:00Z', mfaAuthenticated: 'false' },
  },
}); // prettier-ignore
const user = (userName: string, accountId = ACCOUNT): Fields => ({
  type: 'IAMUser',
  principalId: `AIDAEXAMPLE${userName.toUpperCase()}`,
  arn: `arn:aws:iam::${accountId}:user/${userName}`,
  accountId,
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  userName,
});
const alice = role('alice@example.com');
const bob = user('bob');

/** Service, action, who, the request, and what else the record has; a minute apart each. */
type Event = readonly [string, string, Fields, Fields | null, Fields?];
const bucket = (bucketName: string, key: string): Fields => ({ bucketName, key });
const data = (more: Fields = {}): Fields => ({ eventCategory: 'Data', managementEvent: false, readOnly: true, ...more }); // prettier-ignore
const STACK = 'StackSet-base-0f6f1a3e-5d5c-4a55-9d59-3a1f6f0c2b11';
const open = { items: [{ ipProtocol: 'tcp', fromPort: 22, toPort: 22, ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } }] }; // prettier-ignore

const EVENTS: readonly Event[] = [
  ['sts', 'AssumeRole', { type: 'AWSService', invokedBy: 'support.amazonaws.com' }, { roleArn: ROLE }, { userAgent: 'support.amazonaws.com', resources: [{ ARN: ROLE, accountId: ACCOUNT, type: 'AWS::IAM::Role' }] }],
  ['sts', 'AssumeRole', role('loop'), { roleArn: ROLE }, { resources: [{ ARN: ROLE, accountId: ACCOUNT, type: 'AWS::IAM::Role' }] }],
  ['sts', 'AssumeRole', bob, { roleArn: ROLE, roleSessionName: 'bob' }, { responseElements: { assumedRoleUser: { arn: `${ROLE}/bob` } } }],
  ['cloudformation', 'CreateStack', alice, { stackName: STACK }],
  ['cloudformation', 'UpdateStackSet', bob, { stackSetName: 'base' }],
  ['bedrock', 'Retrieve', alice, { knowledgeBaseId: 'KB1' }],
  ['bedrock', 'InvokeModel', bob, { modelId: 'm1' }, { errorCode: 'AccessDenied', errorMessage: 'No.' }],
  ['bedrock', 'CreateGuardrail', bob, { name: 'g' }],
  ['cloudtrail', 'StopLogging', alice, { name: 'trail-1' }],
  ['cloudtrail', 'StartQuery', bob, { queryStatement: 'SELECT 1' }, { responseElements: { queryId: 'q-1' } }],
  ['kms', 'Decrypt', user('eve', '444455556666'), { keyId: 'k1' }],
  ['rds', 'FailoverDBCluster', alice, { dBClusterIdentifier: 'c1' }],
  ['rds', 'DeleteDBCluster', alice, { dBClusterIdentifier: 'c1', skipFinalSnapshot: true }],
  ['rds', 'DeleteDBCluster', alice, { dBClusterIdentifier: 'c2', skipFinalSnapshot: false }],
  ['rds', 'RestoreDBClusterToPointInTime', alice, { sourceDBClusterIdentifier: 'c1', dBClusterIdentifier: 'c3' }],
  ['rds', 'CreateDBInstance', bob, { dBInstanceIdentifier: 'd1', dBInstanceClass: 'db.r6g.large', engine: 'aurora-mysql', publiclyAccessible: true }],
  ['rds', 'CreateDBInstance', bob, { dBInstanceIdentifier: 'd2', dBInstanceClass: 'db.t3.micro', engine: 'postgres', publiclyAccessible: false }],
  ['dynamodb', 'scan', bob, { tableName: 't1' }],
  ['ec2', 'RunInstances', alice, { instanceType: 't3.micro' }, { responseElements: { instancesSet: { items: [{ instanceId: 'i-b188560f' }] } } }],
  ['ec2', 'RunInstances', bob, { instanceType: 'p4d.24xlarge' }, { errorCode: 'Client.UnauthorizedOperation', errorMessage: 'You are not authorized.' }],
  ['ec2', 'AuthorizeSecurityGroupIngress', bob, { groupId: 'sg-1', ipPermissions: open }],
  ['ec2', 'ModifySecurityGroupRules', alice, { ModifySecurityGroupRulesRequest: { GroupId: 'sg-2', SecurityGroupRule: { SecurityGroupRule: { CidrIpv4: '0.0.0.0/0' } } } }],
  ['ec2', 'CreateSnapshots', bob, { CreateSnapshotsRequest: { InstanceSpecification: { InstanceId: 'i-1' } } }],
  ['ec2', 'CreateSnapshot', bob, { volumeId: 'vol-1' }, { responseElements: { snapshotId: 'snap-1', encrypted: false } }],
  ['ec2', 'CreateSnapshot', bob, { volumeId: 'vol-2' }, { responseElements: { snapshotId: 'snap-2', encrypted: true } }],
  ['ec2', 'CreateTags', bob, { resourcesSet: { items: [{ resourceId: 'i-1' }] }, tagSet: { items: [{ key: 'env', value: 'prod "x"' }] } }],
  ['ec2', 'AssociateAddress', bob, { publicIp: '198.51.100.9' }],
  ['sso', 'Federate', { type: 'IdentityCenterUser', userName: 'alice@example.com' }, null, { serviceEventDetails: { account_id: ACCOUNT, role_name: 'Admin' } }],
  ['iam', 'CreateUser', alice, { userName: 'mallory' }, { responseElements: { user: { userName: 'mallory', path: '/' } } }],
  ['iam', 'PutRolePolicy', alice, { roleName: 'deploy', policyDocument: '{"Version":"2012-10-17"}' }],
  ['iam', 'AddUserToGroup', bob, { userName: 'mallory', groupName: 'org-admins' }],
  ['iam', 'AddUserToGroup', bob, { userName: 'carol', groupName: 'readers' }],
  ['signin', 'ConsoleLogin', bob, null, { awsRegion: 'us-east-1', additionalEventData: { MFAUsed: 'No' } }],
  ['signin', 'ConsoleLogin', user('carol'), null, { awsRegion: 'eu-west-1', additionalEventData: { MFAUsed: 'Yes' } }],
  ['config', 'PutEvaluations', alice, null, { additionalEventData: { configRuleName: 'r1', configRuleArn: 'arn:r1' } }],
  ['config', 'PutEvaluations', alice, null, { additionalEventData: { configRuleName: 'r1', configRuleArn: 'arn:r1' } }],
  ['s3', 'PutBucketPublicAccessBlock', bob, { bucketName: 'demo', PublicAccessBlockConfiguration: { RestrictPublicBuckets: true, BlockPublicPolicy: false } }],
  ['s3', 'CreateBucket', alice, { bucketName: 'new' }, { resources: [{ ARN: 'arn:aws:s3:::new', accountId: ACCOUNT, type: 'AWS::S3::Bucket' }], sessionCredentialFromConsole: 'true' }],
  ['s3', 'DeleteBucket', alice, { bucketName: 'old' }, { resources: [{ ARN: 'arn:aws:s3:::old', accountId: ACCOUNT, type: 'AWS::S3::Bucket' }] }],
  ['s3', 'GetObject', bob, bucket('demo', 'a.txt'), data({ additionalEventData: { aclRequired: 'Yes', SignatureVersion: 'SigV2', bytesTransferredOut: 5 }, resources: [{ ARN: 'arn:aws:s3:::demo/a.txt', type: 'AWS::S3::Object' }] })],
  ['s3', 'GetObject', bob, bucket('demo', 'a.txt'), data({ additionalEventData: { SignatureVersion: 'SigV4' } })],
  ['s3', 'GetObject', { type: 'AWSAccount', principalId: '', accountId: 'anonymous' }, bucket('demo', 'b.txt'), data({ errorCode: 'AccessDenied', errorMessage: 'Access Denied' })],
  ['s3', 'PutObject', bob, { ...bucket('demo', 'c.txt'), 'x-amz-server-side-encryption': 'AES256' }, data({ readOnly: false, responseElements: { 'x-amz-server-side-encryption': 'AES256' } })],
  ['s3', 'PutObject', bob, bucket('demo', 'd.txt'), data({ readOnly: false, tlsDetails: { tlsVersion: 'TLSv1', cipherSuite: 'X' } })],
  ['s3', 'GetObject', bob, bucket('demo', 'a.txt'), { eventCategory: 'NetworkActivity', eventType: 'AwsVpceEvent', errorCode: 'VpceAccessDenied', errorMessage: 'Denied by the endpoint policy', vpcEndpointId: 'vpce-1', vpcEndpointAccountId: ACCOUNT }],
]; // prettier-ignore

/** 2 January 2023, a Monday, from noon on. */
export const ACCOUNT_RECORDS: readonly Fields[] = EVENTS.map(
  ([service, eventName, userIdentity, requestParameters, more], index) => ({
    eventVersion: '1.09',
    userIdentity,
    eventTime: new Date(Date.UTC(2023, 0, 2, 12, index)).toISOString().replace('.000', ''),
    eventSource: `${service}.amazonaws.com`,
    eventName,
    awsRegion: 'eu-west-1',
    sourceIPAddress: userIdentity === bob ? '192.0.2.76' : '198.51.100.4',
    userAgent: 'aws-cli/2.15.30',
    requestParameters,
    responseElements: null,
    eventID: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    readOnly: false,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: ACCOUNT,
    eventCategory: 'Management',
    tlsDetails: { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256' },
    ...more,
  }),
);
