/** Effects on the command line and in tests: files on disk, and object URLs of this process. */
import { resolveObjectURL } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Effects } from '@/lib/query/types';

export function nodeEffects(): Effects {
  return {
    now: () => performance.now(),
    async read(url, onBytes) {
      if (url.startsWith('blob:')) {
        const buffer = await resolveObjectURL(url)?.arrayBuffer();
        if (!buffer) throw new Error(`${url} was taken back.`);
        onBytes?.(buffer.byteLength);
        return new Uint8Array(buffer);
      }
      const buffer = await readFile(url.startsWith('file://') ? fileURLToPath(url) : url);
      onBytes?.(buffer.length);
      return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
    },
  };
}
