import { type RefObject, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { FRESH_QUESTION, PROGRESS_KEY, useProgress } from './store';
import type { QuestionProgress } from './schema';
import { unkept, type Why } from './unkept';

/** True once what was saved in this browser has been read. */
export function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const done = () => setReady(true);
    const stop = useProgress.persist.onFinishHydration(done);
    if (useProgress.persist.hasHydrated()) done();
    else void useProgress.persist.rehydrate();
    return stop;
  }, []);
  return ready;
}

/** Another tab wrote: take over what it wrote, so that two tabs never undo each other. */
export function useTabSync(): void {
  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      // Without a key: all of the storage was cleared.
      if (event.key === PROGRESS_KEY || event.key === null) void useProgress.persist.rehydrate();
    };
    // A page that comes back from the browser's cache was told nothing meanwhile.
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) void useProgress.persist.rehydrate();
    };
    window.addEventListener('storage', onStorage);
    window.addEventListener('pageshow', onShow);
    return () => {
      window.removeEventListener('storage', onStorage);
      window.removeEventListener('pageshow', onShow);
    };
  }, []);
}

/** Why the last change of the progress is not kept; undefined where it is. */
export const useUnkept = (): Why | undefined => useStore(unkept, ({ why }) => why);

export function useQuestion(id: string): QuestionProgress {
  return useProgress((state) => state.questions[id]) ?? FRESH_QUESTION;
}

/**
 * Keeps the scroll position of a pane (or, without a ref, of the page) across reload and crash.
 * Restores once, when `ready`, and writes at most five times a second.
 */
export function useScrollMemory(
  key: string,
  ready: boolean,
  pane?: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (!ready) return;
    const target: HTMLElement | null = pane ? pane.current : document.documentElement;
    if (!target) return;
    const saved = useProgress.getState().scroll[key];
    // A link to a heading says where to go; only then is the memory not wanted.
    if (saved && !(pane === undefined && location.hash)) target.scrollTo({ top: saved });

    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      timer = undefined;
      useProgress.getState().keep('scroll', key, Math.round(target.scrollTop));
    };
    const onScroll = () => {
      timer ??= setTimeout(write, 200);
    };
    const source: HTMLElement | Document = pane ? target : document;
    source.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      source.removeEventListener('scroll', onScroll);
    };
  }, [key, ready, pane]);
}
