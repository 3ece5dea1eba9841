/**
 * The time after the fix, for the page. Nothing of the simulation is loaded before `openAfter` is
 * called; to cancel ends the worker.
 */
import type { Evidence } from '@/lib/query/types';
import type { Decision } from '@/lib/simulate/plans';
import { afterName, openContent, type OpenAfter } from './evidence';
import type { AfterContent } from './forms';
import type { AfterRequest, Stage } from './run';

export type { OpenAfter } from './evidence';
export type { Stage } from './run';

type FromWorker =
  | { readonly type: 'stage'; readonly stage: Stage }
  | { readonly type: 'done'; readonly content: AfterContent<Blob> }
  | { readonly type: 'failed'; readonly message: string };

export interface AfterOptions {
  readonly onStage?: (stage: Stage) => void;
  readonly signal?: AbortSignal;
}

/**
 * @param base the lab's evidence before the fix
 * @param decisions in the order of time
 * @throws Error with a sentence for the learner, and the signal's reason where it came
 */
export function openAfter(
  base: Evidence,
  decisions: readonly Decision[],
  { onStage, signal }: AfterOptions = {},
): Promise<OpenAfter> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const done = new Promise<AfterContent<Blob>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'stage') onStage?.(data.stage);
      else if (data.type === 'done') resolve(data.content);
      else reject(new Error(data.message));
    });
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'The account could not go on. Reload the page.')),
    );
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  worker.postMessage({ lab: base.lab, decisions } satisfies AfterRequest);
  return done
    .then((content) => {
      signal?.throwIfAborted();
      return openContent(base, afterName(base.lab, decisions.length), content);
    })
    .finally(() => worker.terminate());
}
