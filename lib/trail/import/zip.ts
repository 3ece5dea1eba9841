/** The files in a zip archive, one after the other, without ever holding more than one of them. */
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { Growth } from './inflate';
import type { ImportLimits } from './limits';
import { Unreadable, type ImportProblem, type Stream } from './source';

const STEP = 16 * 1024;

interface Entry {
  readonly path: string;
  chunks: Uint8Array[];
  done: boolean;
  failed?: string;
  /** Its chunks are of no more use. */
  dropped: boolean;
  readonly growth: Growth;
}

type Found = { readonly stream: Stream } | { readonly problem: ImportProblem };

/** @param path the archive's own; an entry's path is under it */
export async function* unzip(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  limits: ImportLimits,
): AsyncGenerator<Found> {
  const waiting: Entry[] = [];
  const unpacking = new Set<Entry>();
  let ended = false;
  let damaged = false;
  let count = 0;
  const archive = new Unzip((file) => {
    if (file.name.endsWith('/')) return;
    if (++count > limits.files) throw new Unreadable(`It holds more than ${limits.files} files.`);
    const entry = begin(`${path}/${file.name}`, file, limits);
    waiting.push(entry);
    unpacking.add(entry);
  });
  archive.register(UnzipInflate);
  const source = chunks[Symbol.asyncIterator]();
  let rest = new Uint8Array(0);

  /** Takes one step into the archive. */
  async function step(): Promise<void> {
    if (rest.length === 0) {
      const next = await source.next();
      if (next.done) {
        ended = true;
        return push(new Uint8Array(0), true);
      }
      rest = next.value as Uint8Array<ArrayBuffer>;
    }
    const part = rest.subarray(0, STEP);
    rest = rest.subarray(STEP);
    for (const entry of unpacking) {
      if (entry.done) unpacking.delete(entry);
      else entry.growth.took(part.length);
    }
    push(part, false);
  }
  function push(part: Uint8Array, final: boolean): void {
    try {
      archive.push(part, final);
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      ended = damaged = true;
    }
  }
  async function* content(entry: Entry): AsyncGenerator<Uint8Array> {
    for (;;) {
      const out = entry.chunks;
      entry.chunks = [];
      yield* out;
      if (entry.failed !== undefined) throw new Unreadable(entry.failed);
      if (entry.done && entry.chunks.length === 0) return;
      if (ended) throw new Unreadable('The archive ends in the middle of this file.');
      await step();
    }
  }

  for (;;) {
    const entry = waiting.shift();
    if (entry) {
      yield { stream: { path: entry.path, chunks: content(entry) } };
      entry.dropped = true;
      entry.chunks = [];
      continue;
    }
    if (ended) break;
    await step();
  }
  if (damaged) {
    const message = 'The zip archive is damaged or cut off. What stands before is taken.';
    yield { problem: { file: path, kind: 'broken', message } };
  } else if (count === 0) {
    yield { problem: { file: path, kind: 'broken', message: 'The zip archive has no files.' } };
  }
}

function begin(path: string, file: UnzipFile, limits: ImportLimits): Entry {
  const growth = new Growth(limits);
  const entry: Entry = { path, chunks: [], done: false, dropped: false, growth };
  if (file.compression !== 0 && file.compression !== 8) {
    entry.failed =
      'It is packed in a way that is not read here. Unpack the archive and drop the folder.';
    return entry;
  }
  // Small entries lie whole in the step that their heading came in.
  growth.took(STEP);
  file.ondata = (error, data, final) => {
    if (entry.failed !== undefined || entry.dropped) return;
    entry.done = final;
    try {
      if (error) throw new Unreadable('The data is damaged.');
      growth.gave(data.length);
      if (data.length) entry.chunks.push(data);
    } catch (problem) {
      entry.failed = problem instanceof Error ? problem.message : String(problem);
      entry.chunks = [];
    }
  };
  file.start();
  return entry;
}
