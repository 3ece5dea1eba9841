import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

function* files(at: string): Generator<string> {
  if (!existsSync(at)) return;
  if (!statSync(at).isDirectory()) return yield at;
  for (const name of readdirSync(at).sort()) yield* files(path.join(at, name));
}

/**
 * One hash over the names and bytes of files and folders, and Node's version: the same tree, the same stamp.
 * @param inputs relative to the root; one that is not there counts for nothing
 */
export function stampOf(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    for (const file of files(path.join(root, input))) {
      hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}
