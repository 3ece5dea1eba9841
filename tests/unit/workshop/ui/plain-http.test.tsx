// @vitest-environment jsdom
/** A course room's own server, by its address and without TLS: browsers keep part of themselves from such a page. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { freshDraft } from '@/components/workshop/create/draft';
import { SecretLink } from '@/components/workshop/create/secret-link';
import { join } from '@/lib/workshop/client/api';
import { createLive } from '@/lib/workshop/client/live';

const sent: { path: string; body: unknown }[] = [];

// https://developer.mozilla.org/docs/Web/API/Crypto/randomUUID, and of navigator.clipboard: secure contexts only.
beforeEach(() => {
  sent.length = 0;
  localStorage.clear();
  const { crypto } = globalThis;
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  vi.stubGlobal('fetch', async (path: string, { body }: RequestInit) => {
    sent.push({ path, body: JSON.parse(String(body)) });
    return Response.json({ workshop: 'w', results: [{ ok: true, seq: 1 }] });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('takes somebody in, with a key of 16 random bytes at least', async () => {
  await join('BCDFGHJK', 'Bea');
  await join('BCDFGHJK', 'Cem');
  const keys = sent.map(({ body }) => (body as { key: string }).key);
  expect(new Set(keys).size).toBe(2);
  // What the server takes; hexadecimal digits are half a byte each.
  for (const key of keys) expect(key).toMatch(/^[\da-f]{32,64}$/);
});

it('sends what somebody does there', async () => {
  const live = createLive('w1', 'staff');
  live.seatedAs('i1');
  expect(await live.send({ do: 'pause' })).toEqual({ ok: true, seq: 1 });
  expect(sent[0]?.path).toContain('/commands');
});

it('opens a workshop, and says where its link cannot be copied', async () => {
  const { parts } = freshDraft({ labs: [], lessons: [], quizzes: [] });
  expect(new Set(parts.map(({ key }) => key)).size).toBe(3);
  render(<SecretLink created={{ id: 'w1', code: 'BCDFGHJK', link: 'S' }} onGo={() => undefined} />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy the link' }));
  expect(await screen.findByText(/did not allow copying/)).toBeTruthy();
});
