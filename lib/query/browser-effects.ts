/** Effects in a page or worker: files over HTTP. */
import { concat } from '@/lib/trail/concat';
import type { Effects } from './types';

/** Lets waiting messages in: a message to oneself, since a timer would wait 4 ms each time. */
export function messagePause(): () => Promise<void> {
  const channel = new MessageChannel();
  return () =>
    new Promise<void>((resolve) => {
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    });
}

export function browserEffects(): Effects {
  return {
    now: () => performance.now(),
    async read(url, onBytes) {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url} could not be loaded (HTTP ${response.status})`);
      if (!onBytes || !response.body) return new Uint8Array(await response.arrayBuffer());
      const parts: Uint8Array[] = [];
      let size = 0;
      const reader = response.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        parts.push(value);
        size += value.length;
        onBytes(size);
      }
      return concat(parts);
    },
  };
}
