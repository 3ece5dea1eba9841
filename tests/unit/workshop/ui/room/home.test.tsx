// @vitest-environment jsdom
/** The room's page, part by part. */
import '../dialog';
import {
  act,
  cleanup,
  fireEvent,
  renderHook,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setConnectors } from '@/components/lab/workbench/engines';
import { RoomHome } from '@/components/workshop/room/home/room-home';
import { useQuizContent } from '@/components/workshop/room/parts/use-quiz-content';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import type { Engine, Evidence, Output } from '@/lib/query/types';
import { useMemberships } from '@/lib/workshop/client/memberships';
import type { Part } from '@/lib/workshop/protocol/agenda';
import { QUIZ, Room, WORKSHOP } from '../../protocol/room';
import { enter, inRoom, ME } from './fake-room';

afterEach(() => {
  cleanup();
  setConnectors();
  vi.unstubAllGlobals();
  useMemberships.setState({ all: [] });
});

const EVIDENCE = { lab: 'care4wares' } as Evidence;
const part = (kind: Part['kind'], at: number): Part => ({
  ...{ id: `p${at}`, kind, title: `The ${kind}`, minutes: 10, questions: [] },
  ...(kind === 'lesson' && { of: 'reading-logs/first-look' }),
});
const AGENDA = [...WORKSHOP.agenda, part('lesson', 4), part('break', 5), part('card', 6)];

function show(mode: 'play' | 'learn' = 'play') {
  const room = new Room({ agenda: AGENDA, mode });
  const live = enter(room.join(ME));
  inRoom(live, <RoomHome evidence={EVIDENCE} />);
  return {
    room,
    live,
    start: (id: string) => {
      room.host({ do: 'start-part', part: id });
      live.update();
    },
  };
}
const page = () => document.body.textContent ?? '';
const button = (name: RegExp | string) => screen.getByRole<HTMLButtonElement>('button', { name });

/** An engine that answers every query with what it is given. */
const engine = (answer: Output): Promise<Engine> =>
  Promise.resolve({
    language: 'sql',
    open: () => Promise.resolve(),
    prepare: () => Promise.resolve([]),
    complete: () => Promise.resolve([]),
    run: (_query, { onOutput }) => {
      onOutput(answer);
      return Promise.resolve({ status: 'done', truncated: false, elapsedMs: 5 });
    },
    close: () => undefined,
  });
const healthy = () => vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"ok":true}')));

