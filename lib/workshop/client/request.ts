import type { Refusal } from '../protocol/refusals';

/** A request that did not work: what to act on, and words for the person. */
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
    return ['offline', 'unavailable', 'fault', 'slow-down', 'draining'].includes(this.code);
  }
}

const OFFLINE = 'The server cannot be reached. It is tried again by itself.';

interface ErrorBody {
  readonly error?: string;
  readonly code?: string;
  readonly refusal?: Refusal;
}

/** @throws RequestFailed */
export async function ask<Reply>(path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await reach(path, init);
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

/** Of an answer without one of our codes: from a proxy whose server is away, or from Next itself. */
function codeOf(status: number): string {
  if (status === 500) return 'fault';
  return status > 500 ? 'unavailable' : 'refused';
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
    code ?? codeOf(response.status),
    error ?? `The server answered ${response.status}. Try again in a moment.`,
    refusal,
    Number.isFinite(wait) ? wait : undefined,
  );
}
