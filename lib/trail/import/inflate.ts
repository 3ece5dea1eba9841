/**
 * Gzip as a stream. The platform's own is some five times faster, but takes one member and says
 * little: where it fails, fflate goes over the same bytes, which takes several members (`cat a.gz
 * b.gz`) and gives what stands before the damage.
 */
import { Gunzip } from 'fflate';
import type { ImportLimits } from './limits';
import { Unreadable } from './source';

type Bytes = Uint8Array<ArrayBuffer>;

/** Compressed bytes held for a second attempt; a larger file is fflate's from the start. */
const HELD = 64_000_000;
/** So little goes in at once that what comes out (1,032 times as much at the most) stays small. */
const STEP = 16 * 1024;

/** @throws Unreadable where the data is damaged, cut off, or grows beyond reason */
export async function* inflate(
  chunks: AsyncIterable<Uint8Array>,
  limits: ImportLimits,
): AsyncGenerator<Uint8Array> {
  const growth = new Growth(limits);
  const source = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size <= HELD) {
    const next = await source.next();
    if ((ended = next.done === true)) break;
    held.push(next.value);
    size += next.value.length;
  }
  if (!ended) {
    growth.took(size);
    return yield* slow(held, source, growth);
  }
  growth.took(size);
  let given = 0;
  try {
    for await (const part of native(held)) {
      growth.gave(part.length);
      given += part.length;
      yield part;
    }
    return;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
  }
  // The same bytes come first once more.
  let skip = given;
  for await (const part of slow(held, source, new Growth(limits, size))) {
    const rest = part.subarray(Math.min(skip, part.length));
    skip -= part.length - rest.length;
    if (rest.length) yield rest;
  }
}

async function* native(held: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const writing = (async () => {
    for (const chunk of held) await writer.write(chunk as Bytes);
    await writer.close();
  })();
  // Told by the reader as well.
  writing.catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** @param held what was taken from the source already */
async function* slow(
  held: readonly Uint8Array[],
  source: AsyncIterator<Uint8Array>,
  growth: Growth,
): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  const gunzip = new Gunzip((data) => {
    growth.gave(data.length);
    if (data.length) out.push(data);
  });
  const push = (data: Uint8Array, final: boolean) => {
    try {
      gunzip.push(data, final);
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      throw new Unreadable('The gzip data is damaged or incomplete. Download the file again.');
    }
  };
  for await (const chunk of all(held, source, growth)) {
    for (let at = 0; at < chunk.length; at += STEP) {
      push(chunk.subarray(at, at + STEP), false);
      yield* out;
      out = [];
    }
  }
  push(new Uint8Array(0), true);
  yield* out;
}

async function* all(
  held: readonly Uint8Array[],
  source: AsyncIterator<Uint8Array>,
  growth: Growth,
): AsyncGenerator<Uint8Array> {
  yield* held;
  for (;;) {
    const next = await source.next();
    if (next.done) return;
    growth.took(next.value.length);
    yield next.value;
  }
}

/** Told what went in and what came out; @throws where the second is out of proportion. */
export class Growth {
  private made = 0;
  constructor(
    private readonly limits: ImportLimits,
    private read = 0,
  ) {}

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
