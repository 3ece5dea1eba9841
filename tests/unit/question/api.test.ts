import { afterEach, expect, it, vi } from 'vitest';
import { submitQuiz } from '@/components/question/api';

afterEach(() => vi.unstubAllGlobals());
const answering = (response: Response) => vi.stubGlobal('fetch', async () => response);
const failure = () => submitQuiz('q', 'one', 'a').catch((problem: unknown) => problem);

it.each([
  ['cut in the middle', new Response('{"verdict":{"ver')],
  ['of a network’s own page', new Response('<html>Sign in first</html>')],
  ['without a body', new Response(null)],
])('a reply %s is no reply: the server was not reached', async (_what, response) => {
  answering(response);
  expect(await failure()).toMatchObject({
    status: 0,
    message: expect.stringContaining('could not be reached') as string,
  });
});

it('a refusal has its words and its status', async () => {
  answering(Response.json({ error: 'There is no such question.' }, { status: 404 }));
  expect(await failure()).toMatchObject({ status: 404, message: 'There is no such question.' });
  answering(new Response('Bad gateway', { status: 502 }));
  expect(await failure()).toMatchObject({ status: 502, message: 'The server answered 502. Try again in a moment.' }); // prettier-ignore
});

it('a server that does not answer is given up', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
  vi.stubGlobal('fetch', async (_url: string, { signal }: RequestInit) => signal?.throwIfAborted());
  expect(await failure()).toMatchObject({ status: 0 });
});
