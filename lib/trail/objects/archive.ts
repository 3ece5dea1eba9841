/**
 * A bucket's objects as one file: a line of JSON that lists them, then their contents. What is
 * gzipped is held unpacked, so that the file as a whole compresses well on its way (log files are
 * much alike), and is packed again, to the same bytes, when it is asked for.
 */
import { z } from 'zod';
import { concat } from '../concat';
import { packed, unpacked } from './gzip';
import type { S3Object } from './object';

const indexSchema = z.strictObject({
  version: z.literal(1),
  objects: z.array(
    z.strictObject({
      bucket: z.string(),
      key: z.string(),
      modified: z.string(),
      size: z.int().nonnegative(),
      metadata: z.record(z.string(), z.string()).optional(),
      /** Bytes of it in this file. */
      held: z.int().nonnegative(),
      gzip: z.boolean(),
    }),
  ),
});
type Entry = z.infer<typeof indexSchema>['objects'][number];

const NEWLINE = 10;

export function writeArchive(objects: readonly S3Object[]): Uint8Array {
  const contents: Uint8Array[] = [];
  const entries = objects.map(({ bucket, key, modified, size, metadata, bytes }): Entry => {
    const content = unpacked(bytes);
    const gzip = content !== undefined && same(packed(content), bytes);
    const held = gzip ? content : bytes;
    contents.push(held);
    const rest = metadata === undefined ? {} : { metadata: { ...metadata } };
    return { bucket, key, modified, size, ...rest, held: held.length, gzip };
  });
  const index = JSON.stringify({ version: 1, objects: entries } satisfies z.input<
    typeof indexSchema
  >);
  const parts = [new TextEncoder().encode(`${index}\n`), ...contents];
  return concat(parts);
}

/** @throws where the bytes are no archive, or not whole */
export function readArchive(bytes: Uint8Array): readonly S3Object[] {
  const end = bytes.indexOf(NEWLINE);
  const line = new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0)));
  const { objects } = indexSchema.parse(JSON.parse(line));
  let at = end + 1;
  const read = objects.map((entry) => {
    const held = bytes.subarray(at, at + entry.held);
    at += entry.held;
    return new ArchivedObject(entry, held);
  });
  if (at !== bytes.length) throw new Error('The archive of the bucket is not whole.');
  return read;
}

class ArchivedObject implements S3Object {
  readonly bucket: string;
  readonly key: string;
  readonly modified: string;
  readonly size: number;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly content?: Uint8Array;
  private stored: Uint8Array | undefined;

  constructor(
    { bucket, key, modified, size, metadata, gzip }: Entry,
    private readonly held: Uint8Array,
  ) {
    this.bucket = bucket;
    this.key = key;
    this.modified = modified;
    this.size = size;
    if (metadata) this.metadata = metadata;
    if (gzip) this.content = held;
    else this.stored = held;
  }

  get bytes(): Uint8Array {
    this.stored ??= packed(this.held);
    return this.stored;
  }
}

const same = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
