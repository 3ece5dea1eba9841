// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeyPage } from '@/components/workshop/key/key-page';

const KEY = {
  title: 'Monday’s room',
  parts: [
    {
      title: 'Care4Wares',
      questions: [
        {
          ref: 'labs/care4wares/who',
          prompt: 'Who was it?',
          points: 100,
          answer: 'GLITCH',
          also: ['glitch'],
          explanation: 'The record names `GLITCH`.',
          wrong: [{ answer: 'root', because: 'Nobody signed in as root.' }],
          solutions: [],
        },
      ],
    },
  ],
};

let reply: () => Promise<Response>;
beforeEach(() => {
  location.hash = '#w1234567';
  vi.stubGlobal('fetch', () => reply());
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
const refusing = (status: number, code: string, error: string) => () =>
  Promise.resolve(Response.json({ error, code }, { status }));

it('has every question with its answer, what else is right, why, and what wrong ones confuse', async () => {
  reply = async () => Response.json(KEY);
  render(<KeyPage />);
  await screen.findByRole('heading', { level: 1, name: 'Monday’s room' });
  expect(screen.getByText('GLITCH', { selector: 'p' }).textContent).toContain('Right as well: glitch'); // prettier-ignore
  expect(screen.getByText('Nobody signed in as root.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Print' })).toBeTruthy();
});

it('offline it says to try again, which nothing does by itself, and does it', async () => {
  reply = () => Promise.reject(new TypeError('Failed to fetch'));
  render(<KeyPage />);
  await screen.findByRole('heading', { name: 'The key could not be fetched' });
  expect(screen.getByRole('alert').textContent).not.toContain('by itself');
  reply = async () => Response.json(KEY);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('heading', { name: 'Monday’s room' });
});

it.each([
  [404, 'not-found', 'There is no such workshop'],
  [403, 'not-allowed', 'The key is for instructors'],
  [401, 'sign-in', 'The key is for instructors'],
  [500, 'fault', 'The key could not be fetched'],
  [429, 'slow-down', 'The key could not be fetched'],
  [400, 'invalid', 'The key could not be fetched'],
])('%i %s: %s', async (status, code, title) => {
  reply = refusing(status, code, 'What you wrote is sent again by itself.');
  render(<KeyPage />);
  await screen.findByRole('heading', { name: title });
});

it('an address that names no workshop says where the key is', () => {
  location.hash = '';
  render(<KeyPage />);
  expect(screen.getByRole('heading', { name: 'Which workshop?' })).toBeTruthy();
});
