import 'server-only';
import { z } from 'zod';
import { MOST } from '@/lib/casefile/schema';
import { log } from '@/lib/workshop/server/log';
import { JudgeBusy, JudgeFailed } from '../judge/errors';

/** In bytes: an answer and some ten decisions, each of which may hold a policy of 12,000 characters. */
const MAX_BODY = 262_144;

/** What was done at step 5, where the page sends it along; read by whoever judges it. */
export const decisions = z.array(z.unknown()).max(MOST.decisions).default([]);

const refuse = (status: number, error: string) => Response.json({ error }, { status });

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
    reply = await work(body.data);
  } catch (error) {
    if (error instanceof JudgeBusy) return refuse(429, error.message);
    if (!(error instanceof JudgeFailed)) throw error;
    log.error({ err: error }, 'plan not judged');
    return refuse(503, 'What you did could not be judged now. Try again in a moment.');
  }
  if (reply === undefined) return refuse(404, 'There is no such question.');
  return Response.json(reply, { headers: { 'cache-control': 'no-store' } });
}

/** The body's text; undefined as soon as it is too long, so that nobody fills the memory. */
export async function readText(request: Request, most: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
