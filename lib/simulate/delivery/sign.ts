/** Signs digest files as CloudTrail does, with the key pairs of the simulation. */
import { readIntegers, writeIntegers } from '@/lib/trail/digest/der';
import { fingerprintOf } from '@/lib/trail/digest/public-key';
import { byteLength, encoded, power } from '@/lib/trail/digest/rsa';
import { SIGNING_KEYS } from './signing-keys';

export interface Signer {
  /** The public key: DER in the form of PKCS #1. */
  readonly publicKey: Uint8Array;
  readonly fingerprint: string;
  /** The signature in hexadecimal; the same bytes always have the same one. */
  sign(message: Uint8Array): string;
}

const made = new Map<string, Signer>();

/** @throws where the simulation has no key pair of the Region */
export function signerOf(region: string): Signer {
  const known = made.get(region);
  if (known) return known;
  const key = SIGNING_KEYS[region];
  if (key === undefined) {
    throw new Error(
      `No key pair signs the digest files of ${region}: there are ${Object.keys(SIGNING_KEYS).join(', ')}. signing-keys.ts says how another one is made.`,
    );
  }
  const signer = makeSigner(Uint8Array.from(atob(key), (char) => char.charCodeAt(0)));
  made.set(region, signer);
  return signer;
}

/** @param der an RSAPrivateKey of RFC 8017, appendix A.1.2 */
function makeSigner(der: Uint8Array): Signer {
  const [, modulus, exponent, , p, q, exponentP, exponentQ, coefficient] = readIntegers(der) ?? [];
  if (
    modulus === undefined ||
    exponent === undefined ||
    p === undefined ||
    q === undefined ||
    exponentP === undefined ||
    exponentQ === undefined ||
    coefficient === undefined
  ) {
    throw new Error('This is not an RSA private key in the form of PKCS #1.');
  }
  const length = byteLength(modulus);
  const publicKey = writeIntegers([modulus, exponent]);
  return {
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    sign(message) {
      const number = encoded(message, length);
      // The Chinese remainder theorem: a third of the time (RFC 8017, section 5.1.2).
      const first = power(number % p, exponentP, p);
      const second = power(number % q, exponentQ, q);
      const h = ((((first - second) * coefficient) % p) + p) % p;
      return (second + q * h).toString(16).padStart(2 * length, '0');
    },
  };
}
