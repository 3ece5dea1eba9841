/** Gzip as CloudTrail's files have it: one member (RFC 1952), the same bytes on every machine. */
import { gunzipSync, gzipSync } from 'fflate';

/** No time in it, so that the same content is the same file. */
export const packed = (content: Uint8Array): Uint8Array =>
  gzipSync(content, { level: 6, mtime: 0 });

/** The magic number, and deflate: the one method that there is. */
const HEAD = [0x1f, 0x8b, 8];

/** The content; undefined where this is not gzip, or damaged. */
export function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < 18 || !HEAD.every((byte, at) => bytes[at] === byte)) return undefined;
  try {
    const content = gunzipSync(bytes);
    const end = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
    const whole =
      end.getUint32(0, true) === crc32(content) && end.getUint32(4, true) === content.length;
    return whole ? content : undefined;
  } catch {
    return undefined;
  }
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = -1;
  for (let at = 0; at < bytes.length; at++) {
    value = (TABLE[(value ^ bytes[at]!) & 255] ?? 0) ^ (value >>> 8);
  }
  return ~value >>> 0;
}
