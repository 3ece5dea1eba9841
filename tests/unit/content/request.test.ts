import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { answerPost } from '@/lib/content/server/request';
import { guard } from '@/lib/workshop/server/limits';

const shape = z.object({ input: z.string() });
const post = (body: BodyInit | null) =>
  new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
const answer = async (
  body: BodyInit | null,
  work = async (): Promise<unknown> => ({ ok: true }),
) => {
  const response = await answerPost(post(body), shape, work);
  return [response.status, await response.json()] as const;
};

test('answers what the work gives, and says that there is nothing', async () => {
  expect(await answer('{"input":"ü"}')).toEqual([200, { ok: true }]);
  expect((await answer('{"input":"x"}', async () => undefined))[0]).toBe(404);
});

test.each([
  ['', 400],
  [null, 400],
  ['{', 400],
  ['[]', 400],
  ['{"input":7}', 400],
  [`{"input":"${'x'.repeat(262_144)}"}`, 413],
  [`{"input":"${'€'.repeat(90_000)}"}`, 413],
])('refuses %.20j with %i, and never echoes', async (body, status) => {
  const work = vi.fn();
  const [refused, reply] = await answer(body, work);
  expect(refused).toBe(status);
  expect(Object.keys(reply)).toEqual(['error']);
  expect(JSON.stringify(reply)).not.toMatch(/xxx|€/);
  expect(work).not.toHaveBeenCalled();
});

test('is counted by the address, and says when it may be sent again', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const work = vi.fn(async () => ({ ok: true }));
  const from = (address: string) => {
    const request = post('{"input":"x"}');
    request.headers.set('x-trailwise-address', address);
    return answerPost(request, shape, work);
  };
  guard('alone', '192.0.2.1', 29_999);
  expect((await from('192.0.2.1')).status).toBe(200);
  const refused = await from('192.0.2.1');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect(await refused.json()).toEqual({
    error: 'That was a lot at once. Try again in 1 second.',
  });
  expect((await from('192.0.2.2')).status).toBe(200);
  expect(work).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test('reads no further than an answer may be long', async () => {
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 4_096;
      controller.enqueue(new Uint8Array(4_096).fill(32));
    },
  });
  expect((await answer(endless))[0]).toBe(413);
  expect(given).toBeLessThan(300_000);
});
