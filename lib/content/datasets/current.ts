/**
 * Whether the data sets are those of the code as it is. The stories of all labs take half a minute to tell;
 * a hash over what tells them takes a tenth of a second.
 */
import path from 'node:path';
import { stampOf } from '../stamp';
import { readOptional, sha256, write } from './artifacts';
import { artifactsOf, dataFolder, readManifest, type Manifest } from './manifest';

/** Everything that data sets are made of. */
const INPUTS = ['lib', 'scenarios', 'package-lock.json'];

const stampFile = (root: string) => path.join(dataFolder(root), 'stamp');

/** What the code is now: to be taken before the data sets are made, as it may be edited meanwhile. */
export const dataStamp = (root: string) => stampOf(root, INPUTS);

/** Says that the data sets of all labs are those of this code. */
export const markCurrent = (root: string, stamp: string) => write(stampFile(root), stamp);

/**
 * The manifest, where every lab was made by this code and each byte of those asked for is as it was made.
 * @param stamp of the code as it is
 * @param labs all where absent
 */
export async function currentManifest(
  root: string,
  stamp: string,
  labs: readonly string[] | undefined,
): Promise<Manifest | undefined> {
  const made = await readOptional(stampFile(root));
  if (!made || new TextDecoder().decode(made) !== stamp) return undefined;
  const manifest = await readManifest(root).catch(() => undefined);
  if (!manifest) return undefined;
  const asked = manifest.labs.filter(({ lab }) => labs?.includes(lab) ?? true);
  if (asked.length < (labs?.length ?? 0)) return undefined;
  for (const artifact of artifactsOf({ ...manifest, labs: asked })) {
    const bytes = await readOptional(path.join(dataFolder(root), artifact.path));
    if (!bytes || sha256(bytes) !== artifact.sha256) return undefined;
  }
  return manifest;
}