describe('the page of a room', () => {
  it('shows what the instructor starts, also to those who look at something else', () => {
    const { room, live, start } = show();
    expect(page()).toContain('You are in. It begins soon.');
    start('p2');
    expect(screen.getByRole('heading', { level: 2, name: 'Care4Wares' })).toBeTruthy();
    const lab = screen.getByRole('link', { name: 'Go to the lab' });
    expect(lab.getAttribute('href')).toBe('/labs/care4wares');
    fireEvent.click(button(/^Warm-up/));
    expect(screen.getByRole('heading', { level: 2, name: 'Warm-up' })).toBeTruthy();
    start('p4');
    expect(screen.getByRole('link', { name: 'Open the lesson' }).getAttribute('href')).toBe(
      '/learn/reading-logs/first-look',
    );
    start('p5');
    expect(page()).toMatch(/It goes on at \d\d:\d\d/);
    // Nobody knows when, in a pause.
    room.host({ do: 'pause' });
    live.update();
    expect(page()).not.toContain('It goes on at');
  });

  it('does not lead to parts that have not begun', () => {
    show();
    expect(screen.queryByRole('button', { name: /The card/ })).toBeNull();
    expect(page()).toContain('The card, later');
  });

  it('proves that both engines run, and tells the room', async () => {
    setConnectors({
      shell: () => engine({ kind: 'text', stream: 'stdout', text: '59\n' }),
      sql: () => engine({ kind: 'rows', rows: [[59]] }),
    });
    healthy();
    const { room } = show();
    fireEvent.click(button('Check this device'));
    await waitFor(() => expect(page()).toContain('Ready.'));
    expect(room.of(ME).warmUp).toMatchObject({ engines: { shell: 'ok', sql: 'ok' } });
    expect(page()).not.toContain('What to do');
  });

  it('says what to do where an engine does not run', async () => {
    setConnectors({
      shell: () => engine({ kind: 'text', stream: 'stdout', text: '59\n' }),
      sql: () => Promise.reject(new Error('WebAssembly is not allowed')),
    });
    healthy();
    const { room } = show();
    fireEvent.click(button('Check this device'));
    await waitFor(() => expect(page()).toContain('Something is not right yet.'));
    expect(page()).toContain('WebAssembly is not allowed');
    expect(page()).toContain('try another network');
    expect(room.of(ME).warmUp?.engines).toEqual({
      shell: 'ok',
      sql: 'WebAssembly is not allowed.',
    });
  });

  it('counts points and leaves them out where one learns', () => {
    const { start } = show('learn');
    start('p2');
    expect(page()).toContain('0 of 0 opened');
    expect(screen.queryByText('Points')).toBeNull();
  });

  it('shows the leaderboard when the instructor does', () => {
    const { room, live } = show();
    expect(screen.queryByRole('heading', { name: 'Leaderboard' })).toBeNull();
    room.host({ do: 'show-scores', shown: true });
    live.update();
    expect(screen.getByRole('heading', { name: 'Leaderboard' })).toBeTruthy();
    expect(page()).toContain('Name bea (you)0');
  });

  it('names the team', () => {
    const { room, live } = show();
    room.join('cem');
    room.host({ do: 'make-teams', by: { count: 1 } });
    live.update();
    expect(page()).toContain('Name bea, Name cem');
  });

  it('changes the name, and says why not', async () => {
    const { room } = show();
    room.join('cem');
    fireEvent.click(button('Change the name'));
    const dialog = within(screen.getByRole('dialog'));
    const name = dialog.getByRole('textbox', { name: 'Name' });
    fireEvent.change(name, { target: { value: 'Name cem' } });
    fireEvent.submit(name);
    await screen.findByText(/Somebody in the room is called Name cem already/);
    fireEvent.change(name, { target: { value: 'Bea' } });
    fireEvent.submit(name);
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull());
    expect(page()).toContain('You are Bea');
  });

  it('gives the way back only where this browser has it', async () => {
    useMemberships.setState({
      all: [
        { id: 'w1', title: 'x', role: 'participant', at: '', returnLink: 'http://x/room#w1.s' },
      ],
    });
    show();
    expect(button('Copy the link')).toBeTruthy();
    fireEvent.click(button('Show a QR code'));
    expect(await screen.findByRole('img', { name: 'Your return link as a QR code' })).toBeTruthy();
    expect(page()).not.toContain('http://x/room');
  });

  it('takes a card, and a change of it after the end', () => {
    const { room, live, start } = show();
    start('p6');
    fireEvent.change(screen.getByRole('textbox', { name: /good/ }), {
      target: { value: 'The logs' },
    });
    fireEvent.click(button('Send the card'));
    expect(room.of(ME).card).toEqual({ good: 'The logs', confusing: '' });
    expect(page()).toContain('Sent. Thank you.');
    room.host({ do: 'end' });
    live.update();
    expect(page()).toContain('The workshop is over. Thank you for taking part.');
    fireEvent.change(screen.getByRole('textbox', { name: /confusing/ }), {
      target: { value: 'jq' },
    });
    fireEvent.click(button('Send the change'));
    expect(room.of(ME).card).toEqual({ good: 'The logs', confusing: 'jq' });
  });

  it('is calm while it is paused', () => {
    const { room, live } = show();
    room.host({ do: 'pause' });
    live.update();
    expect(page()).toContain('The room is paused. Look to the front.');
  });
});

