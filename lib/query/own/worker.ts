/** Reads a learner's files away from the page's thread. Nothing is sent anywhere. */
import type { Source } from '@/lib/trail/import/source';
import { LARGEST_DOCUMENT } from './evidence';
import { importSources } from './importer';
import type { Imported, ImportFile } from './types';
import { startUnpacking, type Unpacked } from './unpack/client';

const port = self as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>;
/** Files up to this size are read whole: a stream takes longer to begin than they do to read. */
const SMALL = 4_000_000;
const TELL_EVERY_MS = 80;

port.addEventListener('message', (event: MessageEvent) => {
  void run(event.data as readonly ImportFile[]).then(
    (imported) => port.postMessage({ type: 'done', imported }),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      port.postMessage({ type: 'failed', message });
    },
  );
});

async function run(files: readonly ImportFile[]): Promise<Imported> {
  const lines: Blob[] = [];
  const parts: Blob[] = [];
  let size = 0;
  /** The records once more, with commas between, while they are few. */
  const rows: Uint8Array<ArrayBuffer>[] = [];
  let told = 0;
  let bytesRead = 0;
  const tell = (files: number, events: number) => {
    const now = performance.now();
    if (now - told < TELL_EVERY_MS) return;
    told = now;
    port.postMessage({ type: 'progress', progress: { files, events, bytes: bytesRead } });
  };
  const unpack = startUnpacking();
  const summary = await importSources(
    files.map((file) => sourceOf(file, unpack, (bytes) => (bytesRead += bytes))),
    {
      onPart(text, arrow) {
        size += text.length;
        if (size <= LARGEST_DOCUMENT) rows.push(withCommas(text));
        lines.push(new Blob([text]));
        const part = new Blob([arrow as Uint8Array<ArrayBuffer>]);
        parts.push(part);
        port.postMessage({ type: 'part', part });
      },
      onProgress: tell,
    },
  );
  const document = size <= LARGEST_DOCUMENT ? documentOf(rows) : undefined;
  return { summary, data: { lines: new Blob(lines), parts, ...(document && { document }) } };
}

function sourceOf(
  { path, file }: ImportFile,
  unpack: (file: Blob) => Promise<Unpacked>,
  onBytes: (bytes: number) => void,
): Source {
  let unpacking: Promise<Unpacked> | undefined;
  const small = file.size <= SMALL;
  return {
    path,
    bytes: file.size,
    async *read() {
      if (small) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        onBytes(bytes.length);
        yield bytes;
        return;
      }
      const reader = file.stream().getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        onBytes(value.length);
        yield value;
      }
    },
    ...(small &&
      /\.gz$/i.test(path) && {
        prepare: () => void (unpacking ??= unpack(file)),
        async unpacked() {
          const bytes = await (unpacking ?? unpack(file));
          // The source lives as long as the import, what is in it should not.
          unpacking = undefined;
          if (bytes) onBytes(file.size);
          return bytes;
        },
      }),
  };
}

const NEWLINE = 10;
const COMMA = 44;
/** A line ends with a newline, and has no other: own text with one was written anew. */
const withCommas = (text: Uint8Array<ArrayBuffer>) =>
  text.map((byte) => (byte === NEWLINE ? COMMA : byte));

function documentOf(rows: readonly Uint8Array<ArrayBuffer>[]): Blob {
  const final = rows.at(-1);
  const body = final ? [...rows.slice(0, -1), final.subarray(0, -1)] : [];
  return new Blob(['{"Records":[', ...body, ']}\n']);
}
