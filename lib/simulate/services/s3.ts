/**
 * Amazon S3 through its console: most calls are made by the console's own servers (userAgent
 * `S3Console`), an upload goes from the browser to the bucket with a presigned URL.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html
 */
import type { CloudTrailRecord, Resource } from '@/lib/trail/record';
import type { ConsoleCall } from '../call';
import { s3HostId, s3RequestId, uuid } from '../ids';
import { iamUser } from '../principal';
import { record, tls13, type EventFacts } from '../record';

/** The bucket's owner is the account that the calls are made in. */
export interface Bucket {
  readonly name: string;
  readonly region: string;
}

/** The S3 console's servers, by the Linux kernel they run. */
export const s3Console = (kernel: string) =>
  `[S3Console/0.4, aws-internal/3 aws-sdk-java/1.12.750 Linux/${kernel}.amzn2int.x86_64 OpenJDK_64-Bit_Server_VM/25.412-b09 java/1.8.0_412 vendor/Oracle_Corporation cfg/retry-mode/standard]`;

interface ConsoleServer {
  readonly userAgent: string;
  /** S3's servers reach S3 through an endpoint of AWS's own. */
  readonly vpcEndpointId: string;
}

const CIPHER = 'TLS_AES_128_GCM_SHA256';

function bucketResource(accountId: string, bucket: Bucket): Resource {
  return { accountId, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucket.name}` };
}

function s3Call(
  call: ConsoleCall,
  given: Pick<EventFacts, 'eventName' | 'awsRegion' | 'readOnly' | 'userAgent'> & {
    readonly host: string;
  } & Partial<EventFacts>,
): CloudTrailRecord {
  const { random, session, at } = call;
  const { host, ...rest } = given;
  return record(random, {
    eventVersion: '1.10',
    userIdentity: iamUser(session.user, session),
    eventTime: at,
    eventSource: 's3.amazonaws.com',
    sourceIPAddress: session.sourceIPAddress,
    requestID: s3RequestId(random),
    recipientAccountId: session.user.accountId,
    tlsDetails: tls13(host),
    ...rest,
  });
}

function signed(call: ConsoleCall, method: 'AuthHeader' | 'QueryString', out: number, bytesIn = 0) {
  return {
    SignatureVersion: 'SigV4',
    CipherSuite: CIPHER,
    bytesTransferredIn: bytesIn,
    ...(bytesIn > 0 && { SSEApplied: 'Default_SSE_S3' }),
    AuthenticationMethod: method,
    'x-amz-id-2': s3HostId(call.random),
    bytesTransferredOut: out,
  };
}

export function listBuckets(
  call: ConsoleCall,
  server: ConsoleServer,
  region: string,
  bytesOut: number,
): CloudTrailRecord {
  const host = `s3.${region}.amazonaws.com`;
  return s3Call(call, {
    eventName: 'ListBuckets',
    awsRegion: region,
    userAgent: server.userAgent,
    requestParameters: { Host: host },
    additionalEventData: signed(call, 'AuthHeader', bytesOut),
    readOnly: true,
    vpcEndpointId: server.vpcEndpointId,
    host,
  });
}

export function headBucket(
  call: ConsoleCall,
  server: ConsoleServer,
  bucket: Bucket,
): CloudTrailRecord {
  const host = `${bucket.name}.s3.${bucket.region}.amazonaws.com`;
  return s3Call(call, {
    eventName: 'HeadBucket',
    awsRegion: bucket.region,
    userAgent: server.userAgent,
    requestParameters: { bucketName: bucket.name, Host: host },
    additionalEventData: signed(call, 'AuthHeader', 0),
    readOnly: true,
    resources: [bucketResource(call.session.user.accountId, bucket)],
    category: 'Data',
    vpcEndpointId: server.vpcEndpointId,
    host,
  });
}

/** ListObjectsV2, which CloudTrail calls `ListObjects`. */
export function listObjects(
  call: ConsoleCall,
  server: ConsoleServer,
  bucket: Bucket,
  prefix: string,
  bytesOut: number,
): CloudTrailRecord {
  const host = `s3.${bucket.region}.amazonaws.com`;
  return s3Call(call, {
    eventName: 'ListObjects',
    awsRegion: bucket.region,
    userAgent: server.userAgent,
    requestParameters: {
      'list-type': '2',
      bucketName: bucket.name,
      'encoding-type': 'url',
      'max-keys': '300',
      'fetch-owner': 'true',
      prefix,
      delimiter: '/',
      Host: host,
    },
    additionalEventData: signed(call, 'AuthHeader', bytesOut),
    readOnly: true,
    resources: [
      { type: 'AWS::S3::Object', ARNPrefix: `arn:aws:s3:::${bucket.name}/${prefix}` },
      bucketResource(call.session.user.accountId, bucket),
    ],
    category: 'Data',
    vpcEndpointId: server.vpcEndpointId,
    host,
  });
}

export interface Upload {
  readonly bucket: Bucket;
  readonly key: string;
  readonly bytesIn: number;
}

/**
 * What the presigned URL asks for, less its credential, token and signature: CloudTrail leaves those
 * out. The browser's question before the upload has no headers of the upload yet.
 */
function presigned(call: ConsoleCall, { bucket, key }: Upload, step: 'preflight' | 'upload') {
  const upload = step === 'upload';
  return {
    'X-Amz-Date': call.at.replace(/[-:]/g, ''),
    bucketName: bucket.name,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    ...(upload && { 'x-amz-acl': 'bucket-owner-full-control' }),
    'X-Amz-SignedHeaders': 'content-md5;content-type;host;x-amz-acl;x-amz-storage-class',
    Host: `${bucket.name}.s3.${bucket.region}.amazonaws.com`,
    'X-Amz-Expires': '300',
    key,
    ...(upload && { 'x-amz-storage-class': 'STANDARD' }),
  };
}

function objectResources(call: ConsoleCall, { bucket, key }: Upload): readonly Resource[] {
  return [
    { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${bucket.name}/${key}` },
    bucketResource(call.session.user.accountId, bucket),
  ];
}

