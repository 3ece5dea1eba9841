import { useEffect } from 'react';
import { onRun, type RunNews } from '@/components/lab/workbench/run-news';
import type { Live } from '@/lib/workshop/client/live';
import { MOST } from '@/lib/workshop/protocol/bounds';
import type { State } from '@/lib/workshop/protocol/state';
import { useLive } from '../live';
import { lastPending } from './use-own';

/** In milliseconds. */
const EVERY = 10_000;

/**
 * Tells the room the query that was run last, at most once in ten seconds. Only of the agenda's labs and lessons:
 * what is asked of one's own logs is nobody's business.
 */
export function useReports(): void {
  const live = useLive();
  useEffect(() => reportRuns(live, () => location.pathname), [live]);
}

/** @returns what ends it */
export function reportRuns(live: Live, path: () => string): () => void {
  let latest: RunNews | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    if (!latest) return;
    const { status, pending } = live.store.getState();
    // Without a network only the last one would be worth sending: it waits here.
    const free = status === 'live' && !lastPending(pending, 'ran');
    if (free) {
      // Nobody has to be told whether it was taken.
      void live.send(commandOf(latest)).catch(() => undefined);
      latest = undefined;
    }
    timer = setTimeout(flush, EVERY);
  };
  const stop = onRun((run) => {
    const { state } = live.store.getState();
    if (!state || state.endedAt !== undefined || !isOf(state, path())) return;
    latest = run;
    if (timer === undefined) flush();
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

const isOf = ({ agenda }: State, path: string) =>
  agenda.some(
    ({ kind, of }) =>
      (kind === 'lab' && path === `/labs/${of}`) || (kind === 'lesson' && path === `/learn/${of}`),
  );

const commandOf = ({ language, query, ok, rows, ms }: RunNews) =>
  ({
    do: 'ran',
    language,
    query: query.slice(0, MOST.query),
    ok,
    ...(rows !== undefined && { rows }),
    ms: Math.max(0, Math.round(ms)),
  }) as const;
