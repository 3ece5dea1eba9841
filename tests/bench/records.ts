/** CloudTrail records for the benches: as many as wanted, the same for the same seed. */

export interface MakeOptions {
  readonly count: number;
  readonly seed: number;
}

const ACCOUNTS = ['111122223333', '444455556666', '777788889999'];
const REGIONS = ['us-east-1', 'eu-west-1', 'ap-southeast-1'];
/** Service, action, read-only, how often. */
const ACTIONS = [
  ['s3', 'GetObject', true, 30],
  ['s3', 'PutObject', false, 10],
  ['s3', 'ListObjects', true, 6],
  ['ec2', 'DescribeInstances', true, 14],
  ['ec2', 'AuthorizeSecurityGroupIngress', false, 2],
  ['ec2', 'RunInstances', false, 1],
  ['sts', 'AssumeRole', true, 16],
  ['iam', 'ListUsers', true, 6],
  ['iam', 'CreateUser', false, 1],
  ['kms', 'Decrypt', true, 10],
  ['signin', 'ConsoleLogin', false, 4],
] as const;

export function makeRecords({ count, seed }: MakeOptions): Record<string, unknown>[] {
  const next = mulberry(seed);
  const int = (limit: number) => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[int(items.length)] as Item;
  const hex = (length: number) => Array.from({ length }, () => int(16).toString(16)).join('');
  const uuid = () => [8, 4, 4, 4, 12].map(hex).join('-');
  const deck = ACTIONS.flatMap((action) => Array.from({ length: action[3] }, () => action));
  const addresses = Array.from({ length: 400 }, () => `198.51.${int(256)}.${int(256)}`);
  const users = Array.from({ length: 60 }, (_, i) => `user-${String(i).padStart(2, '0')}`);
  const buckets = Array.from({ length: 25 }, (_, i) => `bucket-${i}`);
  const start = Date.parse('2024-03-01T00:00:00Z');
  const step = (30 * 86_400_000) / count;

  return Array.from({ length: count }, (_, i) => {
    const [service, eventName, readOnly] = pick(deck);
    const account = pick(ACCOUNTS);
    const user = pick(users);
    const bucket = pick(buckets);
    const time = new Date(start + Math.floor(i * step)).toISOString().replace(/\.\d+/, '');
    const failed = next() < 0.03;
    return {
      eventVersion: '1.09',
      userIdentity: {
        type: 'IAMUser',
        principalId: `AIDA${user.toUpperCase().replace('-', '')}EXAMPLE`,
        arn: `arn:aws:iam::${account}:user/${user}`,
        accountId: account,
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        userName: user,
        sessionContext: { attributes: { creationDate: time, mfaAuthenticated: 'false' } },
      },
      eventTime: time,
      eventSource: `${service}.amazonaws.com`,
      eventName,
      awsRegion: pick(REGIONS),
      sourceIPAddress: pick(addresses),
      userAgent: 'aws-cli/2.15.30 Python/3.11.8 Linux/6.1 exe/x86_64',
      ...(failed && { errorCode: 'AccessDenied', errorMessage: 'Access Denied' }),
      requestParameters: parameters(service, eventName, bucket, user, int),
      responseElements: readOnly ? null : { requestId: hex(16).toUpperCase() },
      additionalEventData: {
        bytesTransferredOut: int(100_000),
        AuthenticationMethod: 'AuthHeader',
      },
      requestID: hex(16).toUpperCase(),
      eventID: uuid(),
      readOnly,
      ...(service === 's3' && {
        resources: [{ accountId: account, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucket}` }],
      }),
      eventType: service === 'signin' ? 'AwsConsoleSignIn' : 'AwsApiCall',
      managementEvent: service !== 's3',
      recipientAccountId: account,
      eventCategory: service === 's3' ? 'Data' : 'Management',
      tlsDetails: { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256' },
    };
  });
}

function parameters(
  service: string,
  eventName: string,
  bucket: string,
  user: string,
  int: (limit: number) => number,
): Record<string, unknown> | null {
  if (service === 's3') return { bucketName: bucket, key: `data/${int(9_999)}.parquet` };
  if (eventName === 'AuthorizeSecurityGroupIngress') {
    const port = [22, 80, 443, 3389][int(4)];
    return {
      groupId: `sg-${int(99_999)}`,
      ipPermissions: {
        items: [
          {
            ipProtocol: 'tcp',
            fromPort: port,
            toPort: port,
            ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] },
          },
        ],
      },
    };
  }
  if (service === 'sts')
    return { roleArn: `arn:aws:iam::111122223333:role/${user}`, roleSessionName: user };
  if (eventName === 'CreateUser') return { userName: user };
  return service === 'signin' ? null : { maxResults: int(1_000) };
}

/** Mulberry32: small, and the same on every machine. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
