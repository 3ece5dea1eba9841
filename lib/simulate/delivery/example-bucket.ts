/**
 * The bucket of the integrity workbench: four hours of a small trail, signed as the labs' trails are. One
 * call in it is worth hiding.
 */
import { deliver } from './deliver';
import { unpacked } from '@/lib/trail/objects/gzip';
import type { HeldBucket, HeldFile } from '@/lib/trail/digest/inspect';
import type { CloudTrailRecord } from '@/lib/trail/record';

const ACCOUNT = '111122223333';
const REGION = 'eu-west-1';
const BUCKET = 'example-trail-logs';
const DAY = '2026-10-05';
const OFFICE = '198.51.100.20';
/** The address of the call that is worth hiding. */
export const ELSEWHERE = '203.0.113.77';
const MINUTE = 60_000;

interface Call {
  /** `08:12:40`, UTC. */
  readonly time: string;
  readonly user: string;
  readonly service: string;
  readonly name: string;
  readonly from?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly readOnly?: boolean;
}

const CALLS: readonly Call[] = [
  { time: '08:12:40', user: 'ana', service: 'ec2', name: 'DescribeInstances', readOnly: true },
  {
    time: '08:14:03',
    user: 'ana',
    service: 'ec2',
    name: 'StartInstances',
    parameters: { instancesSet: { items: [{ instanceId: 'i-0a1b2c3d4e5f60718' }] } },
  },
  { time: '09:31:55', user: 'ben', service: 's3', name: 'ListBuckets', readOnly: true },
  {
    time: '09:44:21',
    user: 'ben',
    from: ELSEWHERE,
    service: 'ec2',
    name: 'AuthorizeSecurityGroupIngress',
    parameters: {
      groupId: 'sg-0123456789abcdef0',
      ipPermissions: {
        items: [
          {
            ipProtocol: 'tcp',
            fromPort: 22,
            toPort: 22,
            ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] },
          },
        ],
      },
    },
  },
  { time: '11:05:12', user: 'ana', service: 'ec2', name: 'DescribeInstances', readOnly: true },
];

function record(call: Call, at: number): CloudTrailRecord {
  const { time, user, service, name, from = OFFICE, parameters = null, readOnly = false } = call;
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'IAMUser',
      principalId: `AIDA${user.toUpperCase()}EXAMPLE0000`,
      arn: `arn:aws:iam::${ACCOUNT}:user/${user}`,
      accountId: ACCOUNT,
      accessKeyId: `AKIA${user.toUpperCase()}EXAMPLE0000`,
      userName: user,
    },
    eventTime: `${DAY}T${time}Z`,
    eventSource: `${service}.amazonaws.com`,
    eventName: name,
    awsRegion: REGION,
    sourceIPAddress: from,
    userAgent: 'aws-cli/2.31.9',
    requestParameters: parameters,
    responseElements: readOnly ? null : { _return: true },
    eventID: `5f0c1e2d-0000-4000-8000-00000000000${at}`,
    readOnly,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: ACCOUNT,
    eventCategory: 'Management',
  };
}

const clock = (time: string) => Date.parse(`${DAY}T${time}Z`);

/** The same bytes on every machine. */
export function exampleBucket(): HeldBucket {
  const records = CALLS.map(record);
  const { objects, publicKeys } = deliver(
    records.map((one) => ({ record: one, arrival: Date.parse(one.eventTime) + 4 * MINUTE })),
    {
      account: ACCOUNT,
      name: 'audit',
      homeRegion: REGION,
      bucket: BUCKET,
      regions: [REGION],
      logging: [{ from: clock('08:00:00') }],
      validation: true,
    },
    clock('12:10:00'),
  );
  const [publicKey] = publicKeys;
  if (!publicKey) throw new Error(`There is no public key for ${REGION}.`);
  const files = objects.map(({ key, bytes, metadata }): HeldFile => {
    const text = new TextDecoder().decode(unpacked(bytes));
    return { key, text, ...(metadata?.signature && { signature: metadata.signature }) };
  });
  const digests = files.filter(({ signature }) => signature).map(({ key }) => key);
  return { bucket: BUCKET, digests: digests.reverse(), files, publicKey };
}
