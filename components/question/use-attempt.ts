import { useState } from 'react';
import { RequestError } from './api';

/**
 * What a learner asks of the server, one thing at a time: which is under way, and what was wrong with it.
 * @typeParam What names what can be asked; without it, one thing can
 */
export function useAttempt<What extends string = 'answer'>() {
  const [pending, setPending] = useState<What>();
  const [error, setError] = useState<string>();

  /** @param work gives what there is against it, in words for the learner, and nothing where all went well */
  async function attempt(what: What, work: () => Promise<string | void>): Promise<void> {
    if (pending) return;
    setPending(what);
    setError(undefined);
    try {
      setError((await work()) ?? undefined);
    } catch (problem) {
      if (!(problem instanceof RequestError)) throw problem;
      setError(problem.message);
    } finally {
      setPending(undefined);
    }
  }

  return { pending, error, attempt };
}
