// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { join } from '@/lib/workshop/client/api';

const sent: { code: string; key: string }[] = [];
let answers: (Response | Error)[] = [];

beforeEach(() => {
  sent.length = 0;
  localStorage.clear();
  vi.stubGlobal('fetch', async (_path: string, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)) as (typeof sent)[number]);
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer;
  });
});
afterEach(() => void vi.unstubAllGlobals());

const fine = () => Response.json({ workshop: 'w', participant: 'p', title: 't' });
const refusal = (refused: string) =>
  Response.json({ error: 'no', code: refused, refusal: { refused } }, { status: 409 });

it('tries again with the same key until it is in, and then with another', async () => {
  answers = [new Error('no network'), refusal('name-taken'), fine(), fine()];
  await expect(join('BCDF-GHJK', 'Bea')).rejects.toThrow();
  await expect(join('bcdf ghjk', 'Bea')).rejects.toThrow('no');
  await join('BCDFGHJK', 'Beatrix');
  await join('BCDFGHJK', 'Cem');
  const keys = sent.map(({ key }) => key);
  expect(new Set(keys.slice(0, 3)).size).toBe(1);
  expect(keys[0]).toMatch(/^[\w-]{22,64}$/);
  expect(keys[3]).not.toBe(keys[0]);
});

it('is somebody new under another code, and once its seat was taken away', async () => {
  answers = [new Error('no network'), new Error('no network'), refusal('gone'), fine()];
  await expect(join('BCDFGHJK', 'Bea')).rejects.toThrow();
  await expect(join('ZZZZGHJK', 'Bea')).rejects.toThrow();
  await expect(join('ZZZZGHJK', 'Bea')).rejects.toThrow('no');
  await join('ZZZZGHJK', 'Bea');
  const [first, second, third, fourth] = sent.map(({ key }) => key);
  expect(second).not.toBe(first);
  expect(third).toBe(second);
  expect(fourth).not.toBe(third);
});

it('begins anew where what was kept is broken', async () => {
  localStorage.setItem('trailwise.joining', '{"code":1');
  answers = [fine()];
  await join('BCDFGHJK', 'Bea');
  expect(sent[0]?.key).toMatch(/^[\w-]{22,64}$/);
});
