/** What the digests share: blocks of 64 bytes, made of words of 32 bits. */

/** The bytes with a 1 bit, zeros and their count in bits after them. */
export function padded(bytes: Uint8Array, littleEndian: boolean): DataView {
  const whole = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  const high = Math.floor(bytes.length / 0x20000000);
  const low = (bytes.length << 3) >>> 0;
  view.setUint32(whole.length - 8, littleEndian ? low : high, littleEndian);
  view.setUint32(whole.length - 4, littleEndian ? high : low, littleEndian);
  return view;
}

/** To the left, in 32 bits. */
export const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));

export function hex(words: readonly number[], littleEndian: boolean): string {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, i) => view.setInt32(i * 4, word, littleEndian));
  return Array.from(new Uint8Array(view.buffer), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
