import { useEffect, useEffectEvent, useState } from 'react';

/**
 * What is loaded once, as soon as `ready`; or what was wrong, and the way to try again.
 * @param load of the first render that is ready
 */
export function useTried<Value>(load: () => Promise<Value>, ready = true) {
  const [value, setValue] = useState<Value>();
  const [problem, setProblem] = useState<unknown>();
  const [tries, setTries] = useState(0);
  const start = useEffectEvent(load);
  useEffect(() => {
    if (!ready) return;
    let late = false;
    start().then(
      (loaded) => !late && setValue(loaded),
      (error: unknown) => !late && setProblem(error),
    );
    return () => {
      late = true;
    };
  }, [ready, tries]);
  const again = () => {
    setProblem(undefined);
    setTries((n) => n + 1);
  };
  return { value, problem, again };
}
