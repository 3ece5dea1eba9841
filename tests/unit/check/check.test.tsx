// @vitest-environment jsdom
/** A question by itself: an answer is typed, pasted or chosen, and nothing is stored unless it is wished. */
import {
  act,
  cleanup,
  fireEvent,
  render,
  renderHook,
  screen,
  waitFor,
} from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useDrafts } from '@/components/check/drafts';
import { LabCheck } from '@/components/check/lab-check';
import { QuizCheck } from '@/components/check/quiz-check';
import { useCheck } from '@/components/check/use-check';
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

it('a try that is on its way while others are kept is alone afterwards', async () => {
  let answer: (reply: string) => void = () => undefined;
  const send = () => new Promise<string>((resolve) => (answer = resolve));
  const { result } = renderHook(() => useCheck('labs/l/who', send, () => false));
  const inputs = () => result.current.unkept.map(({ input }) => input);
  for (const text of ['first', 'second']) {
    act(() => void result.current.check(text));
    if (text === 'second') act(() => result.current.kept());
    await act(async () => answer('no'));
    expect(inputs()).toEqual([text]);
  }
});

const check = () => fireEvent.click(screen.getByRole('button', { name: 'Check' }));

/** Wishes it to be stored, once that can be. */
async function keep() {
  const name = 'Keep this in my progress';
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(false)); // prettier-ignore
  fireEvent.click(screen.getByRole('button', { name }));
  await screen.findByText(/Kept in your progress/);
}

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
  await keep();
  expect(useProgress.getState().quizzes['q/first']).toMatchObject({ input: 'b', right: true, firstTry: true }); // prettier-ignore
});

it('keeps what was typed where the server cannot be reached, over a reload too', async () => {
  replies = [];
  render(<LabCheck id="labs/l/who" lab="l" question={LAB} />);
  await type(screen.getByLabelText('Your answer'), '192.0.2.1');
  check();
  expect((await screen.findByRole('alert')).textContent).toContain('could not be reached');
  expect(screen.getByLabelText<HTMLInputElement>('Your answer').value).toBe('192.0.2.1');
  cleanup();
  vi.resetModules();
  const fresh = await import('@/components/check/lab-check');
  render(<fresh.LabCheck id="labs/l/who" lab="l" question={LAB} />);
  const field = screen.getByLabelText<HTMLInputElement>('Your answer');
  await waitFor(() => expect([field.value, field.readOnly]).toEqual(['192.0.2.1', false]));
});

it('takes nothing before the page is alive, as the draft would take its place', () => {
  const page = document.createElement('div');
  page.innerHTML = renderToString(<LabCheck id="labs/l/who" lab="l" question={LAB} />);
  expect(page.querySelector('input')?.readOnly).toBe(true);
  expect(page.querySelector('button')?.textContent).toBe('Check');
});

describe('where nothing can be stored', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(['forbidden', 'full'])('%s: it is answered all the same', async (how) => {
    const refuse = () => {
      throw new DOMException('No.', how === 'full' ? 'QuotaExceededError' : 'SecurityError');
    };
    if (how === 'full') vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    else vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(refuse);
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.resetModules();
    const fresh = await import('@/components/check/lab-check');
    replies = [{ verdict: { ...right, echo: '198.51.100.7' }, explanation: 'The log says so.' }];
    render(<fresh.LabCheck id="labs/l/who" lab="l" question={LAB} />);
    await type(screen.getByLabelText('Your answer'), '198.51.100.7');
    check();
    expect(await screen.findByText('The log says so.')).toBeTruthy();
  });
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
  await keep();
  expect(useProgress.getState().quizzes['q/first']).toMatchObject({ right: true, firstTry: false, attempts: 2 }); // prettier-ignore
});

const NOTES = { a: { right: false, text: 'It hides it.' }, b: { right: true, text: 'Seen at once.' } }; // prettier-ignore
const wrong = { verdict: 'wrong', echo: 'x', reason: 'It hides it.', points: 0, possible: 1 };
const told = { right: { verdict: right, notes: NOTES }, wrong: { verdict: wrong, notes: NOTES } };

