import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Where the reader takes over: what they do in the pane ends the following. */
const TAKES_OVER = ['wheel', 'touchmove', 'pointerdown', 'keydown', 'focusin'] as const;

/**
 * Keeps the newest entry in sight while its output comes in: its end, or, where it is higher than
 * the pane, its command line and the beginning. Every new entry is followed anew.
 */
export function useFollow(pane: RefObject<HTMLElement | null>, newest: string | undefined): void {
  const following = useRef(true);

  useLayoutEffect(() => {
    following.current = true;
    pane.current?.scrollTo?.({ left: 0 });
    toNewest(pane.current);
  }, [pane, newest]);

  useEffect(() => {
    const element = pane.current;
    const content = element?.firstElementChild;
    if (!element || !content || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => following.current && toNewest(element));
    observer.observe(content);
    observer.observe(element);
    const stop = () => (following.current = false);
    for (const kind of TAKES_OVER) element.addEventListener(kind, stop, { passive: true });
    return () => {
      observer.disconnect();
      for (const kind of TAKES_OVER) element.removeEventListener(kind, stop);
    };
  }, [pane]);
}

function toNewest(pane: HTMLElement | null) {
  const entry = pane?.querySelector('ol > li:last-child');
  if (!pane || !entry) return;
  const top = pane.scrollTop + entry.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop = Math.min(top, pane.scrollHeight - pane.clientHeight);
}
