/**
 * Amazon S3: buckets (management events) and objects (data events).
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html
 */
import type { Resource } from '@/lib/trail/record';
import type { Caller } from '../caller';
import { s3HostId, s3RequestId } from '../ids';
import { operationsOf, type Operation, type Service } from '../operation';
import type { Random } from '../random';
import type { Parameters } from '../record';

export const S3: Service = {
  source: 's3.amazonaws.com',
  prefix: 's3',
  requestId: s3RequestId,
  deniedForm: 's3',
  keepsParameters: true,
  agent: (userAgent) =>
    /^\[.*\]$|\.amazonaws\.com$|^AWS Internal$/.test(userAgent) ? userAgent : `[${userAgent}]`,
  // The events of S3's console are those of its own servers, or of a presigned URL.
  saysConsole: false,
};
const { read, write } = operationsOf(S3);

export interface Bucket {
  readonly name: string;
  readonly region: string;
  /** The account that owns it; the caller's where it is not said. */
  readonly owner?: string;
}

const CIPHER = 'TLS_AES_128_GCM_SHA256';

/** How the request was signed, and how many bytes went which way. */
export function transferred(
  random: Random,
  caller: Caller,
  { sent = 0, received = 0, method = 'AuthHeader' as 'AuthHeader' | 'QueryString' },
): Parameters {
  const signed = caller.identity.accountId !== 'anonymous';
  const data: Record<string, unknown> = signed ? { SignatureVersion: 'SigV4' } : {};
  data.CipherSuite = CIPHER;
  data.bytesTransferredIn = received;
  if (received > 0) data.SSEApplied = 'Default_SSE_S3';
  if (signed) data.AuthenticationMethod = method;
  data['x-amz-id-2'] = s3HostId(random);
  data.bytesTransferredOut = sent;
  return data;
}

/** What every event of a bucket says; made once, as a bucket may have a hundred thousand of them. */
interface Said {
  readonly host: string;
  readonly arn: string;
  readonly resources: Map<string, Resource>;
}
const said = new WeakMap<Bucket, Said>();

function sayings(bucket: Bucket): Said {
  const known = said.get(bucket);
  if (known) return known;
  const { name, region } = bucket;
  const host = `${name}.s3.${region}.amazonaws.com`;
  const made = { host, arn: `arn:aws:s3:::${name}`, resources: new Map<string, Resource>() };
  said.set(bucket, made);
  return made;
}

const hostOf = (bucket: Bucket) => sayings(bucket).host;
const bucketArn = (bucket: Bucket) => sayings(bucket).arn;

type Place = Pick<Operation, 'owner' | 'region' | 'host'>;
const place = (bucket: Bucket): Place => ({
  owner: bucket.owner,
  region: bucket.region,
  host: hostOf(bucket),
});

function resourceOf(bucket: Bucket, accountId: string): Resource {
  const { arn, resources } = sayings(bucket);
  const known = resources.get(accountId);
  if (known) return known;
  const made = { accountId, type: 'AWS::S3::Bucket', ARN: arn };
  resources.set(accountId, made);
  return made;
}

const itself =
  (bucket: Bucket) =>
  (accountId: string): readonly Resource[] => [resourceOf(bucket, accountId)];
const withObject =
  (bucket: Bucket, key: string) =>
  (accountId: string): readonly Resource[] => [
    { type: 'AWS::S3::Object', ARN: `${bucketArn(bucket)}/${key}` },
    resourceOf(bucket, accountId),
  ];

/** One of the many questions about a bucket: `acl`, `policy`, `versioning`, …; its answer's bytes. */
function about(eventName: string, subresource: string, action = eventName) {
  return (bucket: Bucket, sent = 0): Operation =>
    read(
      eventName,
      { bucketName: bucket.name, Host: hostOf(bucket), [subresource]: '' },
      {
        ...place(bucket),
        action: `s3:${action}`,
        on: bucketArn(bucket),
        additional: (random, caller) => transferred(random, caller, { sent }),
        resources: itself(bucket),
      },
    );
}
export const getBucketAcl = about('GetBucketAcl', 'acl');
export const getBucketPolicy = about('GetBucketPolicy', 'policy');
export const getBucketPolicyStatus = about('GetBucketPolicyStatus', 'policyStatus');
export const getBucketVersioning = about('GetBucketVersioning', 'versioning');
export const getBucketLogging = about('GetBucketLogging', 'logging');
export const getBucketTagging = about('GetBucketTagging', 'tagging');
export const getBucketEncryption = about(
  'GetBucketEncryption',
  'encryption',
  'GetEncryptionConfiguration',
);
export const getBucketPublicAccessBlock = about('GetBucketPublicAccessBlock', 'publicAccessBlock');

/** What S3 says where there is none: no failure of the caller's. */
export const NO_BUCKET_POLICY = {
  code: 'NoSuchBucketPolicy',
  message: 'The bucket policy does not exist',
} as const;

export function listBuckets(region: string, sent: number): Operation {
  const host = `s3.${region}.amazonaws.com`;
  return read(
    'ListBuckets',
    { Host: host },
    {
      region,
      host,
      action: 's3:ListAllMyBuckets',
      on: null,
      additional: (random, caller) => transferred(random, caller, { sent }),
    },
  );
}

