// @vitest-environment jsdom
/** A question of a quiz with a variant: a button that is gone leaves the keyboard where the work goes on. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { QuizSlot } from '@/components/question/quiz-slot';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import { useProgress } from '@/lib/progress/store';

const question = (id: string, prompt: string): PublicQuizQuestion => ({
  id,
  prompt,
  code: { language: 'json', text: '{}' },
  lesson: { id: 'm/l', title: 'A lesson' },
  kind: 'choice',
  config: {
    multiple: true,
    options: [
      { id: 'a', text: 'This' },
      { id: 'b', text: 'That' },
    ],
  },
});
const FIRST = question('first', 'Which of them?');
const SECOND = { ...question('second', 'Which here? Choose all that apply.'), variantOf: 'first' };

beforeEach(() => {
  localStorage.clear();
  useProgress.setState(useProgress.getInitialState());
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { input } = JSON.parse(body) as { input: string };
    const verdict = input === 'b' ? 'right' : 'wrong';
    return Response.json({
      verdict: { verdict, echo: input, reason: '', points: 0, possible: 1 },
      notes: { a: { right: false, text: 'No.' }, b: { right: true, text: 'Yes.' } },
    });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function answer(option: string) {
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: option });
  await waitFor(() => expect(box.disabled).toBe(false));
  fireEvent.click(box);
  const check = screen.getByRole('button', { name: 'Check' });
  check.focus();
  fireEvent.click(check);
  await screen.findByText('Yes.');
}
const focused = () => document.activeElement?.textContent;

it('is at the verdict after Check, and at the field after Answer again', async () => {
  render(<QuizSlot quiz="q" number={1} question={FIRST} variants={[]} />);
  await answer('That');
  expect(focused()).toBe('Right');
  fireEvent.click(screen.getByRole('button', { name: 'Answer again' }));
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'This' }));
});

it('is at the question that was brought in the place of another one', async () => {
  render(<QuizSlot quiz="q" number={1} question={FIRST} variants={[SECOND]} />);
  await answer('This');
  expect(focused()).toBe('Not quite');
  fireEvent.click(screen.getByRole('button', { name: /^Try another one like it/ }));
  expect(focused()).toBe('1Which here? Choose all that apply.');
});

it('is left alone where an answer was there already', async () => {
  const { unmount } = render(<QuizSlot quiz="q" number={1} question={FIRST} variants={[]} />);
  await answer('That');
  unmount();
  render(<QuizSlot quiz="q" number={1} question={FIRST} variants={[]} />);
  await screen.findByText('Yes.');
  expect(document.activeElement).toBe(document.body);
});

it('says of a choice that several apply, where its words do not', () => {
  render(<QuizSlot quiz="q" number={1} question={FIRST} variants={[]} />);
  expect(screen.getByText('(all that apply)')).toBeTruthy();
  cleanup();
  render(<QuizSlot quiz="q" number={1} question={SECOND} variants={[]} />);
  expect(screen.queryByText('(all that apply)')).toBeNull();
});
