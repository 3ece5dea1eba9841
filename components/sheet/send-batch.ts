import type { Pair } from '@/lib/sheet/pairs';
import type { GradeReply, GradeRequest } from '@/lib/sheet/wire';

/** How often it waits for a server that has too much to do. */
const TRIES = 30;

/**
 * Has some answers graded; waits as long as the server asks to.
 * @throws Error with words for the page
 */
export async function sendBatch(
  pairs: readonly Pair[],
  signal: AbortSignal,
  onWaiting: (seconds: number) => void,
): Promise<GradeReply> {
  for (let tries = 1; ; tries++) {
    const response = await ask({ pairs }, signal);
    if (response.ok) return (await response.json()) as GradeReply;
    const seconds = Number(response.headers.get('retry-after') ?? 0);
    if (response.status !== 429 || seconds === 0 || tries === TRIES)
      throw new Error(await wordsOf(response));
    onWaiting(seconds);
    await pause(seconds * 1_000, signal);
  }
}

async function ask(request: GradeRequest, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch('/api/sheet', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal,
    });
  } catch {
    signal.throwIfAborted();
    throw new Error('The server cannot be reached. The sheet is kept in this tab: try again.');
  }
}

async function wordsOf(response: Response): Promise<string> {
  const said = (await response.json().catch(() => ({}))) as { error?: unknown };
  return typeof said.error === 'string'
    ? said.error
    : 'The server could not grade it. The sheet is kept in this tab: try again.';
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
  });