/** The upload itself: the console's presigned URL, used by the browser. */
export function putObject(call: ConsoleCall, upload: Upload): CloudTrailRecord {
  const requestParameters = presigned(call, upload, 'upload');
  return s3Call(call, {
    eventVersion: '1.09',
    eventName: 'PutObject',
    awsRegion: upload.bucket.region,
    userAgent: `[${call.session.browser}]`,
    requestParameters,
    responseElements: { 'x-amz-server-side-encryption': 'AES256' },
    additionalEventData: signed(call, 'QueryString', 0, upload.bytesIn),
    readOnly: false,
    resources: objectResources(call, upload),
    category: 'Data',
    host: requestParameters.Host,
  });
}

/** The browser's question before the upload (CORS): unsigned, so S3 knows nobody behind it. */
export function preflightRequest(call: ConsoleCall, upload: Upload): CloudTrailRecord {
  const requestParameters = presigned(call, upload, 'preflight');
  return s3Call(call, {
    userIdentity: { type: 'AWSAccount', principalId: '', accountId: 'anonymous' },
    eventName: 'PreflightRequest',
    awsRegion: upload.bucket.region,
    userAgent: `[${call.session.browser}]`,
    requestParameters,
    additionalEventData: {
      CipherSuite: CIPHER,
      bytesTransferredIn: 0,
      'x-amz-id-2': s3HostId(call.random),
      bytesTransferredOut: 0,
    },
    readOnly: true,
    resources: objectResources(call, upload),
    category: 'Data',
    sharedEventID: uuid(call.random),
    host: requestParameters.Host,
  });
}

/**
 * What AWS's own servers ask in a person's name for the Storage Lens panel of the console. The
 * default dashboard is at home in us-east-1, wherever the person works.
 */
const LENS_REGION = 'us-east-1';

function storageLens(
  call: ConsoleCall,
  given: Pick<EventFacts, 'eventName' | 'requestParameters' | 'additionalEventData' | 'requestID'>,
): CloudTrailRecord {
  const { random, session, at } = call;
  return record(random, {
    eventVersion: '1.10',
    userIdentity: { ...iamUser(session.user, session), invokedBy: 'AWS Internal' },
    eventTime: at,
    eventSource: 's3.amazonaws.com',
    awsRegion: LENS_REGION,
    sourceIPAddress: 'AWS Internal',
    userAgent: 'AWS Internal',
    readOnly: true,
    recipientAccountId: session.user.accountId,
    ...given,
  });
}

export function getStorageLensConfiguration(call: ConsoleCall): CloudTrailRecord {
  const account = call.session.user.accountId;
  return storageLens(call, {
    eventName: 'GetStorageLensConfiguration',
    requestParameters: { Host: `${account}.s3-control.${LENS_REGION}.amazonaws.com` },
    additionalEventData: signed(call, 'AuthHeader', 375),
    requestID: s3RequestId(call.random),
  });
}

export function getStorageLensDashboardData(call: ConsoleCall): CloudTrailRecord {
  const account = call.session.user.accountId;
  return storageLens(call, {
    eventName: 'GetStorageLensDashboardDataInternal',
    requestParameters: {
      configurationARN: `arn:aws:s3:${LENS_REGION}:${account}:storage-lens/default-account-dashboard`,
    },
    requestID: uuid(call.random),
  });
}
