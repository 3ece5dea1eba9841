/** What was typed under /check: for this tab alone, and gone with it. */
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

interface Drafts {
  /** What is looked for. */
  readonly words: string;
  /** By the id of a question. */
  readonly answers: Readonly<Record<string, string>>;
}

export const useDrafts = create<Drafts>()(
  persist((): Drafts => ({ words: '', answers: {} }), {
    name: 'trailwise.check',
    version: 1,
    storage: createJSONStorage(() => sessionStorage),
    skipHydration: true,
  }),
);

export function keepAnswer(id: string, text: string): void {
  useDrafts.setState(({ answers }) => ({ answers: { ...answers, [id]: text } }));
}
