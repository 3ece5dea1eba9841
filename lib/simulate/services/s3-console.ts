/**
 * Amazon S3 through its console: most calls are made by the console's own servers, an upload goes
 * from the browser to the bucket with a presigned URL.
 */
import { ANONYMOUS } from '../principal';
import type { Caller, ConsoleSession } from '../caller';
import { inConsole, through } from '../caller';
import { isoSeconds } from '../clock';
import { uuid } from '../ids';
import type { Operation } from '../operation';
import { putObject, S3, transferred, type Thing } from './s3';

/** The S3 console's servers, by the Linux kernel they run. */
export const s3Console = (kernel: string) =>
  `[S3Console/0.4, aws-internal/3 aws-sdk-java/1.12.750 Linux/${kernel}.amzn2int.x86_64 OpenJDK_64-Bit_Server_VM/25.412-b09 java/1.8.0_412 vendor/Oracle_Corporation cfg/retry-mode/standard]`;

export interface ConsoleServer {
  readonly userAgent: string;
  /** S3's servers reach S3 through an endpoint of AWS's own. */
  readonly vpcEndpointId: string;
}

/** A person whose click is carried out by one of the console's servers. */
export function byServer(session: ConsoleSession, server: ConsoleServer, region: string): Caller {
  return { ...inConsole(session, region), ...server };
}

/**
 * What the presigned URL asks for, less its credential, token and signature: CloudTrail leaves those
 * out. The browser's question before the upload has no headers of the upload yet.
 */
function presigned({ bucket, key }: Thing, time: number, step: 'preflight' | 'upload') {
  const upload = step === 'upload';
  return {
    'X-Amz-Date': isoSeconds(time).replace(/[-:]/g, ''),
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

/** The upload itself: the console's presigned URL, used by the browser at `time`. */
export function upload(thing: Thing, time: number): Operation {
  return {
    ...putObject(thing),
    request: presigned(thing, time, 'upload'),
    additional: (random, caller) =>
      transferred(random, caller, { received: thing.bytes, method: 'QueryString' }),
  };
}

/** The browser's question before the upload (CORS): unsigned, so S3 knows nobody behind it. */
export function preflight(thing: Thing, time: number): Operation {
  return {
    ...putObject(thing),
    eventName: 'PreflightRequest',
    readOnly: true,
    request: presigned(thing, time, 'preflight'),
    response: undefined,
    additional: (random, caller) => transferred(random, caller, {}),
  };
}

/** Who asks the question before the upload. */
export function unsigned(caller: Caller): Caller {
  return { ...caller, identity: ANONYMOUS, fromConsole: false };
}

/**
 * What AWS's own servers ask in a person's name for the Storage Lens panel of the console. The
 * default dashboard is at home in us-east-1, wherever the person works.
 */
const LENS_REGION = 'us-east-1';
export const forStorageLens = (caller: Caller) => through(caller, 'AWS Internal');

export function getStorageLensConfiguration(accountId: string): Operation {
  return {
    service: { ...S3, home: LENS_REGION },
    eventName: 'GetStorageLensConfiguration',
    readOnly: true,
    request: { Host: `${accountId}.s3-control.${LENS_REGION}.amazonaws.com` },
    additional: (random, caller) => transferred(random, caller, { sent: 375 }),
  };
}

export function getStorageLensDashboardData(accountId: string): Operation {
  return {
    service: { ...S3, home: LENS_REGION, requestId: uuid },
    eventName: 'GetStorageLensDashboardDataInternal',
    readOnly: true,
    request: {
      configurationARN: `arn:aws:s3:${LENS_REGION}:${accountId}:storage-lens/default-account-dashboard`,
    },
  };
}
