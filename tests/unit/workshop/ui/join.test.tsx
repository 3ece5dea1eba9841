// @vitest-environment jsdom
/** The way in: what is said where it does not work, and whose place a browser has. */
import './dialog';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Join } from '@/components/workshop/join/join';
import { useMemberships } from '@/lib/workshop/client/memberships';

const page = vi.hoisted(() => ({ went: [] as string[] }));
vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: (path: string) => page.went.push(path) }),
}));

let answers: (() => Response)[] = [];
const sent: Record<string, unknown>[] = [];
beforeEach(() => {
  localStorage.clear();
  useMemberships.setState({ all: [], current: undefined });
  page.went = [];
  sent.length = 0;
  vi.stubGlobal('fetch', async (_path: string, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)) as Record<string, unknown>);
    const answer = answers.shift();
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
  render(<Join />);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const invalid = (name: string) => field(name).getAttribute('aria-invalid') === 'true';
async function join(name: string) {
  fireEvent.change(field('Code'), { target: { value: 'BCDF-GHJK' } });
  fireEvent.change(field('Your name in the room'), { target: { value: name } });
  await act(async () => fireEvent.click(button('Join')));
}
const refused = (status: number, code: string) => () =>
  Response.json({ error: `Because of ${code}.`, code }, { status });
const SEAT = { workshop: 'w1', participant: 'a', title: 'Incident day' };
const alices = () => Response.json({ ...SEAT, seatOf: 'Alice' });

it.each([
  ['a lost network', [], /cannot be reached.*try again/],
  ['a server in trouble', [refused(500, 'fault')], /Try again in a moment/],
  ['a rate limit', [refused(429, 'slow-down')], /Because of slow-down/],
])('%s is not the code’s fault, and nothing tries again by itself', async (_, given, says) => {
  answers = given;
  await join('Bea');
  const problem = screen.getByRole('alert').textContent;
  expect(problem).toMatch(says);
  expect(problem).not.toContain('by itself');
  expect(invalid('Code')).toBe(false);
  expect(button('Join').disabled).toBe(false);
});

it('a code of no workshop is to be looked at', async () => {
  answers = [refused(404, 'no-such-code')];
  await join('Bea');
  expect(invalid('Code')).toBe(true);
});

it('goes in as whose place it is only when asked', async () => {
  answers = [alices];
  await join('Bob');
  expect(page.went).toEqual([]);
  expect(useMemberships.getState().all).toEqual([]);
  expect(screen.getByRole('dialog', { name: 'This browser is Alice’s place' })).toBeTruthy();
  fireEvent.click(button('Go on as Alice'));
  expect(page.went).toEqual(['/room#w1']);
  expect(sent).toHaveLength(1);
});

it('lets somebody else in under their own name, again after the answer was lost', async () => {
  answers = [alices];
  await join('Bob');
  await act(async () => fireEvent.click(button('I am somebody else')));
  expect(screen.getByRole('alert').textContent).toContain('cannot be reached');
  expect(screen.queryByRole('dialog')).toBeNull();
  const bob = { ...SEAT, participant: 'b', link: 'L'.repeat(43) };
  answers = [() => Response.json(bob)];
  await join('Bob');
  await waitFor(() => expect(page.went).toEqual(['/room#w1']));
  expect(sent.map(({ instead }) => instead)).toEqual([undefined, true, undefined]);
  // Tried again under one key, which the first, who was only asked, has not used.
  expect(sent[2]?.['key']).toBe(sent[1]?.['key']);
  expect(useMemberships.getState().all[0]?.returnLink).toContain('L'.repeat(43));
});
