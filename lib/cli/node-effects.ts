/** Effects on the command line and in tests: files on disk. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Effects } from '@/lib/query/types';

export function nodeEffects(): Effects {
  return {
    now: () => performance.now(),
    async read(url, onBytes) {
      const buffer = await readFile(url.startsWith('file://') ? fileURLToPath(url) : url);
      onBytes?.(buffer.length);
      return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
    },
  };
}
