/** How the instructor has set up the console: for this browser, whatever the workshop. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const VIEWS = ['run', 'room', 'questions', 'teams', 'after'] as const;
export type View = (typeof VIEWS)[number];

export const ORDERS = ['stuck', 'help', 'name', 'joined'] as const;
export type Order = (typeof ORDERS)[number];

interface Prefs {
  readonly view: View;
  readonly order: Order;
  /** Who solved nothing for so many minutes is stuck. */
  readonly stuckMinutes: number;
  set(prefs: Partial<Pick<Prefs, 'view' | 'order' | 'stuckMinutes'>>): void;
}

export const usePrefs = create<Prefs>()(
  persist((set) => ({ view: 'run', order: 'stuck', stuckMinutes: 5, set: (prefs) => set(prefs) }), {
    name: 'trailwise.host',
    version: 1,
    skipHydration: true,
  }),
);
