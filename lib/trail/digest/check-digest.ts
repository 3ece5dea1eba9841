/**
 * One digest file, and one log file, by themselves.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-custom-validation.html
 */
import { sha256 } from '../hash/sha256';
import { unpacked } from '../objects/gzip';
import type { S3Object } from '../objects/object';
import { fromHex } from './der';
import { dataToSign, readDigestFile, type DigestedLog, type DigestFile } from './digest-file';
import { rsaKeyOf, type PublicKey } from './public-key';
import { verifies } from './rsa';

type Stored = Pick<S3Object, 'bytes' | 'content' | 'metadata'>;

export type DigestVerdict =
  | {
      readonly verdict: 'valid';
      readonly digest: DigestFile;
      /** SHA-256 of the uncompressed file, in hexadecimal. */
      readonly hash: string;
      readonly signature: string;
    }
  /** Not there; not where it says it is; no digest file; its signature is missing or wrong. */
  | { readonly verdict: 'missing' | 'moved' | 'format' | 'signature' }
  /** No public key has this fingerprint; or one has, and cannot be read. */
  | { readonly verdict: 'no-key' | 'unreadable-key'; readonly fingerprint: string };

/** @param keys the public keys to be tried, given when the file was made where that is told */
export function checkDigest(
  bucket: string,
  key: string,
  object: Stored | undefined,
  keys: (generated: string | undefined) => readonly PublicKey[],
): DigestVerdict {
  if (!object) return { verdict: 'missing' };
  const content = object.content ?? unpacked(object.bytes);
  const digest = content && readDigestFile(content);
  if (!content || !digest) return { verdict: 'format' };
  const {
    signature,
    'signature-algorithm': algorithm,
    'backfill-generation-timestamp': generated,
  } = object.metadata ?? {};
  if (signature === undefined || algorithm === undefined) return { verdict: 'signature' };
  if (key.endsWith('_backfill.json.gz') && generated === undefined) return { verdict: 'format' };
  if (digest.digestS3Bucket !== bucket || digest.digestS3Object !== key) {
    return { verdict: 'moved' };
  }
  const fingerprint = digest.digestPublicKeyFingerprint;
  const publicKey = keys(generated).find((each) => each.fingerprint === fingerprint);
  if (!publicKey) return { verdict: 'no-key', fingerprint };
  const rsa = rsaKeyOf(publicKey);
  if (!rsa) return { verdict: 'unreadable-key', fingerprint };
  const hash = sha256(content);
  const bytes = fromHex(signature);
  const good = bytes && verifies(rsa, dataToSign(digest, hash), bytes);
  return good ? { verdict: 'valid', digest, hash, signature } : { verdict: 'signature' };
}

/** `altered`: the hash of the uncompressed content is another. `format`: it is not gzip, or damaged. */
export type LogVerdict = 'valid' | 'altered' | 'format' | 'missing';

export function checkLog(log: DigestedLog, object: Stored | undefined): LogVerdict {
  if (!object) return 'missing';
  const content = object.content ?? unpacked(object.bytes);
  if (!content) return 'format';
  return sha256(content) === log.hashValue ? 'valid' : 'altered';
}
