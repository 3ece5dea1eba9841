import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { migrate } from './migrate';
import { isBehind, progressStorage } from './progress-storage';
import { EMPTY, type Progress, type QuestionProgress, type QuizAnswer, VERSION } from './schema';
import { isStored, withUnkept } from './unkept';

export const PROGRESS_KEY = 'trailwise.progress';

type ReviewState = Pick<Progress, 'reviews' | 'waiting' | 'session'>;

interface Actions {
  /** Changes one question's entry; the patch sees what is there. */
  question(id: string, patch: (was: QuestionProgress) => Partial<QuestionProgress>): void;
  quizAnswer(id: string, answer: QuizAnswer): void;
  /** Sets (or, with undefined, forgets) one entry of a simple map. */
  keep<Name extends 'quizDrafts' | 'sorters' | 'lessons' | 'notes' | 'scroll' | 'panels' | 'open'>(
    name: Name,
    key: string,
    value: Progress[Name][string] | undefined,
  ): void;
  visit(href: string, title: string, now: Date): void;
  /** Changes what belongs to the review, seeing what is there. */
  review(change: (state: Progress) => Partial<ReviewState>): void;
  named(name: string): void;
  replace(progress: Progress): void;
}

/** What an empty progress does not have at all. */
const NOTHING = { last: undefined, session: undefined, name: undefined };

export const FRESH_QUESTION: QuestionProgress = { draft: '', attempts: [], hints: [] };

/**
 * The learner's progress: small, so it lives in localStorage, where every change is written at once
 * and a crash loses nothing that the browser had room for; what it had not is told (unkept.ts). Hydration is started by `<Progress>` after the first paint, so that
 * prerendered pages and the browser agree.
 */
export const useProgress = create<Progress & Actions>()(
  persist(
    (write) => {
      /** Takes over first what another tab wrote, so that no tab undoes another's work. */
      const set = (change: Partial<Progress> | ((state: Progress) => Partial<Progress>)) => {
        if (isBehind(PROGRESS_KEY)) void useProgress.persist.rehydrate();
        write(change);
      };
      return {
        ...EMPTY,
        question: (id, patch) =>
          set((state) => {
            const was = state.questions[id] ?? FRESH_QUESTION;
            return { questions: { ...state.questions, [id]: { ...was, ...patch(was) } } };
          }),
        quizAnswer: (id, answer) =>
          set((state) => ({ quizzes: { ...state.quizzes, [id]: answer } })),
        keep: (name, key, value) =>
          set((state) => {
            const next: Record<string, unknown> = { ...state[name] };
            if (value === undefined) delete next[key];
            else next[key] = value;
            return { [name]: next };
          }),
        visit: (href, title, now) => set({ last: { href, title, at: now.toISOString() } }),
        review: (change) => set(change),
        named: (name) => set({ name }),
        replace: (progress) => set({ ...EMPTY, ...NOTHING, ...progress }),
      };
    },
    {
      name: PROGRESS_KEY,
      version: VERSION,
      storage: progressStorage(),
      skipHydration: true,
      partialize: (state) => pick(state),
      migrate: (state) => migrate(state) as Progress & Actions,
      // What another tab forgot is not there to be read, and has to be forgotten here, too.
      merge: (saved, current) => {
        const stored = migrate(saved);
        const next = withUnkept(stored, pick(current));
        isStored(stored);
        return { ...current, ...NOTHING, ...next };
      },
    },
  ),
);

/** The data of the store without its actions. */
export function pick(state: Progress): Progress {
  const { questions, quizzes, quizDrafts, sorters } = state;
  const { lessons, notes, scroll, panels, open, last } = state;
  const { reviews, waiting, session, name } = state;
  return {
    ...{ questions, quizzes, quizDrafts, sorters },
    ...{ lessons, notes, scroll, panels, open, last },
    ...{ reviews, waiting, session, name },
  };
}
