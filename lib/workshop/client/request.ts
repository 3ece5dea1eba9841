import type { Refusal } from '../protocol/refusals';

/** A request that did not work: what to act on, and words for the person. Whether it is tried again is the page's to say. */
export class RequestFailed extends Error {
  constructor(
    /** The server's, or `offline` where it could not be reached. */
    readonly code: string,
    message: string,
    readonly refusal?: Refusal,
    /** In seconds. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }

  /** Nobody knows whether it was carried out: the same may be sent again. */
  get again(): boolean {
    return AGAIN.includes(this.code);
  }

  /** This browser has no seat, or not that of the person who asks. */
  get seatless(): boolean {
    return ['join', 'sign-in', 'other-seat'].includes(this.code);
  }
}

const AGAIN = ['offline', 'unavailable', 'turned-away', 'fault', 'slow-down', 'draining'];

/** In milliseconds: a connection that died without a word, as many do behind a router, answers nothing for minutes. */
const TIMEOUT = 20_000;

const OFFLINE = 'The server cannot be reached.';

interface ErrorBody {
  readonly error?: unknown;
  readonly code?: unknown;
  readonly refusal?: Refusal;
}

/** @throws RequestFailed */
export async function ask<Reply>(path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await reach(path, { signal: AbortSignal.timeout(TIMEOUT), ...init });
  try {
    return (await response.json()) as Reply;
  } catch {
    // The connection broke in the middle, or a network's own page answered in its place.
    throw new RequestFailed('offline', OFFLINE);
  }
}

/** @throws RequestFailed */
export const post = <Reply>(path: string, body: unknown): Promise<Reply> =>
  ask<Reply>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Want a proxy's password, took too long, come too early, were too many: none of it is about what was asked. */
const NOT_NOW = [407, 408, 425, 429];

/**
 * Of an answer without one of our codes: from a proxy whose server is away, from a firewall, or from Next itself. What
 * the server never said is no reason to give up, unless it is too long for whoever stands before it.
 */
function codeOf(status: number): string {
  if (status === 500) return 'fault';
  if (status > 500 || NOT_NOW.includes(status)) return 'unavailable';
  return status === 413 ? 'refused' : 'turned-away';
}

/** A response that is fine. @throws RequestFailed */
export async function reach(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    throw new RequestFailed('offline', OFFLINE);
  }
  if (response.ok) return response;
  const { error, code, refusal } = ((await response.json().catch(() => ({}))) ?? {}) as ErrorBody;
  const wait = Number(response.headers.get('retry-after') ?? NaN);
  throw new RequestFailed(
    typeof code === 'string' ? code : codeOf(response.status),
    typeof error === 'string'
      ? error
      : `The server answered ${response.status}. Try again in a moment.`,
    refusal,
    Number.isFinite(wait) ? wait : undefined,
  );
}
