/**
 * Validates the log files of a trail in one Region by its digest files: from the last one of the
 * time asked for back along the chain, then the back-fill digest files, a chain of their own. It
 * goes the way of AWS CLI's `validate-logs`; what is found is data, newest first.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-cli.html
 */
import type { S3Object } from '../objects/object';
import { digestEnd, digestFolder, isDigestKey, type DigestPlace } from '../objects/names';
import { checkDigest, checkLog, type DigestVerdict, type LogVerdict } from './check-digest';
import type { DigestFile } from './digest-file';
import { keysInRange, type PublicKey } from './public-key';

/** Buckets as their reader sees them. What they throw goes through. */
export interface Buckets {
  /** The keys that begin with the prefix, as S3 orders them. */
  keys(bucket: string, prefix: string): Promise<readonly string[]>;
  /** Undefined where there is none of that key. */
  object(
    bucket: string,
    key: string,
  ): Promise<Pick<S3Object, 'bytes' | 'content' | 'metadata'> | undefined>;
}

export interface ValidationRequest {
  readonly place: DigestPlace;
  readonly bucket: string;
  /** Milliseconds since the epoch: the first and the last instant of delivery. */
  readonly from: number;
  readonly to: number;
  readonly publicKeys: readonly PublicKey[];
}

interface Located {
  readonly bucket: string;
  readonly key: string;
  readonly backfill: boolean;
}
export type DigestFinding = Located & { readonly kind: 'digest' } & DigestVerdict & {
    /**
     * Whether the digest file after it names its hash and its signature; absent where that one was
     * not valid, or names another or none.
     */
    readonly linked?: boolean;
  };
export type LogFinding = Located & { readonly kind: 'log'; readonly verdict: LogVerdict };
/** Nothing proves what was delivered: a starting digest file has no previous one. */
export interface GapFinding {
  readonly kind: 'gap';
  readonly backfill: boolean;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
}
export type Finding = DigestFinding | LogFinding | GapFinding;

/** There are digest files, and no public key of their time at all. */
export class NoPublicKeys extends Error {
  constructor(
    readonly from: number,
    readonly to: number,
  ) {
    super('No public keys were found for the time of the digest files.');
  }
}

const HOUR = 3_600_000;

/** @throws NoPublicKeys, and what `buckets` throws */
export async function* validateLogFiles(
  request: ValidationRequest,
  buckets: Buckets,
): AsyncGenerator<Finding> {
  for (const backfill of [false, true]) {
    const digests = await digestsOf(request, buckets, request.bucket, request.to, backfill);
    yield* walk(request, buckets, digests, backfill);
  }
}

/** Oldest first, and an hour beyond the end: log files of the last minutes are in the next one. */
async function digestsOf(
  { place, from }: ValidationRequest,
  buckets: Buckets,
  bucket: string,
  to: number,
  backfill: boolean,
): Promise<string[]> {
  const keys = await buckets.keys(bucket, digestFolder(place));
  return keys.filter((key) => {
    const end = digestEnd(key);
    return isDigestKey(place, key, backfill) && end >= from && end <= to + HOUR;
  });
}

async function* walk(
  request: ValidationRequest,
  buckets: Buckets,
  digests: string[],
  backfill: boolean,
): AsyncGenerator<Finding> {
  const { place, from, to, publicKeys } = request;
  /** The next older one that is in the bucket. */
  const before = (key: string) => {
    const end = digestEnd(key);
    let older = digests.pop();
    while (older !== undefined && !(digestEnd(older) < end)) older = digests.pop();
    return older;
  };
  let { bucket } = request;
  let key = digests.pop();
  if (key === undefined) return;
  if (!backfill && keysInRange(publicKeys, place.region, from, to + 2 * HOUR).length === 0) {
    throw new NoPublicKeys(from, to + 2 * HOUR);
  }
  const keys = (generated: string | undefined) => {
    const made = Date.parse(generated ?? '');
    const [first, last] = backfill ? [made - HOUR, made + HOUR] : [from, to + 2 * HOUR];
    return keysInRange(publicKeys, place.region, first, last);
  };
  let oldest = digestEnd(key);
  let later: DigestFile | undefined;
  while (key !== undefined && from <= oldest) {
    const at: Located = { bucket, key, backfill };
    const checked = checkDigest(bucket, key, await buckets.object(bucket, key), keys);
    yield { kind: 'digest', ...at, ...checked, ...linkOf(at, checked, later) };
    if (checked.verdict !== 'valid') {
      later = undefined;
      key = before(key);
      continue;
    }
    const { digest } = checked;
    later = digest;
    oldest = Date.parse(digest.digestStartTime);
    for (const log of digest.logFiles ?? []) {
      const object = await buckets.object(log.s3Bucket, log.s3Object);
      const place = { bucket: log.s3Bucket, key: log.s3Object, backfill };
      yield { kind: 'log', ...place, verdict: checkLog(log, object) };
    }
    const { previousDigestS3Bucket: previousBucket, previousDigestS3Object: previous } = digest;
    if (previousBucket == null || previous == null) {
      key = before(key);
      if (key !== undefined) yield { kind: 'gap', backfill, from: digestEnd(key), to: oldest };
      continue;
    }
    key = previous;
    if (previousBucket === bucket) continue;
    bucket = previousBucket;
    digests = await digestsOf(request, buckets, bucket, Date.parse(digest.digestEndTime), backfill);
  }
}

function linkOf({ bucket, key }: Located, checked: DigestVerdict, later: DigestFile | undefined) {
  if (checked.verdict !== 'valid' || !later) return {};
  if (later.previousDigestS3Bucket !== bucket || later.previousDigestS3Object !== key) return {};
  const linked =
    later.previousDigestHashValue === checked.hash &&
    later.previousDigestSignature === checked.signature;
  return { linked };
}
