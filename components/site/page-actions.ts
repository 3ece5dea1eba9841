'use client';

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** What the page that is shown can do; the palette lists it. */
export interface PageAction {
  /** As the palette shows and finds it. */
  readonly title: string;
  readonly act: () => void;
}

const NONE: readonly PageAction[] = [];
let offered = NONE;
const listeners = new Set<() => void>();

function offer(actions: readonly PageAction[]) {
  offered = actions;
  for (const listener of listeners) listener();
}

/** Offers actions, by their titles, while the component is on the page. */
export function useOfferActions(actions: Readonly<Record<string, () => void>>): void {
  const act = useEffectEvent((title: string) => actions[title]?.());
  const titles = Object.keys(actions).join('\n');
  useEffect(() => {
    const mine = titles.split('\n').map((title) => ({ title, act: () => act(title) }));
    offer(mine);
    return () => {
      if (offered === mine) offer(NONE);
    };
  }, [titles]);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const usePageActions = (): readonly PageAction[] =>
  useSyncExternalStore(
    subscribe,
    () => offered,
    () => NONE,
  );
