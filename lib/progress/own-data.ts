/**
 * A learner's own events, kept in this browser's private file system (OPFS) where they wish it. The
 * summary is written last: a copy that was cut short has none, and is cleared away.
 */
import { z } from 'zod';
import type { Imported } from '@/lib/query/own/types';

const FOLDER = 'own-data';
const SUMMARY = 'summary.json';
const LINES = 'lines';
const DOCUMENT = 'document';
const part = (index: number) => `part-${index}`;

const problem = z.object({
  file: z.string(),
  line: z.number().optional(),
  kind: z.enum(['broken', 'skipped']),
  message: z.string(),
});
const stored = z.object({
  version: z.literal(1),
  /** Arrow parts, and whether there is the whole as one document. */
  parts: z.number().int().nonnegative(),
  document: z.boolean(),
  summary: z.object({
    files: z.number(),
    events: z.number(),
    duplicates: z.number(),
    textBytes: z.number(),
    first: z.number().optional(),
    last: z.number().optional(),
    limit: z.enum(['events', 'bytes', 'files']).optional(),
    problems: z.array(problem),
    moreProblems: z.number(),
    place: z.object({
      above: z.string(),
      organization: z.string().optional(),
      accounts: z.array(z.string()),
      regions: z.array(z.string()),
      firstDay: z.string().optional(),
    }),
    mapKeys: z.array(
      z.object({
        column: z.string(),
        key: z.string(),
        types: z.array(z.enum(['string', 'number', 'boolean', 'object', 'array'])),
        events: z.number(),
      }),
    ),
  }),
});

/** Bytes used and allowed by the browser; undefined where it does not say. */
export interface Room {
  readonly used: number;
  readonly quota: number;
}

/** The browser has no such file system, or none in this kind of window. */
export class CannotKeep extends Error {}

async function root(): Promise<FileSystemDirectoryHandle> {
  // Absent outside of secure contexts and in older browsers, whatever the types say.
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  if (!storage?.getDirectory) {
    throw new CannotKeep('This browser has no place for files. Your events stay until you leave.');
  }
  return storage.getDirectory();
}

export async function roomLeft(): Promise<Room | undefined> {
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  const { usage, quota } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  return usage === undefined || quota === undefined ? undefined : { used: usage, quota };
}

/** @throws CannotKeep where there is no room or no place; what was written then is removed */
export async function keepOwnData({ summary, data }: Imported): Promise<void> {
  await forgetOwnData();
  const place = await root();
  try {
    const folder = await place.getDirectoryHandle(FOLDER, { create: true });
    await write(folder, LINES, data.lines);
    if (data.document) await write(folder, DOCUMENT, data.document);
    for (const [index, bytes] of data.parts.entries()) await write(folder, part(index), bytes);
    const text = JSON.stringify({
      version: 1,
      parts: data.parts.length,
      document: data.document !== undefined,
      summary,
    });
    await write(folder, SUMMARY, new Blob([text]));
  } catch (error) {
    await forgetOwnData().catch(() => undefined);
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      throw new CannotKeep(
        'This browser gives the page too little room to keep these events. They stay until you leave; make room on the disk, or keep fewer.',
      );
    }
    throw error;
  }
}

async function write(folder: FileSystemDirectoryHandle, name: string, blob: Blob): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  try {
    await stream.write(blob);
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await stream.close();
}

/** What was kept; undefined where nothing was, or it cannot be read any more. */
export async function keptOwnData(): Promise<Imported | undefined> {
  try {
    const folder = await (await root()).getDirectoryHandle(FOLDER);
    const read = async (name: string) => (await folder.getFileHandle(name)).getFile();
    const kept = stored.parse(JSON.parse(await (await read(SUMMARY)).text()) as unknown);
    const parts = await Promise.all(Array.from({ length: kept.parts }, (_, at) => read(part(at))));
    const data = { lines: await read(LINES), parts };
    return {
      summary: kept.summary,
      data: kept.document ? { ...data, document: await read(DOCUMENT) } : data,
    };
  } catch {
    return undefined;
  }
}

export async function forgetOwnData(): Promise<void> {
  const place = await root().catch(() => undefined);
  await place?.removeEntry(FOLDER, { recursive: true }).catch(() => undefined);
}
