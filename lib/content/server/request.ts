import 'server-only';
import { z } from 'zod';
import type { KindId } from '@/lib/grading/registry';
import { MOST } from '@/lib/casefile/schema';
import { HttpError } from '@/lib/workshop/server/http';
import { guard, networkIn } from '@/lib/workshop/server/limits';
import { log } from '@/lib/workshop/server/log';
import { JudgeBusy, JudgeFailed } from '../judge/errors';
import { readText } from './read-text';
import { weightOf } from './weight';

/** In bytes: an answer and some ten decisions, each of which may hold a policy of 12,000 characters. */
const MAX_BODY = 262_144;

/** What was done at step 5, where the page sends it along; read by whoever judges it. */
export const decisions = z.array(z.unknown()).max(MOST.decisions).default([]);

const refuse = (status: number, error: string, headers: HeadersInit = {}) =>
  Response.json({ error }, { status, headers });

/** Counts what a kind that is heavy takes beyond what every request does, before it is graded. @throws HttpError 429 */
export const countHeavy = (request: Request, kind: KindId | undefined): void =>
  guard('alone', networkIn(request.headers), weightOf(kind) - 1);

/**
 * One POST of the grading API: reads a small JSON body of the given shape, answers what `work` gives,
 * and 404 where it gives nothing. Never echoes input, never tells more than the reply's type says.
 */
export async function answerPost<Body>(
  request: Request,
  shape: z.ZodType<Body>,
  work: (body: Body) => Promise<unknown>,
): Promise<Response> {
  const text = await readText(request, MAX_BODY);
  if (text === undefined) return refuse(413, 'That is longer than any answer. Shorten it.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(400, 'The request is not JSON.');
  }
  const body = shape.safeParse(json);
  if (!body.success) return refuse(400, 'The request does not have the expected fields.');
  let reply: unknown;
  try {
    guard('alone', networkIn(request.headers));
    reply = await work(body.data);
  } catch (error) {
    if (error instanceof HttpError) return refuse(error.status, error.message, error.headers);
    if (error instanceof JudgeBusy)
      return refuse(429, error.message, { 'retry-after': String(error.seconds) });
    if (!(error instanceof JudgeFailed)) throw error;
    log.error({ err: error }, 'plan not judged');
    return refuse(503, 'What you did could not be judged now. Try again in a moment.');
  }
  if (reply === undefined) return refuse(404, 'There is no such question.');
  return Response.json(reply, { headers: { 'cache-control': 'no-store' } });
}
