/**
 * Digest files as a trail with log file validation delivers them: one an hour and Region, chained
 * and signed, from the moment that logging starts; empty where nothing was delivered.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
 */
import { dataToSign, type DigestFile } from '@/lib/trail/digest/digest-file';
import { sha256 } from '@/lib/trail/hash/sha256';
import { packed } from '@/lib/trail/objects/gzip';
import { digestKey, isoSeconds } from '@/lib/trail/objects/names';
import type { S3Object } from '@/lib/trail/objects/object';
import { random } from '../random';
import type { LogFile } from './log-files';
import { signerOf } from './sign';
import type { TrailSettings } from './types';

const HOUR = 3_600_000;
const ALGORITHM = 'SHA256withRSA';

/** The digest file before, as the next one names it. */
interface Previous {
  readonly key: string;
  readonly hash: string;
  readonly signature: string;
}

/**
 * Those of one Region.
 * @param files the Region's log files, in the order of delivery
 * @param until nothing is delivered after it, in milliseconds since the epoch
 */
export function digestFiles(
  trail: TrailSettings,
  region: string,
  files: readonly LogFile[],
  until: number,
): readonly S3Object[] {
  const objects: S3Object[] = [];
  // Each Region has seconds of its own, kept from hour to hour.
  const chance = random(`${trail.account}/${trail.name}/${region}/digest`);
  const lag = chance.int(5, 40) * 1000;
  const work = chance.int(60, 240) * 1000;
  for (const [index, { from, to }] of trail.logging.entries()) {
    const next = trail.logging[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    let start = Math.floor(from / 1000) * 1000 + lag;
    let previous: Previous | undefined;
    // After StopLogging the hour that has begun is digested to its end, and what came later still.
    const isDue = () =>
      start <= (to ?? until) ||
      files.some(({ delivered }) => delivered >= start && delivered < next);
    while (start < next && isDue()) {
      const end = Math.min(start + HOUR, next + lag);
      if (end + work > until) break;
      const listed = files.filter(({ delivered }) => delivered >= start && delivered < end);
      const made = digestFile(
        trail,
        region,
        { start, end, delivered: end + work },
        listed,
        previous,
      );
      objects.push(made.object);
      previous = made;
      start = end;
    }
  }
  return objects;
}

function digestFile(
  trail: TrailSettings,
  region: string,
  { start, end, delivered }: { start: number; end: number; delivered: number },
  files: readonly LogFile[],
  previous: Previous | undefined,
): Previous & { readonly object: S3Object } {
  const signer = signerOf(region);
  const key = digestKey({ ...trail, region, trail: trail.name }, end);
  const digest: DigestFile = {
    awsAccountId: trail.account,
    digestStartTime: isoSeconds(start),
    digestEndTime: isoSeconds(end),
    digestS3Bucket: trail.bucket,
    digestS3Object: key,
    digestPublicKeyFingerprint: signer.fingerprint,
    digestSignatureAlgorithm: ALGORITHM,
    newestEventTime:
      files
        .map(({ newest }) => newest)
        .sort()
        .at(-1) ?? null,
    oldestEventTime: files.map(({ oldest }) => oldest).sort()[0] ?? null,
    previousDigestS3Bucket: previous ? trail.bucket : null,
    previousDigestS3Object: previous?.key ?? null,
    previousDigestHashValue: previous?.hash ?? null,
    previousDigestHashAlgorithm: previous ? 'SHA-256' : null,
    previousDigestSignature: previous?.signature ?? null,
    logFiles: files.map(({ object, content, newest, oldest }) => ({
      s3Bucket: object.bucket,
      s3Object: object.key,
      hashValue: sha256(content),
      hashAlgorithm: 'SHA-256',
      newestEventTime: newest,
      oldestEventTime: oldest,
    })),
  };
  const content = new TextEncoder().encode(JSON.stringify(digest));
  const hash = sha256(content);
  const signature = signer.sign(dataToSign(digest, hash));
  const bytes = packed(content);
  return {
    key,
    hash,
    signature,
    object: {
      bucket: trail.bucket,
      key,
      modified: new Date(delivered).toISOString(),
      size: bytes.length,
      bytes,
      metadata: { signature, 'signature-algorithm': ALGORITHM },
    },
  };
}