/** Answers a question of a quiz so, and keeps it at the end. */
async function answerQuiz(question: PublicQuizQuestion, ...how: readonly ('right' | 'wrong')[]) {
  replies = how.map((one) => told[one]);
  for (const [n, one] of how.entries()) {
    if (n > 0) fireEvent.click(screen.getByRole('button', { name: 'Answer again' }));
    else if (!screen.queryByRole('form'))
      render(<QuizCheck id={`quizzes/q/${question.id}`} quiz="q" question={question} />);
    else fireEvent.click(screen.getByRole('button', { name: 'Answer again' }));
    await type(screen.getByLabelText('Or give the answer you have'), one === 'right' ? 'b' : 'a');
    check();
    await screen.findByText(one === 'right' ? 'Right' : 'Not quite');
  }
  await keep();
}
const scheduled = (ref: string) =>
  waitFor(() => {
    const item = useProgress.getState().reviews[ref];
    if (!item) throw new Error(`${ref} is not on the schedule`);
    return item;
  });

describe('what is kept of a quiz’s question', () => {
  const ref = 'quizzes/q/first';
  const kept = () => useProgress.getState().quizzes['q/first'];

  it('a right answer that was given twice is right at the first try', async () => {
    await answerQuiz(QUIZ, 'right', 'right');
    expect(kept()).toMatchObject({ right: true, firstTry: true, attempts: 2 });
    expect(await scheduled(ref)).toMatchObject({ recall: { right: true }, card: { lapses: 0 } });
  });

  it('a right answer that was kept, given and kept again, is no miss', async () => {
    await answerQuiz(QUIZ, 'right');
    const { card } = await scheduled(ref);
    await answerQuiz(QUIZ, 'right');
    expect(kept()).toMatchObject({ right: true, firstTry: true, attempts: 2 });
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(await scheduled(ref)).toMatchObject({ recall: { right: true }, card });
  });

  it('counts every try', async () => {
    await answerQuiz(QUIZ, 'wrong', 'wrong', 'wrong', 'right');
    expect(kept()).toMatchObject({ right: true, firstTry: false, attempts: 4 });
    expect((await scheduled(ref)).recall.right).toBe(false);
  });

  it('is a miss where another visit of this tab was told the answer', async () => {
    useDrafts.setState({ told: { [ref]: true } });
    await answerQuiz(QUIZ, 'right');
    expect(kept()).toMatchObject({ right: true, firstTry: false, attempts: 2 });
    expect((await scheduled(ref)).recall.right).toBe(false);
    // That is on record by now: the next one is judged by itself.
    expect(useDrafts.getState().told).toEqual({});
  });

  it('makes good for the question in whose place a variant was asked', async () => {
    const missed = { input: 'a', right: false, firstTry: false, attempts: 1, at: '2026-01-01T00:00:00.000Z', notes: {} }; // prettier-ignore
    useProgress.getState().quizAnswer('q/first', missed);
    await answerQuiz({ ...QUIZ, id: 'second', variantOf: 'first' }, 'right');
    expect(kept()).toEqual({ ...missed, made: true });
    expect((await scheduled(ref)).asked).toHaveProperty('second');
  });
});

