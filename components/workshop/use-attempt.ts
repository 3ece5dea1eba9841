import { useState } from 'react';
import { RequestFailed } from '@/lib/workshop/client/request';

/** What went wrong with a request, in words, where nothing but somebody who presses tries it again. */
export function requestWords(error: unknown): string {
  if (!(error instanceof RequestFailed)) return 'That did not work. Reload the page and try again.';
  const { code, again, message } = error;
  if (code === 'offline')
    return 'The server cannot be reached. Look at the connection and try again.';
  return again && code !== 'slow-down'
    ? 'The server could not do that now. Try again in a moment.'
    : message;
}

/**
 * Something that a form asks for, once at a time: whether it is under way, and what was wrong with it. After a success
 * it stays busy, as the form is on its way out: to another page, or to what takes its place.
 */
export function useAttempt<Problem = string>(wordsOf: (error: unknown) => Problem) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  /** @param work gives what the room has against it, and nothing where all went well */
  async function attempt(work: () => Promise<Problem | void>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    let wrong: Problem | void;
    try {
      wrong = await work();
    } catch (error) {
      if (!(error instanceof RequestFailed)) reportError(error);
      wrong = wordsOf(error);
    }
    if (wrong === undefined) return;
    setProblem(() => wrong);
    setBusy(false);
  }

  return { busy, problem, attempt };
}
