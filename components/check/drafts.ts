/** What was typed under /check: for this tab alone, and gone with it. */
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { tabStorage } from './tab-storage';

interface Drafts {
  /** What is looked for. */
  readonly words: string;
  /** By the id of a question. */
  readonly answers: Readonly<Record<string, string>>;
  /** The answers that were told already, by the id of the question: what is given after that proves less. */
  readonly told: Readonly<Record<string, true>>;
}

export const useDrafts = create<Drafts>()(
  persist((): Drafts => ({ words: '', answers: {}, told: {} }), {
    name: 'trailwise.check',
    version: 1,
    storage: createJSONStorage(() => tabStorage),
    skipHydration: true,
  }),
);

export function keepTold(id: string): void {
  useDrafts.setState(({ told }) => ({ told: { ...told, [id]: true } }));
}

/** What was told is part of the progress by now. */
export function forgetTold(id: string): void {
  useDrafts.setState(({ told }) => ({
    told: Object.fromEntries(Object.entries(told).filter(([other]) => other !== id)),
  }));
}

export function keepAnswer(id: string, text: string): void {
  useDrafts.setState(({ answers }) => ({ answers: { ...answers, [id]: text } }));
}
