/** A public key of CloudTrail, as `ListPublicKeys` gives it. */
import { z } from 'zod';
import { md5 } from '../hash/md5';
import { readPublicKey, type RsaPublicKey } from './rsa';

export const publicKeySchema = z
  .strictObject({
    region: z.string().describe('The Region whose digest files it is for.'),
    value: z.string().describe('DER in the form of PKCS #1, in Base64.'),
    fingerprint: z.string().describe('What digestPublicKeyFingerprint names it by.'),
    validFrom: z.iso.datetime(),
    validTo: z.iso.datetime(),
  })
  .describe('A public key that digest files are validated with.');
export type PublicKey = z.infer<typeof publicKeySchema>;

/**
 * Those of a Region whose time of validity overlaps. Milliseconds since the epoch.
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_ListPublicKeys.html
 */
export const keysInRange = (
  keys: readonly PublicKey[],
  region: string,
  from: number,
  to: number,
): readonly PublicKey[] =>
  keys.filter(
    (key) =>
      key.region === region && Date.parse(key.validFrom) <= to && Date.parse(key.validTo) >= from,
  );

/** Undefined where it cannot be read. */
export function rsaKeyOf({ value }: Pick<PublicKey, 'value'>): RsaPublicKey | undefined {
  try {
    return readPublicKey(Uint8Array.from(atob(value), (char) => char.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

/** MD5 of the DER: that is what the fingerprints of AWS's own examples are. */
export const fingerprintOf = (der: Uint8Array): string => md5(der);
