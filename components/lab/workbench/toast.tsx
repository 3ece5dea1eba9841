'use client';

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';

/** A word at the pane's foot that goes away by itself; read out politely. */
export function useToast(): { toast: ReactNode; say: (text: string) => void } {
  const [text, setText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback((next: string) => {
    clearTimeout(timer.current);
    setText(next);
    timer.current = setTimeout(() => setText(''), 2600);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  const toast = (
    <div
      role="status"
      className="pointer-events-none absolute inset-x-0 bottom-3 z-30 flex justify-center"
    >
      {text && (
        <span className="motion-fade rounded bg-ink px-3 py-1.5 text-data text-page shadow-pop">
          {text}
        </span>
      )}
    </div>
  );
  return { toast, say };
}