describe('a quiz of a room', () => {
  const QUESTION: PublicQuizQuestion = {
    ...{ id: 'first', prompt: 'Which one is it?', kind: 'choice' },
    config: {
      multiple: false,
      options: [
        { id: 'right', text: 'This' },
        { id: 'wrong', text: 'That' },
      ],
    },
    lesson: { id: 'reading-logs/first-look', title: 'First look' },
  } as PublicQuizQuestion;
  const asked: string[] = [];
  const serve = () =>
    vi.stubGlobal('fetch', (path: string) => {
      asked.push(path);
      return Promise.resolve(Response.json({ questions: { [QUIZ]: QUESTION } }));
    });

  it('asks what was opened, and nothing before', async () => {
    serve();
    const { room, live, start } = show();
    start('p3');
    expect(page()).toContain('The instructor opens the questions one by one');
    expect(asked).toEqual([]);
    room.host({ do: 'open', refs: [QUIZ] });
    live.update();
    await screen.findByText('Which one is it?');
    expect(asked).toEqual([
      `/api/workshops/w1/question?as=participant&ref=${encodeURIComponent(QUIZ)}`,
    ]);
    fireEvent.click(screen.getByRole('radio', { name: 'That' }));
    fireEvent.click(button('Check'));
    expect(page()).toContain('Not quite: wrong');
    expect(page()).toContain('wrong only looks like it.');
    fireEvent.click(screen.getByRole('radio', { name: 'This' }));
    fireEvent.click(button('Check'));
    expect(page()).toContain('Right, 50 points');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'This' }).disabled).toBe(true);
  });

  it('takes one vote a round, and shows what the room thinks when that is shown', async () => {
    serve();
    const { room, live, start } = show();
    start('p3');
    room.host({ do: 'vote', ref: QUIZ });
    live.update();
    fireEvent.click(await screen.findByRole('radio', { name: 'That' }));
    fireEvent.click(button('Vote'));
    expect(page()).toContain('Your vote is in.');
    expect(screen.queryByRole('button', { name: 'Vote' })).toBeNull();
    expect(screen.queryByRole('table', { name: 'Votes' })).toBeNull();
    room.host({ do: 'show-votes', ref: QUIZ, shown: true });
    live.update();
    expect(screen.getByRole('table', { name: 'Votes' }).textContent).toContain('wrong');
    room.host({ do: 're-vote', ref: QUIZ, round: 2 });
    live.update();
    fireEvent.click(screen.getByRole('radio', { name: 'This' }));
    fireEvent.click(button('Vote'));
    expect(room.of(ME).answers[QUIZ]?.votes.map(({ input }) => input)).toEqual(['wrong', 'right']);
    // Whether it was right is told with the answer, and not before.
    expect(page()).not.toContain('Right');
    room.host({ do: 'reveal', ref: QUIZ, answer: 'This', explanation: 'It is.', solutions: [] });
    live.update();
    expect(page()).toContain('Right, 50 points');
    expect(page()).toContain('It is.');
  });

  it('asks again by itself for what may come, as often as it says so', async () => {
    vi.useFakeTimers();
    const answers = [
      () => Response.json({ error: 'A lot at once.', code: 'slow-down' }, { status: 429, headers: { 'retry-after': '40' } }), // prettier-ignore
      () => Response.json({ error: 'Away.', code: 'unavailable' }, { status: 503 }),
      () => Response.json({ error: 'It is not open.', code: 'not-open' }, { status: 403 }),
    ];
    let times = 0;
    vi.stubGlobal('fetch', async () => answers[times++]?.());
    // What an effect asks for is begun when the first is over, and collected for a moment.
    const later = async (seconds: number) => {
      await act(() => vi.advanceTimersByTimeAsync(seconds * 1_000));
      await act(() => vi.advanceTimersByTimeAsync(50));
    };
    const { result, unmount } = renderHook(() => useQuizContent('w1', 'quiz/busy/first'));
    await later(39);
    expect([times, result.current.problem]).toEqual([1, 'A lot at once. It is tried again by itself.']); // prettier-ignore
    await later(42);
    expect([times, result.current.problem]).toEqual([2, 'Away. It is tried again by itself.']);
    await later(60);
    expect([times, result.current.problem]).toEqual([3, 'It is not open.']);
    // Why it is not given is no matter of time.
    await later(600);
    expect(times).toBe(3);
    unmount();
    vi.useRealTimers();
  });

  it('fetches together what is opened together, not at once, and one alone without a wait', async () => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.99);
    const fetched: string[][] = [];
    vi.stubGlobal('fetch', async (path: string) => {
      const refs = new URL(path, 'http://x').searchParams.getAll('ref');
      fetched.push(refs);
      const open = refs.filter((ref) => !ref.endsWith('closed'));
      return Response.json({ questions: Object.fromEntries(open.map((ref) => [ref, QUESTION])) });
    });
    const later = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
    const refs = Array.from({ length: 45 }, (_, n) => `quiz/many/q${n}`).concat('quiz/many/closed');
    const hook = renderHook(() => refs.map((ref) => useQuizContent('w1', ref)));
    await later(1_000);
    expect(fetched).toEqual([]);
    await later(1_000);
    expect(fetched).toEqual([refs.slice(0, 40), refs.slice(40)]);
    const found = hook.result.current;
    expect(found.filter(({ question }) => question)).toHaveLength(45);
    expect(found.at(-1)).toMatchObject({ problem: 'This question is not open.' });
    hook.unmount();
    const alone = renderHook(() => useQuizContent('w1', 'quiz/many/alone'));
    await later(50);
    expect(fetched.at(-1)).toEqual(['quiz/many/alone']);
    expect(alone.result.current.question).toBeDefined();
    alone.unmount();
    vi.useRealTimers();
  });
});
