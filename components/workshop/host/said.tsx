'use client';

import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';

const Words = createContext('');
const Say = createContext<(words: string) => void>(() => undefined);

/** In milliseconds: long enough for two sentences. */
const STAYS = 7_000;

/** Keeps what was said last, for as long as it takes to read it. */
export function SaidProvider({ children }: { children: ReactNode }) {
  const [words, setWords] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback((next: string) => {
    clearTimeout(timer.current);
    setWords(next);
    timer.current = setTimeout(() => setWords(''), STAYS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <Say value={say}>
      <Words value={words}>{children}</Words>
    </Say>
  );
}

export const useSay = () => use(Say);

/** Stands in the page, and in each dialog too: what is behind one is neither seen nor read out. */
export function Said() {
  const words = use(Words);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-3 bottom-4 z-40 flex justify-center"
    >
      {words && (
        <p className="motion-fade max-w-[36rem] rounded bg-ink px-4 py-2.5 text-sm text-page shadow-pop">
          {words}
        </p>
      )}
    </div>
  );
}