function changeBucket(
  eventName: string,
  request: Parameters,
  bucket: Bucket,
  received = 0,
): Operation {
  return write(eventName, request, undefined, {
    ...place(bucket),
    on: bucketArn(bucket),
    // A configuration is no object: nothing is encrypted.
    additional: (random, caller) => ({
      ...transferred(random, caller, {}),
      bytesTransferredIn: received,
    }),
    resources: itself(bucket),
  });
}

export function createBucket(bucket: Bucket): Operation {
  const request = { bucketName: bucket.name, Host: hostOf(bucket), 'x-amz-acl': 'private' };
  // There is no bucket yet that it could be about.
  return { ...changeBucket('CreateBucket', request, bucket), resources: undefined };
}

export const deleteBucket = (bucket: Bucket) =>
  changeBucket('DeleteBucket', { bucketName: bucket.name, Host: hostOf(bucket) }, bucket);

export function putBucketPolicy(bucket: Bucket, policy: Parameters): Operation {
  const request = {
    bucketPolicy: policy,
    bucketName: bucket.name,
    Host: hostOf(bucket),
    policy: '',
  };
  const bytes = JSON.stringify(policy).length;
  return changeBucket('PutBucketPolicy', request, bucket, bytes);
}

export const deleteBucketPolicy = (bucket: Bucket) =>
  changeBucket(
    'DeleteBucketPolicy',
    { bucketName: bucket.name, Host: hostOf(bucket), policy: '' },
    bucket,
  );

export function putBucketPublicAccessBlock(bucket: Bucket, blocked: boolean): Operation {
  const request = {
    publicAccessBlock: '',
    bucketName: bucket.name,
    Host: hostOf(bucket),
    PublicAccessBlockConfiguration: {
      xmlns: 'http://s3.amazonaws.com/doc/2006-03-01/',
      RestrictPublicBuckets: blocked,
      BlockPublicPolicy: blocked,
      BlockPublicAcls: blocked,
      IgnorePublicAcls: blocked,
    },
  };
  return changeBucket('PutBucketPublicAccessBlock', request, bucket, 302);
}

// Objects: data events.

export function headBucket(bucket: Bucket): Operation {
  return read(
    'HeadBucket',
    { bucketName: bucket.name, Host: hostOf(bucket) },
    {
      ...place(bucket),
      data: true,
      action: 's3:ListBucket',
      on: bucketArn(bucket),
      additional: (random, caller) => transferred(random, caller, {}),
      resources: itself(bucket),
    },
  );
}

/** ListObjectsV2, which CloudTrail calls `ListObjects`. `console` asks as S3's console does. */
export function listObjects(
  bucket: Bucket,
  prefix: string,
  sent: number,
  by: 'console' | 'client' = 'client',
): Operation {
  const asConsole = by === 'console';
  const host = asConsole ? `s3.${bucket.region}.amazonaws.com` : hostOf(bucket);
  return read(
    'ListObjects',
    {
      'list-type': '2',
      bucketName: bucket.name,
      'encoding-type': 'url',
      ...(asConsole && { 'max-keys': '300', 'fetch-owner': 'true' }),
      prefix,
      ...(asConsole && { delimiter: '/' }),
      Host: host,
    },
    {
      ...place(bucket),
      host,
      data: true,
      action: 's3:ListBucket',
      on: bucketArn(bucket),
      additional: (random, caller) => transferred(random, caller, { sent }),
      resources: (accountId) => [
        { type: 'AWS::S3::Object', ARNPrefix: `${bucketArn(bucket)}/${prefix}` },
        ...itself(bucket)(accountId),
      ],
    },
  );
}

export interface Thing {
  readonly bucket: Bucket;
  readonly key: string;
  readonly bytes: number;
}

function forObject(
  { bucket, key }: Thing,
  transfer: Parameters & { sent?: number; received?: number },
) {
  return {
    ...place(bucket),
    data: true,
    on: `${bucketArn(bucket)}/${key}`,
    additional: (random: Random, caller: Caller) => transferred(random, caller, transfer),
    resources: withObject(bucket, key),
  };
}

export function getObject(thing: Thing): Operation {
  const { bucket, key, bytes: sent } = thing;
  const request = { bucketName: bucket.name, Host: hostOf(bucket), key };
  return read('GetObject', request, forObject(thing, { sent }));
}

export function headObject(thing: Thing): Operation {
  const { bucket, key } = thing;
  const request = { bucketName: bucket.name, Host: hostOf(bucket), key };
  return read('HeadObject', request, {
    ...forObject(thing, {}),
    action: 's3:GetObject',
  });
}

export function putObject(thing: Thing): Operation {
  const { bucket, key, bytes: received } = thing;
  const request = { bucketName: bucket.name, Host: hostOf(bucket), key };
  const response = { 'x-amz-server-side-encryption': 'AES256' };
  return write('PutObject', request, response, forObject(thing, { received }));
}

export function deleteObject(thing: Thing): Operation {
  const { bucket, key } = thing;
  const request = { bucketName: bucket.name, Host: hostOf(bucket), key };
  return write('DeleteObject', request, undefined, forObject(thing, {}));
}
