/** A growing bitmap, as Arrow keeps what is not null: bit `i % 8` of byte `i / 8`. */
export class Bits {
  private bytes = new Uint8Array(1024);
  /** Bits that are set. */
  count = 0;

  set(at: number): void {
    const byte = at >> 3;
    if (byte >= this.bytes.length) {
      const larger = new Uint8Array(Math.max(byte + 1, this.bytes.length * 2));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[byte] = (this.bytes[byte] ?? 0) | (1 << (at & 7));
    this.count++;
  }

  /** The first `length` bits. */
  take(length: number): Uint8Array {
    const size = (length + 7) >> 3;
    const taken = new Uint8Array(size);
    taken.set(this.bytes.subarray(0, size));
    return taken;
  }
}
