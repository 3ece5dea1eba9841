import 'server-only';
import type { z } from 'zod';

/** In bytes: the longest answer is a policy document of 12,000 characters, in JSON. */
const MAX_BODY = 32_768;

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
  const text = await readText(request);
  if (text === undefined) return refuse(413, 'That is longer than any answer. Shorten it.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(400, 'The request is not JSON.');
  }
  const body = shape.safeParse(json);
  if (!body.success) return refuse(400, 'The request does not have the expected fields.');
  const reply = await work(body.data);
  if (reply === undefined) return refuse(404, 'There is no such question.');
  return Response.json(reply, { headers: { 'cache-control': 'no-store' } });
}

/** The body's text; undefined as soon as it is too long, so that nobody fills the memory. */
async function readText(request: Request): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > MAX_BODY) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
