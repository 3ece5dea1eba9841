// @vitest-environment jsdom
/** A question by itself: an answer is typed, pasted or chosen, and nothing is stored unless it is wished. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useDrafts } from '@/components/check/drafts';
import { LabCheck } from '@/components/check/lab-check';
import { QuizCheck } from '@/components/check/quiz-check';
import type { PublicQuestion, PublicQuizQuestion } from '@/lib/grading/responses';
import { useProgress } from '@/lib/progress/store';

const QUIZ: PublicQuizQuestion = {
  id: 'first',
  prompt: 'What first?',
  lesson: { id: 'm/l', title: 'A lesson' },
  kind: 'choice',
  config: {
    multiple: false,
    options: [
      { id: 'a', text: 'Restart it' },
      { id: 'b', text: 'Look at `dashboards`' },
    ],
  },
};
const LAB: PublicQuestion = {
  id: 'who',
  step: 'identify',
  prompt: 'From where?',
  about: 'before',
  points: 100,
  hintCosts: [],
  kind: 'ip',
  config: {},
};
const right = { verdict: 'right', echo: 'x', reason: '', points: 1, possible: 1 };
let replies: unknown[] = [];
const sent: { url: string; body: unknown }[] = [];

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  useDrafts.setState({ words: '', answers: {}, told: {} });
  useProgress.setState(useProgress.getInitialState());
  sent.length = 0;
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    sent.push({ url, body: JSON.parse(body) as unknown });
    const reply = replies.shift();
    if (reply === undefined) throw new TypeError('offline');
    return Response.json(reply);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const check = () => fireEvent.click(screen.getByRole('button', { name: 'Check' }));

/** Into a field that can be written into by now. */
async function type(field: HTMLElement, value: string) {
  await waitFor(() => expect((field as HTMLInputElement).readOnly).toBe(false));
  fireEvent.change(field, { target: { value } });
}

it('reads a pasted option into the field, tells the verdict, and stores it only when wished', async () => {
  const notes = { a: { right: false, text: 'It hides it.' }, b: { right: true, text: 'Seen at once.' } }; // prettier-ignore
  replies = [{ verdict: right, notes }];
  render(<QuizCheck id="quizzes/q/first" quiz="q" question={QUIZ} />);
  await type(screen.getByLabelText('Or give the answer you have'), 'B) look at dashboards');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Look at dashboards' }).checked).toBe(
    true,
  );
  check();
  expect(await screen.findByText('Right')).toBeTruthy();
  expect(screen.getByText('Seen at once.')).toBeTruthy();
  expect(sent).toEqual([{ url: '/api/quizzes/q/questions/first/answer', body: { input: 'b' } }]);
  expect(useProgress.getState().quizzes).toEqual({});
  const keep = screen.getByRole<HTMLButtonElement>('button', { name: 'Keep this in my progress' });
  await waitFor(() => expect(keep.disabled).toBe(false));
  fireEvent.click(keep);
  expect(useProgress.getState().quizzes['q/first']).toMatchObject({ input: 'b', right: true, firstTry: true }); // prettier-ignore
});

it('keeps what was typed where the server cannot be reached', async () => {
  replies = [];
  render(<LabCheck id="labs/l/who" lab="l" question={LAB} />);
  await type(screen.getByLabelText('Your answer'), '192.0.2.1');
  check();
  expect((await screen.findByRole('alert')).textContent).toContain('could not be reached');
  expect(screen.getByLabelText<HTMLInputElement>('Your answer').value).toBe('192.0.2.1');
  cleanup();
  render(<LabCheck id="labs/l/who" lab="l" question={LAB} />);
  expect(screen.getByLabelText<HTMLInputElement>('Your answer').value).toBe('192.0.2.1');
  expect(sessionStorage.getItem('trailwise.check')).toContain('192.0.2.1');
});

