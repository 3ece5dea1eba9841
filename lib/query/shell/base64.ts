/** Base64 (RFC 4648), as coreutils reads and writes it. */
import { concat } from '@/lib/trail/concat';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const chars = [18, 12, 6, 0].map((shift) => ALPHABET[(word >> shift) & 63]!);
    const left = bytes.length - i;
    if (left < 3) chars.fill('=', left + 1);
    parts.push(chars.join(''));
  }
  return parts.join('');
}

/** `lenient` passes over other characters; `valid` is false where one stopped it. */
export function decodeBase64(
  input: Uint8Array,
  lenient: boolean,
): { bytes: Uint8Array; valid: boolean } {
  const groups: Uint8Array[] = [];
  let word = 0;
  let count = 0;
  let padding = 0;
  for (const byte of input) {
    const char = String.fromCharCode(byte);
    if (char === '\n') continue;
    const value = ALPHABET.indexOf(char);
    if (char === '=' && count >= 2) padding++;
    else if (value < 0 || padding > 0) {
      if (lenient && value < 0) continue;
      // What was read of a group is written still.
      const bits = count === 3 ? word >> 2 : word >> 4;
      const part = count === 3 ? [bits >> 8, bits & 255] : count === 2 ? [bits & 255] : [];
      return { bytes: concat([...groups, Uint8Array.from(part)]), valid: false };
    }
    word = (word << 6) | Math.max(0, value);
    if (++count < 4) continue;
    const group = Uint8Array.of((word >> 16) & 255, (word >> 8) & 255, word & 255);
    groups.push(group.subarray(0, 3 - padding));
    word = 0;
    count = 0;
    padding = 0;
  }
  return { bytes: groups.length > 0 ? concat(groups) : new Uint8Array(0), valid: count === 0 };
}
