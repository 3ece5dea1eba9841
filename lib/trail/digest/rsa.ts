/**
 * RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, sections 8.2 and 9.2): what CloudTrail calls
 * `SHA256withRSA`. In plain arithmetic, as a page over http on a LAN has no WebCrypto; nothing here
 * is secret to the learner, so it need not take the same time for every key.
 */
import { sha256 } from '../hash/sha256';
import { readIntegers, toBigInt } from './der';

export interface RsaPublicKey {
  readonly modulus: bigint;
  readonly exponent: bigint;
}

/** From the DER of PKCS #1, as `ListPublicKeys` has it; undefined where it is of another form. */
export function readPublicKey(der: Uint8Array): RsaPublicKey | undefined {
  const [modulus, exponent, ...more] = readIntegers(der) ?? [];
  if (modulus === undefined || exponent === undefined || more.length > 0) return undefined;
  return byteLength(modulus) >= SHORTEST && exponent > 0n ? { modulus, exponent } : undefined;
}

/** Bytes of a modulus that has room for the hash and its padding. */
const SHORTEST = 64;

export function verifies(
  { modulus, exponent }: RsaPublicKey,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  const length = byteLength(modulus);
  const value = toBigInt(signature);
  if (signature.length !== length || value >= modulus) return false;
  return power(value, exponent, modulus) === encoded(message, length);
}

/** The hash that a signature holds, in hexadecimal; undefined where it is not of this form, or of another key. */
export function signedHash(
  { modulus, exponent }: RsaPublicKey,
  signature: Uint8Array,
): string | undefined {
  const length = byteLength(modulus);
  const opened = power(toBigInt(signature), exponent, modulus)
    .toString(16)
    .padStart(length * 2, '0');
  const before = `0001${'ff'.repeat(length - 3 - DIGEST_INFO.length / 2 - 32)}00${DIGEST_INFO}`;
  return opened.startsWith(before) ? opened.slice(before.length) : undefined;
}

/** DigestInfo of SHA-256, before the hash itself. */
const DIGEST_INFO = '3031300d060960864801650304020105000420';

/** EMSA-PKCS1-v1_5, as a number of `length` bytes. The whole of it is compared, padding too. */
export function encoded(message: Uint8Array, length: number): bigint {
  const info = `${DIGEST_INFO}${sha256(message)}`;
  return BigInt(`0x0001${'ff'.repeat(length - 3 - info.length / 2)}00${info}`);
}

export const byteLength = (modulus: bigint): number => Math.ceil(modulus.toString(16).length / 2);

/** `base` to the power of `exponent`, modulo `modulus`. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
}
