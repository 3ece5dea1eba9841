import { useEffect, useMemo, useState } from 'react';
import { simulated } from '@/lib/casefile/decide';
import type { Decision } from '@/lib/casefile/schema';
import { openAfter, type OpenAfter } from '@/lib/content/after/client';
import { closeEngines } from '@/components/lab/workbench/engines';
import type { Evidence } from '@/lib/query/types';

export type AfterState =
  | { readonly status: 'none' }
  | { readonly status: 'running' }
  | { readonly status: 'ready'; readonly evidence: Evidence }
  | { readonly status: 'failed'; readonly message: string; readonly retry: () => void };

/**
 * The evidence of after the fix, for what was decided. The account goes on in a worker once it is
 * `wanted`, and again when something else is decided; what was there before is closed.
 */
export function useAfter(
  base: Evidence,
  decisions: readonly Decision[],
  wanted: boolean,
): AfterState {
  const key = JSON.stringify(simulated(decisions));
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<{ for: string; state: AfterState }>();
  const running = wanted && decisions.length > 0;
  const asked = `${key} ${turn}`;

  useEffect(() => {
    if (!running) return;
    const controller = new AbortController();
    let open: OpenAfter | undefined;
    openAfter(base, JSON.parse(key) as ReturnType<typeof simulated>, {
      signal: controller.signal,
    }).then(
      (opened) => {
        if (controller.signal.aborted) return opened.close();
        open = opened;
        setFound({ for: asked, state: { status: 'ready', evidence: opened.evidence } });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const message = `The account could not go on: ${error instanceof Error ? error.message : String(error)}`;
        const retry = () => setTurn((was) => was + 1);
        setFound({ for: asked, state: { status: 'failed', message, retry } });
      },
    );
    return () => {
      controller.abort();
      if (!open) return;
      closeEngines(open.evidence.lab);
      open.close();
    };
  }, [running, base, key, asked]);

  return useMemo(() => {
    if (!running) return { status: 'none' };
    return found?.for === asked ? found.state : { status: 'running' };
  }, [running, found, asked]);
}
