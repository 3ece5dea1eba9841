/** As much of DER (ITU-T X.690) as RSA keys in the form of PKCS #1 need: a SEQUENCE of INTEGERs. */

/** The integers, none negative; undefined where the bytes are anything else. */
export function readIntegers(der: Uint8Array): readonly bigint[] | undefined {
  const whole = element(der, 0, SEQUENCE);
  if (!whole || whole.end !== der.length) return undefined;
  const integers: bigint[] = [];
  for (let at = whole.start; at < whole.end;) {
    const found = element(der, at, INTEGER);
    if (!found || found.end > whole.end || found.start === found.end) return undefined;
    if (der[found.start]! & 0x80) return undefined;
    integers.push(toBigInt(der.subarray(found.start, found.end)));
    at = found.end;
  }
  return integers;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;

function element(der: Uint8Array, at: number, tag: number) {
  const first = der[at + 1];
  if (der[at] !== tag || first === undefined) return undefined;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 3 || first === 0x80) return undefined;
  let length = lengthBytes === 0 ? first : 0;
  for (let i = 0; i < lengthBytes; i++) length = length * 256 + (der[at + 2 + i] ?? 0);
  const start = at + 2 + lengthBytes;
  return start + length <= der.length ? { start, end: start + length } : undefined;
}

export const writeIntegers = (values: readonly bigint[]): Uint8Array =>
  derElement(
    SEQUENCE,
    values.map(integer).flatMap((bytes) => [...bytes]),
  );

function integer(value: bigint): Uint8Array {
  const hex = value.toString(16);
  const bytes = fromHex(hex.length % 2 === 0 ? hex : `0${hex}`) ?? [];
  // A first bit of 1 would make it negative.
  return derElement(INTEGER, (bytes[0] ?? 0) & 0x80 ? [0, ...bytes] : [...bytes]);
}

export function derElement(tag: number, content: readonly number[]): Uint8Array {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Uint8Array.from([tag, ...size, ...content]);
}

export const toBigInt = (bytes: Uint8Array): bigint => BigInt(`0x0${toHex(bytes)}`);

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Undefined where this is not hexadecimal, two digits a byte. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text)) return undefined;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
