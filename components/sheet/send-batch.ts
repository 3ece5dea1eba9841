import type { GradeReply, GradeRequest } from '@/lib/sheet/wire';

/** How often it waits for a server that has too much to do. */
const TRIES = 30;

/** A batch takes seconds at the most; after so many milliseconds nobody answers any more. */
const TOO_LONG = 60_000;

const KEPT = 'The sheet is kept in this tab: try again.';
const UNREACHED = `The server cannot be reached. ${KEPT}`;

/**
 * Has some answers graded; waits as long as the server asks to.
 * @throws Error with words for the page
 */
export async function sendBatch(
  request: GradeRequest,
  signal: AbortSignal,
  onWaiting: (seconds: number) => void,
): Promise<GradeReply> {
  for (let tries = 1; ; tries++) {
    const response = await ask(request, signal);
    if (response.ok) return await wholeReply(response, request.pairs.length, signal);
    const seconds = secondsToWait(response);
    if (response.status !== 429 || seconds === undefined || tries === TRIES)
      throw new Error(await wordsOf(response));
    onWaiting(Math.ceil(seconds));
    await pause(seconds * 1_000, signal);
  }
}

async function ask(request: GradeRequest, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch('/api/sheet', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.any([signal, AbortSignal.timeout(TOO_LONG)]),
    });
  } catch {
    signal.throwIfAborted();
    throw new Error(UNREACHED);
  }
}

/** The connection may break in the middle, and a network's own page may answer in the server's place. */
async function wholeReply(
  response: Response,
  expected: number,
  signal: AbortSignal,
): Promise<GradeReply> {
  const reply = (await response.json().catch(() => undefined)) as Partial<GradeReply> | undefined;
  signal.throwIfAborted();
  const { outcomes, questions } = reply ?? {};
  if (!outcomes || !questions) throw new Error(UNREACHED);
  // Every verdict after a gap would go to another learner.
  if (outcomes.length !== expected)
    throw new Error(
      `${expected} answers were sent and ${outcomes.length} verdicts came back. Reload the page and try again.`,
    );
  return { outcomes, questions };
}

/** `Retry-After` is in seconds, or a date where a proxy wrote it. */
function secondsToWait(response: Response): number | undefined {
  const header = response.headers.get('retry-after');
  if (!header) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? (Date.parse(header) - Date.now()) / 1_000 : seconds;
  if (Number.isNaN(wait)) return undefined;
  // A date that is past here is one of another clock: at once would be no pause.
  return wait > 0 ? wait : 1;
}

/** What the server has against the sheet; of its own troubles its words are about other things. */
async function wordsOf(response: Response): Promise<string> {
  const said = (await response.json().catch(() => ({}))) as { error?: unknown } | null;
  return response.status < 500 && typeof said?.error === 'string'
    ? said.error
    : `The server could not grade it. ${KEPT}`;
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
