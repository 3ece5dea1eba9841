/**
 * A digest file of CloudTrail. Unknown fields pass.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
 */
import { z } from 'zod';

const time = z.string().describe('UTC, ISO 8601, whole seconds.');

const logFileSchema = z.looseObject({
  s3Bucket: z.string().describe('The bucket of the log file.'),
  s3Object: z.string().describe('The key of the log file.'),
  hashValue: z.string().describe('SHA-256 of the uncompressed log file, in hexadecimal.'),
  hashAlgorithm: z.string().optional().describe('SHA-256.'),
  newestEventTime: time.nullish().describe('The most recent event of the log file.'),
  oldestEventTime: time.nullish().describe('The oldest event of the log file.'),
});

export const digestFileSchema = z.looseObject({
  awsAccountId: z.string().optional().describe('The account that the digest file is for.'),
  digestStartTime: time.describe('The log files delivered from then on …'),
  digestEndTime: time.describe('… until then are in this digest file.'),
  digestS3Bucket: z.string().describe('The bucket that the digest file was delivered to.'),
  digestS3Object: z.string().describe('The key that the digest file was delivered as.'),
  digestPublicKeyFingerprint: z
    .string()
    .describe('Names the public key whose private key signed this file: MD5 of its DER, in hex.'),
  digestSignatureAlgorithm: z.string().optional().describe('SHA256withRSA.'),
  newestEventTime: time.nullish().describe('The most recent event of all the log files.'),
  oldestEventTime: time.nullish().describe('The oldest event of all the log files.'),
  previousDigestS3Bucket: z.string().nullish().describe('Null in a starting digest file.'),
  previousDigestS3Object: z.string().nullish().describe('Null in a starting digest file.'),
  previousDigestHashValue: z
    .string()
    .nullish()
    .describe('SHA-256 of the previous digest file, uncompressed, in hexadecimal.'),
  previousDigestHashAlgorithm: z.string().nullish().describe('SHA-256.'),
  previousDigestSignature: z
    .string()
    .nullable()
    .describe('The signature of the previous digest file, in hexadecimal.'),
  logFiles: z.array(logFileSchema).nullish().describe('Empty where nothing was delivered.'),
});
export type DigestFile = z.infer<typeof digestFileSchema>;
export type DigestedLog = z.infer<typeof logFileSchema>;

/** @param content uncompressed; undefined where it is no digest file */
export function readDigestFile(content: Uint8Array): DigestFile | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return digestFileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * What the signature of a digest file signs.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-custom-validation.html
 * @param hash SHA-256 of the uncompressed digest file, in hexadecimal
 */
export function dataToSign(
  digest: Pick<
    DigestFile,
    'digestEndTime' | 'digestS3Bucket' | 'digestS3Object' | 'previousDigestSignature'
  >,
  hash: string,
): Uint8Array {
  const path = `${digest.digestS3Bucket}/${digest.digestS3Object}`;
  // A starting digest file has no previous one: AWS CLI signs the word then.
  const previous = digest.previousDigestSignature ?? 'null';
  return new TextEncoder().encode(`${digest.digestEndTime}\n${path}\n${hash}\n${previous}`);
}
