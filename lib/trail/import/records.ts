/** Reads one file to its records, whatever form they are in; archives to those of all their files. */
import { checkRecord, type Checked } from './check';
import { documentsOf, type Document } from './documents';
import { inflate } from './inflate';
import { DIGEST, itemsOf } from './items';
import type { ImportLimits } from './limits';
import { Unreadable, type ImportProblem, type Source, type Stream } from './source';
import { unzip } from './zip';

export type Good = Extract<Checked, { readonly record: unknown }> & {
  /** What the record was parsed from, where it was a text of its own. */
  readonly text?: string;
};

export interface RecordSink {
  /** A file's records, in lots. False: enough, no more is wanted. */
  take(records: readonly Good[], path: string): boolean;
  problem(problem: ImportProblem): void;
}

/** Records handed over at once: few, so that they are gone before the garbage collector moves them. */
const LOT = 50;
/** Problems of one file that are listed one by one; those after are counted. */
const MOST = 20;
/** What no one means to be read: what macOS, Windows and git leave in folders. */
const HIDDEN = /(^|\/)(\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(\/|$)/;
/** Digest files have a folder of their own, and their own names outside of it. */
const DIGEST_PATH = /(^|\/)CloudTrail-Digest\/|_CloudTrail-Digest_/;

/** Resolves false where the sink wants no more. Never rejects: what is wrong is told to the sink. */
export async function readSource(
  source: Source,
  sink: RecordSink,
  limits: ImportLimits,
): Promise<boolean> {
  const { path } = source;
  const ignored = HIDDEN.test(path) || DIGEST_PATH.test(path);
  const unpacked = ignored ? undefined : await source.unpacked?.();
  return readStream({ path, chunks: source.read(), unpacked }, sink, limits, 0);
}

async function readStream(
  stream: Stream,
  sink: RecordSink,
  limits: ImportLimits,
  depth: number,
): Promise<boolean> {
  const { path } = stream;
  const tell = (kind: ImportProblem['kind'], message: string, line?: number) =>
    sink.problem({ file: path, kind, message, ...(line !== undefined && { line }) });
  if (HIDDEN.test(path)) return true;
  if (DIGEST_PATH.test(path)) {
    tell('skipped', DIGEST);
    return true;
  }
  try {
    if (stream.unpacked) {
      const documents = documentsOf([stream.unpacked], limits);
      return await readDocuments(path, documents, sink, tell);
    }
    const { head, chunks } = await peek(stream.chunks);
    if (startsWith(head, ZIP)) {
      if (depth > 0)
        throw new Unreadable('An archive in an archive. Unpack it, and drop what is in it.');
      return await readArchive({ path, chunks }, sink, limits);
    }
    const plain = startsWith(head, GZIP) ? inflate(chunks, limits) : chunks;
    return await readDocuments(path, documentsOf(plain, limits), sink, tell);
  } catch (error) {
    if (error instanceof Unreadable) tell('broken', error.message);
    else
      tell(
        'broken',
        `The file could not be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    return true;
  }
}

async function readArchive(archive: Stream, sink: RecordSink, limits: ImportLimits) {
  for await (const found of unzip(archive.path, archive.chunks, limits)) {
    if ('problem' in found) sink.problem(found.problem);
    else if (!(await readStream(found.stream, sink, limits, 1))) return false;
  }
  return true;
}

async function readDocuments(
  path: string,
  documents: AsyncIterable<Document>,
  sink: RecordSink,
  tell: (kind: ImportProblem['kind'], message: string, line?: number) => void,
): Promise<boolean> {
  let problems = 0;
  const complain = (message: string, line?: number, kind: ImportProblem['kind'] = 'broken') => {
    if (problems++ < MOST) tell(kind, message, line);
  };
  let good: Good[] = [];
  for await (const document of documents) {
    if ('error' in document) {
      complain(document.error, document.line);
      continue;
    }
    const line = 'line' in document ? document.line : undefined;
    const found = 'items' in document ? document : itemsOf(document.value, document.text);
    if ('reason' in found) {
      complain(found.reason, line, found.kind);
      continue;
    }
    const several = !Array.isArray(found.items) || found.items.length > 1;
    let count = 0;
    for (const item of found.items) {
      if ('broken' in item) {
        complain(`${item.broken}. The ${count} records before that are kept.`);
        break;
      }
      count++;
      const checked = 'error' in item ? item : checkRecord(item.value);
      if ('error' in checked) {
        const which = several ? `Record ${count}` : 'The record';
        complain(`${which} ${checked.error}. It is left out.`, line);
      } else good.push({ ...checked, ...('text' in item && { text: item.text }) });
      if (good.length < LOT) continue;
      if (!sink.take(good, path)) return false;
      good = [];
    }
  }
  if (problems > MOST)
    tell('broken', `${problems - MOST} more problems in this file are not listed.`);
  return sink.take(good, path);
}

const ZIP = [0x50, 0x4b];
const GZIP = [0x1f, 0x8b];
const startsWith = (head: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, at) => head[at] === byte);

/** The first bytes, and all of it. */
async function peek(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]();
  const before: Uint8Array[] = [];
  let head = new Uint8Array(0);
  while (head.length < 2) {
    const next = await iterator.next();
    if (next.done) break;
    before.push(next.value);
    head = new Uint8Array([...head, ...next.value.subarray(0, 4)]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* before;
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  }
  return { head, chunks: all() };
}
