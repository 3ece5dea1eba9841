/** Identifiers of the forms that AWS gives them, drawn from a seeded source. */
import type { Random } from './random';

const HEX = '0123456789abcdef';
const BASE36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** The letters of IAM's unique ids: base32, so no 0, 1, 8 or 9. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The letters of base64 that a URL may hold. */
const BASE64_URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The dashes and the version of a UUID; its variant and where its other digits are. */
const UUID = '00000000-0000-4000-8000-000000000000';
const UUID_CODES = Array.from(UUID, (letter) => letter.charCodeAt(0));
const VARIANT = 19;
const DIGITS = Array.from(UUID, (_, at) => at).filter(
  (at) => at !== VARIANT && UUID.charAt(at) === '0',
);

/** A version 4 UUID: `eventID`, and `requestID` of most services. */
export function uuid(random: Random): string {
  const codes = [...UUID_CODES];
  codes[VARIANT] = '89ab'.charCodeAt(random.int(0, 3));
  for (const at of DIGITS) codes[at] = HEX.charCodeAt(random.int(0, 15));
  return String.fromCharCode(...codes);
}

/**
 * An access key id that is nobody's: 20 characters that end in EXAMPLE, as AWS's documentation
 * writes them. `AKIA` is a user's long-term key, `ASIA` a temporary one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
export function accessKeyId(random: Random, prefix: 'AKIA' | 'ASIA'): string {
  return `${prefix}${random.string(BASE32, 9)}EXAMPLE`;
}

/** Amazon S3's `requestID`: 16 capitals and digits. */
export function s3RequestId(random: Random): string {
  return random.string(BASE36, 16);
}

/** Amazon S3's `x-amz-id-2`: 56 bytes in base64. */
export function s3HostId(random: Random): string {
  return base64(random, 56);
}

/** `bytes` chance bytes in base64, padded. */
export function base64(random: Random, bytes: number): string {
  const characters = Math.ceil((bytes * 4) / 3);
  const spareBits = characters * 6 - bytes * 8;
  const last = BASE64.charAt((random.int(0, 63) >> spareBits) << spareBits);
  const padding = '='.repeat((4 - (characters % 4)) % 4);
  return random.string(BASE64, characters - 1) + last + padding;
}

/** Characters as an encoded authorization message of Amazon EC2 has them. */
export function base64Url(random: Random, length: number): string {
  return random.string(BASE64_URL, length);
}

/**
 * IAM's unique id of a user (AIDA), a role (AROA), an instance profile (AIPA), a policy (ANPA).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
export function iamId(random: Random, prefix: 'AIDA' | 'AROA' | 'AIPA' | 'ANPA'): string {
  return prefix + random.string(BASE32, 17);
}

/** An id of Amazon EC2's long form: `i-` and 17 hexadecimal digits. */
export function ec2Id(random: Random, prefix: string): string {
  return `${prefix}-${random.string(HEX, 17)}`;
}
