import { useSyncExternalStore } from 'react';

/** What each query was on the screen: paper has a width of its own, and no page is laid out anew for it. */
const onScreen = new Map<string, boolean>();

function matches(query: string): boolean {
  const known = onScreen.get(query);
  if (known !== undefined && window.matchMedia('print').matches) return known;
  const now = window.matchMedia(query).matches;
  onScreen.set(query, now);
  return now;
}

/** Whether a media query holds; undefined on the server and in the first client render. */
export function useMedia(query: string): boolean | undefined {
  return useSyncExternalStore<boolean | undefined>(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matches(query),
    () => undefined,
  );
}
