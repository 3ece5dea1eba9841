/** Gzip as a stream: several members, a bound on what comes out, and an end that is missing is told. */
import { Gunzip } from 'fflate';
import type { ImportLimits } from './limits';
import { Unreadable } from './source';

/** So little goes in at once that what comes out (1,032 times as much at the most) stays small. */
const STEP = 16 * 1024;

/** @throws Unreadable where the data is damaged, cut off, or grows beyond reason */
export async function* inflate(
  chunks: AsyncIterable<Uint8Array>,
  limits: ImportLimits,
): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  const growth = new Growth(limits);
  const gunzip = new Gunzip((data) => {
    growth.gave(data.length);
    if (data.length) out.push(data);
  });
  const push = (data: Uint8Array, final: boolean) => {
    growth.took(data.length);
    try {
      gunzip.push(data, final);
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      throw new Unreadable('The gzip data is damaged or incomplete. Download the file again.');
    }
  };
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += STEP) push(chunk.subarray(at, at + STEP), false);
    yield* out;
    out = [];
  }
  push(new Uint8Array(0), true);
  yield* out;
}

/** Told what went in and what came out; @throws where the second is out of proportion. */
export class Growth {
  private read = 0;
  private made = 0;
  constructor(private readonly limits: ImportLimits) {}

  took(bytes: number): void {
    this.read += bytes;
  }

  gave(bytes: number): void {
    const { ratio, ratioFrom } = this.limits;
    this.made += bytes;
    if (this.made > ratioFrom && this.made > this.read * ratio) {
      throw new Unreadable(
        `It unpacks to more than ${ratio} times its size, as no log file does. It is left out.`,
      );
    }
  }
}
