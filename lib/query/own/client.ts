/** Starts the import in a worker; stopping it ends the worker. */
import type { Imported, ImportFile, ImportProgress } from './types';

type FromWorker =
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'part'; readonly part: Blob }
  | { readonly type: 'done'; readonly imported: Imported }
  | { readonly type: 'failed'; readonly message: string };

export interface ImportHooks {
  readonly onProgress: (progress: ImportProgress) => void;
  /** Told of each part of the table `cloudtrail` as it is ready, in order. */
  readonly onPart: (part: Blob) => void;
}

/** @throws where the worker cannot go on (memory), and AbortError where the signal came */
export function importFiles(
  files: readonly ImportFile[],
  { onProgress, onPart }: ImportHooks,
  signal: AbortSignal,
): Promise<Imported> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const done = new Promise<Imported>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'progress') onProgress(data.progress);
      else if (data.type === 'part') onPart(data.part);
      else if (data.type === 'done') resolve(data.imported);
      else reject(new Error(data.message));
    });
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'the import could not be started')),
    );
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  worker.postMessage(files);
  return done.finally(() => worker.terminate());
}