it('tells of a wrong answer what it confuses, with a query that leads into the lab, and shows the answer', async () => {
  const wrong = { verdict: 'wrong', echo: '192.0.2.1', reason: 'That is the office.', points: 0, possible: 100 }; // prettier-ignore
  replies = [
    { verdict: { ...wrong, see: { language: 'shell', query: 'jq .' } } },
    { answer: '198.51.100.7', explanation: 'The log says so.', solutions: [] },
  ];
  render(<LabCheck id="labs/l/who" lab="l" question={LAB} />);
  await type(screen.getByLabelText('Your answer'), '192.0.2.1');
  check();
  expect(await screen.findByText('That is the office.')).toBeTruthy();
  const link = screen.getByRole('link', { name: /Open in the lab/ });
  expect(link.getAttribute('href')).toMatch(/^\/labs\/l#query=/);
  fireEvent.click(screen.getByRole('button', { name: 'Show the answer' }));
  expect(await screen.findByText('198.51.100.7')).toBeTruthy();
  expect(screen.getByText('The log says so.')).toBeTruthy();
  expect(useProgress.getState().questions).toEqual({});
});

it('keeps what an answer proves: not that it was known at the first try, once the answer had been told', async () => {
  const notes = { a: { right: false, text: 'It hides it.' }, b: { right: true, text: 'Seen at once.' } }; // prettier-ignore
  const wrong = { verdict: 'wrong', echo: 'x', reason: 'It hides it.', points: 0, possible: 1 };
  replies = [
    { verdict: wrong, notes },
    { verdict: right, notes },
  ];
  render(<QuizCheck id="quizzes/q/first" quiz="q" question={QUIZ} />);
  await type(screen.getByLabelText('Or give the answer you have'), 'a');
  check();
  // The verdict is where the focus is; then the field again.
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Not quite'));
  fireEvent.click(screen.getByRole('button', { name: 'Answer again' }));
  expect(document.activeElement?.tagName).toBe('INPUT');
  await type(screen.getByLabelText('Or give the answer you have'), 'b');
  check();
  expect(await screen.findByText('Right')).toBeTruthy();
  const keep = screen.getByRole<HTMLButtonElement>('button', { name: 'Keep this in my progress' });
  await waitFor(() => expect(keep.disabled).toBe(false));
  fireEvent.click(keep);
  expect(useProgress.getState().quizzes['q/first']).toMatchObject({ right: true, firstTry: false, attempts: 2 }); // prettier-ignore
});

it('keeps a lab’s answer that was shown as shown, with the tries before it', async () => {
  const verdict = { verdict: 'wrong', echo: '192.0.2.1', reason: 'That is the office.', points: 0, possible: 100 }; // prettier-ignore
  const shown = { answer: '198.51.100.7', explanation: 'The log says so.', solutions: [] };
  replies = [
    { verdict },
    shown,
    { verdict: { ...right, echo: '198.51.100.7' }, explanation: 'The log says so.', solutions: [] },
  ];
  render(<LabCheck id="labs/l/who" lab="l" question={LAB} />);
  await type(screen.getByLabelText('Your answer'), '192.0.2.1');
  check();
  fireEvent.click(await screen.findByRole('button', { name: 'Show the answer' }));
  await screen.findByText('198.51.100.7');
  await type(screen.getByLabelText('Your answer'), '198.51.100.7');
  check();
  const keep = await screen.findByRole<HTMLButtonElement>('button', { name: 'Keep this in my progress' }); // prettier-ignore
  await waitFor(() => expect(keep.disabled).toBe(false));
  fireEvent.click(keep);
  const kept = useProgress.getState().questions['l/who'];
  expect(kept?.closed).toMatchObject({ how: 'revealed', points: 0 });
  expect(kept?.attempts.map(({ input }) => input)).toEqual(['192.0.2.1', '198.51.100.7']);
});

it('takes a verdict away once something else stands in the field', async () => {
  replies = [{ verdict: { verdict: 'wrong', echo: '192.0.2.1', reason: 'That is the office.', points: 0, possible: 100 } }]; // prettier-ignore
  render(<LabCheck id="labs/l/who" lab="l" question={LAB} />);
  await type(screen.getByLabelText('Your answer'), '192.0.2.1');
  check();
  expect(await screen.findByText('That is the office.')).toBeTruthy();
  await type(screen.getByLabelText('Your answer'), '192.0.2.9');
  expect(screen.queryByText('That is the office.')).toBeNull();
});

it('says honestly that only the lab can grade what comes after the fix', () => {
  render(<LabCheck id="labs/l/who" lab="l" question={{ ...LAB, about: 'after' }} />);
  expect(screen.getByText(/only\s+the lab can grade it/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Check' })).toBeNull();
});
