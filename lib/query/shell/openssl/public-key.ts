/** Public keys of RSA in the forms that openssl reads and writes: PEM or DER, PKCS #1 or SPKI. */
import { derElement, fromHex, toHex } from '@/lib/trail/digest/der';
import { readPublicKey } from '@/lib/trail/digest/rsa';
import { decodeBase64, encodeBase64 } from '../base64';
import { decode } from '../text';

/** AlgorithmIdentifier of rsaEncryption (RFC 3279, section 2.3.1). */
const RSA = '300d06092a864886f70d0101010500';
const SPKI = new RegExp(`^30(?:82.{4}|81..|[0-7].)${RSA}03(?:82.{4}|81..|[0-7].)00(.+)$`);
const PEM =
  /-----BEGIN (?:RSA )?PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END (?:RSA )?PUBLIC KEY-----/;

/** The DER of PKCS #1; undefined where this is no public key of RSA. */
export function pkcs1Of(bytes: Uint8Array): Uint8Array | undefined {
  const pem = PEM.exec(decode(bytes))?.[1];
  const der = pem === undefined ? bytes : decodeBase64(new TextEncoder().encode(pem), true).bytes;
  const inner = SPKI.exec(toHex(der))?.[1];
  const pkcs1 = inner === undefined ? der : fromHex(inner);
  return pkcs1 && readPublicKey(pkcs1) ? pkcs1 : undefined;
}

export type KeyForm = 'spki' | 'pkcs1';

export function writeKey(pkcs1: Uint8Array, form: KeyForm, pem: boolean): Uint8Array {
  const der = form === 'pkcs1' ? pkcs1 : spki(pkcs1);
  if (!pem) return der;
  const name = form === 'pkcs1' ? 'RSA PUBLIC KEY' : 'PUBLIC KEY';
  const lines = encodeBase64(der).match(/.{1,64}/g) ?? [];
  const text = [`-----BEGIN ${name}-----`, ...lines, `-----END ${name}-----`, ''].join('\n');
  return new TextEncoder().encode(text);
}

const spki = (pkcs1: Uint8Array): Uint8Array =>
  derElement(0x30, [...(fromHex(RSA) ?? []), ...derElement(0x03, [0, ...pkcs1])]);
