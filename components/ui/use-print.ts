import { useEffect, useEffectEvent } from 'react';

/**
 * Asks the browser to print the page as soon as `ready`.
 * @param title while it does: what the browser offers as the file's name
 * @param onDone is called once it has printed, or not
 */
export function usePrint(title: string, onDone: () => void, ready = true): void {
  const done = useEffectEvent(onDone);
  useEffect(() => {
    if (!ready) return;
    const before = document.title;
    document.title = title;
    const finish = () => done();
    window.addEventListener('afterprint', finish);
    window.print();
    return () => {
      window.removeEventListener('afterprint', finish);
      document.title = before;
    };
  }, [title, ready]);
}
