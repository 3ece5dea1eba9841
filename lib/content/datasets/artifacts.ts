/** Files under public/files. A brotli sibling (`<name>.br`, see compress.ts) goes with its file. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder, type Artifact } from './manifest';

export const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex');

/** Describes bytes that are, or will be, at `at` (relative to public/files). */
export function artifact(at: string, bytes: Uint8Array): Artifact {
  return { path: at, bytes: bytes.length, sha256: sha256(bytes) };
}

/** Writes the bytes, only where they are not there already. */
export async function put(root: string, at: string, bytes: Uint8Array): Promise<Artifact> {
  const file = path.join(dataFolder(root), at);
  const made = artifact(at, bytes);
  const old = await readOptional(file);
  if (!old || sha256(old) !== made.sha256) {
    // The sibling first goes, so that it is never that of other bytes.
    await rm(`${file}.br`, { force: true });
    await write(file, bytes);
  }
  return made;
}

/** Whole or not at all: a reader never sees a part. */
export async function write(file: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}

export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

export async function readOptional(file: string): Promise<Uint8Array | undefined> {
  return readFile(file).catch(() => undefined);
}
