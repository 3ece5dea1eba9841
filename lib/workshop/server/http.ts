import 'server-only';
import { z } from 'zod';
import { JudgeBusy } from '@/lib/content/judge/errors';
import { readText } from '@/lib/content/server/read-text';
import type { Refusal } from '../protocol/refusals';
import { isStoreError } from '../store/errors';
import { log } from './log';
import { metrics } from './metrics';
import { isSameOrigin } from './same-origin';

/** A request that is not carried out: a status, what the page acts on, and words for whoever reads them. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
    /** What a room has against it, as data for the page. */
    readonly refusal?: Refusal,
  ) {
    super(message);
  }
}

export const reply = (value: unknown, init: ResponseInit = {}): Response => {
  const response = Response.json(value, init);
  response.headers.set('cache-control', 'no-store');
  return response;
};

/** Runs a route; what it throws becomes an answer that says what to do, and no more. */
export async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof JudgeBusy) return answering(async () => slowDown(error.seconds));
    if (error instanceof HttpError) {
      metrics.refused.inc({ why: error.code });
      const { status, code, message, headers, refusal } = error;
      return reply({ error: message, code, refusal }, { status, headers });
    }
    if (isStoreError(error, 'not-found'))
      return reply({ error: error.message, code: 'not-found' }, { status: 404 });
    if (isStoreError(error, 'invalid'))
      return reply({ error: error.message, code: 'invalid' }, { status: 400 });
    log.error({ err: error }, 'request failed');
    const busy = isStoreError(error);
    return reply(
      {
        // Whether it is sent again is the page's to know.
        error: 'The server could not do that now.',
        code: busy ? 'unavailable' : 'fault',
      },
      { status: busy ? 503 : 500, headers: { 'retry-after': '2' } },
    );
  }
}

/** @throws HttpError 429 with the seconds to wait */
export function slowDown(seconds: number): never {
  throw new HttpError(
    429,
    'slow-down',
    `That was a lot at once. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    { 'retry-after': String(seconds) },
  );
}

/** @throws HttpError where the request comes from another site */
export function guardOrigin(request: Request): void {
  if (!isSameOrigin(request.headers))
    throw new HttpError(403, 'cross-site', 'This request came from another site.');
}

/**
 * A POST's JSON body of the given shape.
 * @param most in bytes: reading ends there
 * @throws HttpError for another site's request, another type, a body that is too long or has another shape
 */
export async function bodyOf<Body>(
  request: Request,
  shape: z.ZodType<Body>,
  most = 65_536,
): Promise<Body> {
  guardOrigin(request);
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new HttpError(415, 'not-json', 'The request is not JSON.');
  const text = await readText(request, most);
  if (text === undefined)
    throw new HttpError(413, 'too-long', 'That is longer than anything here.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new HttpError(400, 'not-json', 'The request is not JSON.');
  }
  const body = shape.safeParse(json);
  if (body.success) return body.data;
  throw new HttpError(400, 'shape', `The request is not of the expected shape. ${z.prettifyError(body.error).slice(0, 500)}`); // prettier-ignore
}
