// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Review } from '@/components/review/review';
import { open as toAsk } from '@/lib/progress/review/due';
import { EMPTY, type Progress, VERSION } from '@/lib/progress/schema';
import { PROGRESS_KEY, useProgress } from '@/lib/progress/store';
import { item } from '../progress/review/items';
import { BANK } from './bank';

const PAST = '2026-01-01T10:00:00.000Z';
const lapsed = (confidence?: 'sure') =>
  item(
    { due: PAST },
    { recall: { right: false, ...(confidence && { confidence }) }, asked: { p: PAST } },
  );

let online = true;
const sent: string[] = [];
const reply = (body: unknown) => new Response(JSON.stringify(body));

/** The bank, and a server that takes `a` for right; or no network. */
async function server(address: string, init?: RequestInit) {
  if (address === '/review.json') return reply(BANK);
  if (!online) throw new TypeError('Failed to fetch');
  sent.push(address);
  const { input } = JSON.parse(String(init?.body)) as { input: string };
  const verdict = input === 'a' ? 'right' : 'wrong';
  return reply({
    verdict: { verdict, echo: input, reason: '', points: 0, possible: 1 },
    notes: { a: { right: true, text: 'It is this.' }, b: { right: false, text: 'Not that.' } },
  });
}

async function open(state: Partial<Progress>) {
  useProgress.getState().replace({ ...EMPTY, ...state });
  render(<Review />);
  await waitFor(() => expect(screen.queryByText('Looking at what is due')).toBeNull());
}
const press = (name: RegExp | string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const choose = (name: string) => act(async () => void fireEvent.click(screen.getByLabelText(name)));

beforeEach(async () => {
  online = true;
  sent.length = 0;
  localStorage.clear();
  await useProgress.persist.rehydrate();
  vi.stubGlobal('fetch', server);
  vi.stubGlobal('scrollTo', () => undefined);
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
});
afterEach(cleanup);

describe('Review', () => {
  it('says what to do where nothing was answered yet', async () => {
    await open({});
    expect(screen.getByText('Nothing to review yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: /To the lessons/ })).toBeTruthy();
  });

  it('says when the next one comes where nothing is due, and asks it early', async () => {
    const due = new Date(Date.now() + 40 * 86_400_000).toISOString();
    await open({ reviews: { 'quizzes/one/q': item({ due }) } });
    expect(screen.getByText('Nothing is due')).toBeTruthy();
    await press('Ask what comes next');
    expect(screen.getByText('First of q')).toBeTruthy();
  });

  it('asks the confident error first, as its variant, and only once it is said how sure one is', async () => {
    await open({
      reviews: { 'quizzes/one/q': item({ due: PAST }), 'quizzes/one/p': lapsed('sure') },
    });
    expect(screen.getByText('2 questions due')).toBeTruthy();
    await press('Begin');
    expect(screen.getByText('Question 1 of 2')).toBeTruthy();
    expect(screen.getByText('Variant of p')).toBeTruthy();
    await choose('That');
    await press('Check');
    expect(sent).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('Say how sure you are first');
    await choose('Sure');
    expect(screen.queryByRole('alert')).toBeNull();
    await press('Check');
    expect(screen.getByText('Not quite')).toBeTruthy();
    expect(screen.getByText('Not that.')).toBeTruthy();
    expect(screen.getByText('in 10 minutes')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'One lesson' })).toBeTruthy();
    expect(sent).toEqual(['/api/quizzes/one/questions/p2/answer']);
    expect(useProgress.getState().reviews['quizzes/one/p']).toMatchObject({
      recall: { right: false, confidence: 'sure' },
      card: { state: 'relearning', lapses: 1 },
    });
    expect(document.activeElement?.textContent).toContain('Next question');
    await press(/Next question/);
    expect(screen.getByText('First of q')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Question 2 of 2');
    await press('End here');
    expect(screen.getByText('1 question answered')).toBeTruthy();
    expect(screen.queryByText('First of q')).toBeNull();
  });

  it('marks what was chosen of a lab, what is right, and a query that shows it', async () => {
    const see = { language: 'shell', query: 'jq .' };
    vi.stubGlobal('fetch', async (address: string, init?: RequestInit) =>
      address === '/review.json'
        ? server(address, init)
        : reply({
            verdict: { verdict: 'wrong', echo: 'That', reason: 'Not that.', points: 0, possible: 1, see }, // prettier-ignore
          }),
    );
    const closed = { how: 'solved' as const, at: PAST, points: 1, answer: 'This', explanation: 'The log says so.', solutions: [] }; // prettier-ignore
    await open({
      reviews: { 'labs/denied/who': item({ due: PAST }) },
      questions: { 'denied/who': { draft: '', attempts: [], hints: [], closed } },
    });
    await press('Begin');
    await choose('That');
    await choose('Sure');
    await press('Check');
    const option = (name: string) => screen.getByLabelText(name).closest('div')?.parentElement;
    expect(option('That')?.textContent).toContain('Your answer');
    expect(option('This')?.textContent).toContain('Right.');
    expect(option('That')?.textContent).not.toContain('Right.');
    expect(screen.getByText('jq .')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Open in the lab/ }).getAttribute('href')).toMatch(/^\/labs\/denied#query=/); // prettier-ignore
    // Where the keyboard is, the verdict is said.
    const verdict = document.activeElement?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(verdict)?.textContent).toContain('Not quite');
  });

  it('goes to the summary, and the keyboard with it, where the last question is gone', async () => {
    await open({
      reviews: { 'quizzes/one/q': item({ due: PAST }) },
      session: {
        startedAt: new Date().toISOString(),
        asked: [{ ref: 'quizzes/one/gone', question: 'gone' }],
        at: 0,
        answers: {},
      },
    });
    await press('Go on');
    await waitFor(() => expect(document.activeElement?.id).toBe('summary-title'));
  });

  it('keeps an answer without a network, and has it graded with the time it was given', async () => {
    await open({ reviews: { 'quizzes/one/q': item({ due: PAST }) } });
    await press('Begin');
    await choose('This');
    await choose('Sure');
    online = false;
    await press('Check');
    expect(screen.getByText('Kept, not graded yet.')).toBeTruthy();
    const { waiting, reviews } = useProgress.getState();
    const given = waiting['quizzes/one/q'];
    expect(given).toMatchObject({ question: 'q', input: 'a', confidence: 'sure' });
    expect(reviews['quizzes/one/q']?.card.reps).toBe(1);
    await press(/To the summary/);
    expect(screen.getByText('Waits for the network')).toBeTruthy();
    expect(screen.getByText('All that is due waits for the network')).toBeTruthy();
    expect(screen.queryByText('Nothing to review yet')).toBeNull();

    online = true;
    window.dispatchEvent(new Event('online'));
    await screen.findByText(/Graded what you answered offline: 1 right, 0 missed/);
    expect(useProgress.getState().waiting).toEqual({});
    expect(useProgress.getState().reviews['quizzes/one/q']?.card).toMatchObject({
      reps: 2,
      last: given?.at,
    });
    expect(sent).toHaveLength(1);
  });

  it('drops an answer whose question is gone, and says so', async () => {
    vi.stubGlobal('fetch', async (address: string) =>
      address === '/review.json'
        ? reply(BANK)
        : new Response('{"error":"There is no such question."}', { status: 404 }),
    );
    await open({
      reviews: { 'quizzes/one/q': item() },
      waiting: { 'quizzes/one/q': { question: 'q', input: 'a', at: PAST } },
    });
    await waitFor(() => expect(useProgress.getState().waiting).toEqual({}));
    await screen.findByText(/could not be graded: the course has changed/);
  });

  it('grades once what two tabs send', async () => {
    const given = { question: 'q', input: 'a', at: PAST };
    const theirs = item({ reps: 2 });
    vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
      const answer = await server(address, init);
      // The other tab is done while this one waits for the server.
      if (address !== '/review.json')
        localStorage.setItem(
          PROGRESS_KEY,
          JSON.stringify({
            state: { ...EMPTY, reviews: { 'quizzes/one/q': theirs } },
            version: VERSION,
          }),
        );
      return answer;
    });
    await open({
      reviews: { 'quizzes/one/q': item() },
      waiting: { 'quizzes/one/q': given },
    });
    await waitFor(() => expect(useProgress.getState().waiting).toEqual({}));
    expect(useProgress.getState().reviews['quizzes/one/q']).toEqual(theirs);
    expect(screen.queryByText(/Graded what you answered offline/)).toBeNull();
  });

  it('goes on to the next answer where one makes the server fail, and tries again when seen', async () => {
    let failing = true;
    vi.stubGlobal('fetch', async (address: string, init?: RequestInit) =>
      failing && address.includes('/p/')
        ? new Response('{"error":"It failed."}', { status: 500 })
        : server(address, init),
    );
    await open({
      reviews: { 'quizzes/one/p': item(), 'quizzes/one/q': item() },
      waiting: {
        'quizzes/one/p': { question: 'p', input: 'a', at: '2026-01-01T00:00:00.000Z' },
        'quizzes/one/q': { question: 'q', input: 'a', at: '2026-01-02T00:00:00.000Z' },
      },
    });
    await screen.findByText(/1 right, 0 missed/);
    expect(Object.keys(useProgress.getState().waiting)).toEqual(['quizzes/one/p']);
    failing = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await screen.findByText(/2 right, 0 missed/);
    expect(useProgress.getState().waiting).toEqual({});
  });

  it('counts nowhere what waits', async () => {
    vi.stubGlobal('fetch', async (address: string, init?: RequestInit) =>
      address === '/review.json'
        ? server(address, init)
        : new Response('{"error":"Not now."}', { status: 503 }),
    );
    await open({
      reviews: {
        'quizzes/one/p': item({ due: new Date(Date.now() + 40 * 86_400_000).toISOString() }),
        'quizzes/one/q': item({ due: PAST }),
      },
      waiting: { 'quizzes/one/q': { question: 'q', input: 'a', at: PAST } },
    });
    expect(screen.getByText('Nothing is due')).toBeTruthy();
    expect(screen.getByText('Nothing falls due in this time.')).toBeTruthy();
  });

  it('has the summary of a session that went on past midnight', async () => {
    const answer = { input: 'a', right: true, firstTry: true, attempts: 1, notes: {} };
    await open({
      reviews: { 'quizzes/one/q': item({ due: PAST }) },
      session: {
        startedAt: new Date(Date.now() - 86_400_000).toISOString(),
        asked: [{ ref: 'quizzes/one/q', question: 'q' }],
        at: 1,
        answers: { 'quizzes/one/q': { ...answer, at: new Date().toISOString() } },
      },
    });
    expect(screen.getByText('1 question answered')).toBeTruthy();
  });

  it('has the summary of one that was ended after midnight, its last answer being of before', async () => {
    const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
    const answer = { input: 'a', right: true, firstTry: true, attempts: 1, notes: {} };
    const session = {
      startedAt: ago(30 * 3_600_000),
      asked: ['q', 'p'].map((id) => ({ ref: `quizzes/one/${id}`, question: id })),
      at: 1,
      answers: { 'quizzes/one/q': { ...answer, at: ago(26 * 3_600_000) } },
    };
    const reviews = { 'quizzes/one/q': item({ due: PAST }), 'quizzes/one/p': item({ due: PAST }) };
    await open({ reviews, session: { ...session, movedAt: new Date().toISOString() } });
    await press('End here');
    expect(screen.getByText('1 question answered')).toBeTruthy();
  });

  it('leaves a session that was left weeks ago: what it had not asked is due with what came since', async () => {
    await open({
      reviews: { 'quizzes/one/q': item({ due: PAST }), 'quizzes/one/p': lapsed('sure') },
      session: {
        startedAt: PAST,
        asked: [{ ref: 'quizzes/one/q', question: 'q' }],
        at: 0,
        answers: {},
      },
    });
    expect(screen.queryByText('First of q')).toBeNull();
    expect(screen.getByText('2 questions due')).toBeTruthy();
    await press('Begin');
    expect(screen.getByText('Question 1 of 2')).toBeTruthy();
    expect(screen.getByText('Variant of p')).toBeTruthy();
  });

  it('says plainly that the only one was sure and wrong', async () => {
    await open({ reviews: { 'quizzes/one/p': lapsed('sure') } });
    expect(screen.getByText('You were sure of it, and wrong.')).toBeTruthy();
  });

  it('keeps an answer whose reply was cut, as without a network', async () => {
    await open({ reviews: { 'quizzes/one/q': item({ due: PAST }) } });
    await press('Begin');
    await choose('This');
    await choose('Sure');
    vi.stubGlobal('fetch', async () => new Response('{"verdict":{"ver'));
    await press('Check');
    expect(screen.getByText('Kept, not graded yet.')).toBeTruthy();
  });

  it('puts what was answered before on the schedule, and keeps but leaves out what it cannot ask', async () => {
    await open({
      reviews: { 'quizzes/gone/x': item({ due: PAST }) },
      quizzes: {
        'one/p': { input: 'b', right: false, firstTry: false, attempts: 1, at: PAST, notes: {} },
      },
    });
    const { reviews } = useProgress.getState();
    expect(Object.keys(reviews)).toEqual(['quizzes/gone/x', 'quizzes/one/p']);
    expect(reviews['quizzes/gone/x']).toEqual({ ...item({ due: PAST }), gone: true });
    expect(screen.getByText('1 question due')).toBeTruthy();
    expect(Object.keys(toAsk(reviews, {}))).toEqual(['quizzes/one/p']);
  });

  it('says so where the questions cannot be had, and tries again', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    vi.resetModules();
    const fresh = await import('@/components/review/review');
    // As the layout has it.
    render(
      <main id="main" tabIndex={-1}>
        <fresh.Review />
      </main>,
    );
    await waitFor(() => screen.getByText('The questions could not be fetched'));
    vi.stubGlobal('fetch', server);
    await press('Try again');
    await waitFor(() => screen.getByText('Nothing to review yet'));
    expect(document.activeElement?.id).toBe('main');
  });

  it('has the calendar and the strength as tables', async () => {
    await open({ reviews: { 'quizzes/one/q': item({ due: PAST }) } });
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toContain('Today1');
    expect(rows.find((row) => row?.startsWith('IAM'))).toMatch(/^IAM1 of 2\d+ %$/);
    expect(rows.find((row) => row?.startsWith('Labs'))).toBe('Labs0 of 1none yet');
  });
});
