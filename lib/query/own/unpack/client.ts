/** Has files unpacked by another worker, in the order in which they are asked for. */

/** Undefined: it is no gzip file, a damaged or a large one; whoever reads it sees which. */
export type Unpacked = Uint8Array<ArrayBuffer> | undefined;

export function startUnpacking(): (file: Blob) => Promise<Unpacked> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting: ((bytes: Unpacked) => void)[] = [];
  let failed = false;
  worker.addEventListener('message', ({ data }: MessageEvent<Unpacked>) => waiting.shift()?.(data));
  worker.addEventListener('error', () => {
    failed = true;
    for (const resolve of waiting.splice(0)) resolve(undefined);
  });
  return (file) =>
    new Promise((resolve) => {
      if (failed) return resolve(undefined);
      waiting.push(resolve);
      worker.postMessage(file);
    });
}
