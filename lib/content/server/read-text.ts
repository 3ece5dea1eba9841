import 'server-only';

/** A body's text; undefined as soon as it is too long, so that nobody fills the memory. @param most in bytes */
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