describe('what is kept of a lab’s question', () => {
  const ref = 'labs/l/who';
  const kept = () => useProgress.getState().questions['l/who'];
  const wrongOne = { verdict: { ...wrong, echo: '192.0.2.1', reason: 'That is the office.' } };
  const rightOne = { verdict: { ...right, echo: '198.51.100.7' }, explanation: 'The log says so.', solutions: [] }; // prettier-ignore
  const shown = { answer: '198.51.100.7', explanation: 'The log says so.', solutions: [] };

  it('the tries, and that the answer was shown after them', async () => {
    replies = [wrongOne, shown, rightOne];
    render(<LabCheck id={ref} lab="l" question={LAB} />);
    await type(screen.getByLabelText('Your answer'), '192.0.2.1');
    check();
    fireEvent.click(await screen.findByRole('button', { name: 'Show the answer' }));
    // The button is gone: the keyboard is at what it brought.
    await waitFor(() => expect(document.activeElement?.textContent).toContain('198.51.100.7'));
    await type(screen.getByLabelText('Your answer'), '198.51.100.7');
    check();
    await screen.findByText('Right');
    await keep();
    expect(kept()?.closed).toMatchObject({ how: 'revealed', points: 0 });
    expect(kept()?.attempts.map(({ input }) => input)).toEqual(['192.0.2.1']);
    expect((await scheduled(ref)).recall.right).toBe(false);
  });

  it('a right answer that was sent twice is solved, with its points', async () => {
    replies = [rightOne, rightOne];
    render(<LabCheck id={ref} lab="l" question={LAB} />);
    const field = screen.getByLabelText('Your answer');
    await type(field, '198.51.100.7');
    check();
    await screen.findByText('Right');
    check();
    await waitFor(() => expect(sent).toHaveLength(2));
    await screen.findByRole('button', { name: 'Check' });
    await keep();
    expect(kept()?.closed).toMatchObject({ how: 'solved', points: 100 });
    expect(kept()?.attempts).toHaveLength(1);
    expect((await scheduled(ref)).recall).toEqual({ right: true });
  });

  it('nothing, while what was graded stands there no more', async () => {
    replies = [wrongOne];
    render(<LabCheck id={ref} lab="l" question={LAB} />);
    await type(screen.getByLabelText('Your answer'), '192.0.2.1');
    check();
    await screen.findByText('Keep this in my progress');
    await type(screen.getByLabelText('Your answer'), '192.0.2.2');
    expect(screen.queryByText('Keep this in my progress')).toBeNull();
  });
});

describe('the answer that somebody has', () => {
  const line = () => screen.getByLabelText<HTMLInputElement>('Or give the answer you have');
  const chosen = () => screen.queryAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked).map(({ value }) => value); // prettier-ignore
  const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Check' });

  it('chooses nothing that it does not say', async () => {
    render(<QuizCheck id="quizzes/q/first" quiz="q" question={QUIZ} />);
    await type(line(), 'A');
    expect(chosen()).toEqual(['a']);
    await type(line(), "A user's key leaked");
    expect(screen.getByText('None of the options reads so.')).toBeTruthy();
    expect([chosen(), button().disabled]).toEqual([[], true]);
    await type(line(), 'b');
    await type(line(), '');
    expect([chosen(), button().disabled]).toEqual([[], true]);
  });

  it('is gone once another one is chosen above it', async () => {
    render(<QuizCheck id="quizzes/q/first" quiz="q" question={QUIZ} />);
    await type(line(), 'b');
    fireEvent.click(screen.getByRole('radio', { name: 'Restart it' }));
    expect([line().value, chosen()]).toEqual(['', ['a']]);
    expect(screen.queryByText(/Read as/)).toBeNull();
  });

  it('is sent by Enter in a lab’s question, too', async () => {
    replies = [{ verdict: { ...wrong, reason: 'Not that.' } }];
    const { kind, config } = QUIZ as Extract<PublicQuizQuestion, { kind: 'choice' }>;
    render(<LabCheck id="labs/l/who" lab="l" question={{ ...LAB, kind, config }} />);
    await type(line(), 'Restart it');
    expect(line().form?.contains(button())).toBe(true);
    fireEvent.submit(line().form!);
    expect(await screen.findByText('Not that.')).toBeTruthy();
    expect(sent.map(({ body }) => body)).toEqual([{ input: 'a', decisions: [] }]);
  });

  it('that was refused is not spoken of once another one is written', async () => {
    replies = [{ verdict: { ...wrong, verdict: 'not-of-kind', reason: 'Too short.' }, notes: {} }];
    const text: PublicQuizQuestion = { ...QUIZ, kind: 'number', config: { within: 0 } };
    render(<QuizCheck id="quizzes/q/first" quiz="q" question={text} />);
    await type(screen.getByRole('textbox'), '1');
    check();
    expect(await screen.findByText('Too short.')).toBeTruthy();
    await type(screen.getByRole('textbox'), '12');
    expect(screen.queryByText('Too short.')).toBeNull();
  });
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
