// @vitest-environment jsdom
/** Coming back by a return link while the server is busy, away, or knows nothing of it. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RoomGate } from '@/components/workshop/gate/room-gate';
import { returnPath } from '@/lib/workshop/client/links';

const SECRET = 'S'.repeat(43);
const refused = (status: number, body: object, headers = {}) =>
  Response.json(body, { status, headers });

let answers: (() => Response)[] = [];
let asked = 0;
beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  vi.stubGlobal('fetch', () => {
    const answer = answers[Math.min(asked++, answers.length - 1)];
    return Promise.resolve().then(() => {
      if (!answer) throw new TypeError('Failed to fetch');
      return answer();
    });
  });
  location.hash = new URL(returnPath('w1', SECRET), 'http://localhost').hash;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const open = () => act(async () => void render(<RoomGate>inside</RoomGate>));
const later = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1_000));
const title = () => screen.getByRole('heading').textContent;

it('where there are many at once it waits, and tries again by itself', async () => {
  answers = [
    () => refused(429, { error: 'That was a lot at once.', code: 'slow-down' }, { 'retry-after': '20' }), // prettier-ignore
    () => refused(403, { error: 'It leads to no place.', code: 'no-such-link' }),
  ];
  await open();
  expect(title()).toBe('Not back yet');
  expect(document.body.textContent).toContain('That was a lot at once.');
  await later(19);
  expect(asked).toBe(1);
  await later(22);
  expect(asked).toBe(2);
  expect(title()).toBe('This link does not lead back');
  await later(600);
  expect(asked).toBe(2);
});

it('where the server is away it says so; one can try at once', async () => {
  answers = [];
  await open();
  expect(title()).toBe('Not back yet');
  expect(document.body.textContent).toContain('The server cannot be reached.');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Try again now' })));
  expect(asked).toBe(2);
  await later(7);
  const before = asked;
  cleanup();
  await later(600);
  expect(asked).toBe(before);
});
