/** Unpacks gzipped files beside the worker that reads them: on one thread that is a third of the time. */
import { inflate } from '@/lib/trail/import/inflate';
import { IMPORT_LIMITS } from '@/lib/trail/import/limits';
import type { Unpacked } from './client';

const port = self as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>;
/** What grows beyond this is left to the reader, which takes it bit by bit. */
const MOST = 64_000_000;

let queue: Promise<unknown> = Promise.resolve();
port.addEventListener('message', (event: MessageEvent) => {
  // One after the other: the first one is wanted first.
  queue = queue.then(async () => {
    const bytes = await unpack(event.data as Blob).catch(() => undefined);
    port.postMessage(bytes satisfies Unpacked, bytes ? [bytes.buffer] : []);
  });
});

async function unpack(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of inflate(content(file), IMPORT_LIMITS)) {
    parts.push(part);
    if ((size += part.length) > MOST) return undefined;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function* content(file: Blob): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await file.arrayBuffer());
}
