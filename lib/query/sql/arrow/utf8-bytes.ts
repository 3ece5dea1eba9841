/**
 * Texts one behind the other as UTF-8. They are written at once and not kept as strings: hundreds of
 * thousands of short strings cost the garbage collector more time than writing them takes.
 */
const UTF8 = new TextEncoder();
/** Up to this length a loop is faster than a call of the encoder. */
const SHORT = 64;
const FIRST_SIZE = 1_024;

export class Utf8Bytes {
  private bytes = new Uint8Array(FIRST_SIZE);
  /** Bytes written since the start, or since they were taken. */
  size = 0;

  add(text: string): void {
    // A unit of UTF-16 is three bytes at the most.
    this.reserve(text.length * 3);
    const { bytes, size } = this;
    const { length } = text;
    if (length <= SHORT) {
      let at = 0;
      for (; at < length; at++) {
        const code = text.charCodeAt(at);
        if (code > 0x7f) break;
        bytes[size + at] = code;
      }
      if (at === length) {
        this.size = size + length;
        return;
      }
    }
    this.size = size + UTF8.encodeInto(text, bytes.subarray(size)).written;
  }

  /** A copy of what was written; the next text begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.size);
    this.size = 0;
    return taken;
  }

  private reserve(more: number): void {
    if (this.size + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.size + more, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.size));
    this.bytes = larger;
  }
}
