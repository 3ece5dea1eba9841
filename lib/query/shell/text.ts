/**
 * Text and bytes. Streams carry bytes; commands that work on lines decode them as UTF-8. A byte that
 * is no UTF-8 becomes a lone low surrogate U+DC80…U+DCFF (as Python's `surrogateescape` does), so
 * that what was read is written back byte for byte.
 */
import { concat } from '@/lib/trail/concat';
const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const NOT_ASCII = /[^\x00-\x7f]/;
const ESCAPED = /(?<![\ud800-\udbff])[\udc80-\udcff]/;

export function decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeLoosely(bytes);
  }
}

export function encode(text: string): Uint8Array {
  if (!ESCAPED.test(text)) return encoder.encode(text);
  const parts: Uint8Array[] = [];
  for (const piece of text.split(/((?<![\ud800-\udbff])[\udc80-\udcff]+)/)) {
    const escaped = /^[\udc80-\udcff]/.test(piece);
    parts.push(
      escaped
        ? Uint8Array.from(piece, (char) => char.charCodeAt(0) - 0xdc00)
        : encoder.encode(piece),
    );
  }
  return concat(parts);
}

function decodeLoosely(bytes: Uint8Array): string {
  let text = '';
  let start = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    text += strict.decode(bytes.subarray(start, at));
    text += String.fromCharCode(0xdc00 + bytes[at]!);
    start = ++at;
  }
  return text + strict.decode(bytes.subarray(start));
}

/** The length of the valid UTF-8 sequence at `at`; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (first < 0xc2 || length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1]!;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
  return length;
}

/** One character a byte (U+0000…U+00FF), for what GNU tools do bytewise in every locale. */
export function toByteText(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  let result = '';
  for (const byte of encode(text)) result += String.fromCharCode(byte);
  return result;
}

/** The inverse of `toByteText`. */
export function fromByteText(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  return decode(Uint8Array.from(text, (char) => char.charCodeAt(0)));
}

/** Lines without their newlines. `complete` tells whether the last one had its newline. */
export interface Lines {
  readonly lines: string[];
  readonly complete: boolean;
}

export function splitLines(text: string, separator = '\n'): Lines {
  if (text === '') return { lines: [], complete: true };
  const lines = text.split(separator);
  const complete = text.endsWith(separator);
  if (complete) lines.pop();
  return { lines, complete };
}

/** Order of the UTF-8 bytes, which UTF-16 units differ from above U+FFFF. */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    return rank(x) - rank(y);
  }
  return a.length - b.length;
}
/** Surrogates stand for code points above every other unit. */
const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** How many bytes of UTF-8 a text takes. */
export function byteLength(text: string): number {
  return NOT_ASCII.test(text) ? encode(text).length : text.length;
}

/** Terminal cells: wide for East Asian and emoji, none for combining and control characters. */
export function cells(text: string): number {
  if (!NOT_ASCII.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += cellsOf(char);
  return width;
}
const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;
function cellsOf(char: string): number {
  if (char.length === 1 && char < '\x7f') return 1;
  if (COMBINING.test(char)) return 0;
  return WIDE.test(char) ? 2 : 1;
}

/** Quoted as the shell would need it, which is how GNU tools name files in messages. */
export function shellQuote(name: string, always = false): string {
  const safe = /^[\w%+,./:=@^~-]+$/.test(name) && !/^[~#]/.test(name);
  if (safe) return always ? `'${name}'` : name;
  if (name.includes("'") && !/["$`\\!]/.test(name)) return `"${name}"`;
  return `'${name.replaceAll("'", "'\\''")}'`;
}
