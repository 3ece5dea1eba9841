/**
 * A bucket with digest files, looked at piece by piece: what each hash is and was to be, what the signature
 * holds, and which digest file vouches for which file. `validate-logs` says whether; this says why.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-custom-validation.html
 */
import { sha256 } from '../hash/sha256';
import { checkDigest, checkLog, type DigestVerdict, type LogVerdict } from './check-digest';
import { fromHex } from './der';
import { dataToSign, readDigestFile } from './digest-file';
import { rsaKeyOf, type PublicKey } from './public-key';
import { signedHash } from './rsa';

/** A file of the bucket, uncompressed. */
export interface HeldFile {
  readonly key: string;
  readonly text: string;
  /** Of a digest file, from its metadata: hexadecimal. */
  readonly signature?: string;
}

export interface HeldBucket {
  readonly bucket: string;
  /** The digest files that were delivered, the newest first; those that are gone too. */
  readonly digests: readonly string[];
  readonly files: readonly HeldFile[];
  readonly publicKey: PublicKey;
}

export interface LogReport {
  readonly key: string;
  /** What the digest file says, and what it is now; SHA-256 in hexadecimal. */
  readonly expected: string;
  readonly actual?: string;
  /** `unvouched`: the digest file that lists it proves nothing itself. */
  readonly verdict: LogVerdict | 'unvouched';
}

export interface DigestReport {
  readonly key: string;
  readonly verdict: DigestVerdict['verdict'];
  /** SHA-256 of the file as it is now. */
  readonly hash?: string;
  /** The four lines that are signed, as they follow from the file, and their SHA-256. */
  readonly signed?: { readonly text: string; readonly hash: string };
  /** The hash that the signature holds, opened with the public key. */
  readonly opened?: string;
  /** What the next digest file says of this one; absent for the newest, and where the next one cannot be read. */
  readonly named?: { readonly hash: string; readonly holds: boolean };
  readonly logs: readonly LogReport[];
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** The newest digest file first. */
export function inspect(held: HeldBucket): readonly DigestReport[] {
  return held.digests.map((key, at) => inspectDigest(held, key, held.digests[at - 1]));
}

function inspectDigest(held: HeldBucket, key: string, newer: string | undefined): DigestReport {
  const file = find(held, key);
  const named = newer === undefined ? undefined : nameOf(held, newer, file);
  const rest = named && { named };
  if (!file) return { key, verdict: 'missing', logs: [], ...rest };
  const content = bytes(file.text);
  const hash = sha256(content);
  const { signature = '' } = file;
  const metadata = { signature, 'signature-algorithm': 'SHA256withRSA' };
  const stored = { bytes: content, content, metadata };
  const { verdict } = checkDigest(held.bucket, key, stored, () => [held.publicKey]);
  const digest = readDigestFile(content);
  if (!digest) return { key, verdict, hash, logs: [], ...rest };
  const toSign = dataToSign(digest, hash);
  const opened = openedWith(held.publicKey, signature);
  const logs = (digest.logFiles ?? []).map((log): LogReport => {
    const there = find(held, log.s3Object);
    const now = there && bytes(there.text);
    return {
      key: log.s3Object,
      expected: log.hashValue,
      ...(now && { actual: sha256(now) }),
      verdict:
        verdict === 'valid'
          ? checkLog(log, now && { bytes: now, content: now, metadata: {} })
          : 'unvouched',
    };
  });
  const signed = { text: new TextDecoder().decode(toSign), hash: sha256(toSign) };
  return { key, verdict, hash, signed, ...(opened && { opened }), logs, ...rest };
}

const find = ({ files }: HeldBucket, key: string) => files.find((file) => file.key === key);

/** What a digest file says of the one before it. */
function nameOf(held: HeldBucket, newer: string, file: HeldFile | undefined) {
  const digest = readDigestFile(bytes(find(held, newer)?.text ?? ''));
  const hash = digest?.previousDigestHashValue;
  if (!digest || !hash) return undefined;
  const holds =
    file !== undefined &&
    hash === sha256(bytes(file.text)) &&
    digest.previousDigestSignature === file.signature;
  return { hash, holds };
}

function openedWith(publicKey: PublicKey, signature: string): string | undefined {
  const key = rsaKeyOf(publicKey);
  const value = fromHex(signature);
  return key && value && signedHash(key, value);
}
