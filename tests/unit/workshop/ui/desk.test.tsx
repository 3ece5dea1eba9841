// @vitest-environment jsdom
import './dialog';
import { act, cleanup, fireEvent, renderHook, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Head, HowItStands } from '@/components/workshop/host/head';
import { HelpCalls } from '@/components/workshop/host/help-calls';
import { HelpQueue } from '@/components/workshop/host/help-queue';
import { NotSent } from '@/components/workshop/host/not-sent';
import { Cards } from '@/components/workshop/host/after/cards';
import { Keeping } from '@/components/workshop/host/after/keeping';
import { People } from '@/components/workshop/host/after/people';
import { PersonDrawer } from '@/components/workshop/host/room/person-drawer';
import { RunView } from '@/components/workshop/host/run/run-view';
import { useSelf } from '@/components/workshop/host/use-self';
import { LiveContext } from '@/components/workshop/live-context';
import type { Told } from '@/lib/workshop/client/wire';
import { at, HELPER, person, Q1, Q2, QUIZ, Room } from '../protocol/room';
import { AS_HELPER, AS_INSTRUCTOR, atTheDesk, fakeLive } from './fake-live';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }));

afterEach(cleanup);

const button = (name: string | RegExp) => screen.queryByRole('button', { name });
const everything = (
  <>
    <Head />
    <RunView />
    <HelpQueue onOpen={() => undefined} />
    <PersonDrawer id="u1" onClose={() => undefined} />
    <People />
    <Keeping />
  </>
);

function waiting() {
  const room = new Room().join('u1', 'u2');
  room.host({ do: 'start-part', part: 'p2' });
  room.host({ do: 'open', refs: [Q1] });
  room.ask(person('u1'), { do: 'flag', state: 'help', note: 'jq says null' });
  return room;
}

const OFFERED = {
  instructor: [/^Pause$/, /^Broadcast$/, /^End$/, /^Start: Check$/, /^Open all questions$/, /^Close 2\.1$/, /^Take out$/, /^Ban$/, /^I go$/, /^Make a link$/, /^Delete for good$/], // prettier-ignore
  'co-instructor': [/^Pause$/, /^Broadcast$/, /^Start: Check$/, /^Open all questions$/, /^Close 2\.1$/, /^Take out$/, /^Ban$/, /^I go$/], // prettier-ignore
  helper: [/^I go$/],
} as const;

describe('what a role may not do', () => {
  it.each(['instructor', 'co-instructor', 'helper'] as const)('is not offered: %s', (role) => {
    atTheDesk(fakeLive(waiting()), everything, { role, id: 'x1' });
    const offered = OFFERED.instructor.filter(
      (name) => screen.queryAllByRole('button', { name }).length > 0,
    );
    expect(offered).toEqual(OFFERED[role]);
    // Everybody of the staff may write to one person.
    expect(screen.getByLabelText('A word to them alone')).toBeTruthy();
  });

  it('is, once it is over, what would be refused', async () => {
    const room = waiting();
    room.host({ do: 'end' });
    atTheDesk(fakeLive(room), everything, AS_INSTRUCTOR);
    expect(button(/^Pause$/)).toBeNull();
    expect(button(/^Start: Check$/)).toBeNull();
    expect(button(/^I go$/)).toBeNull();
    expect(button(/^Reopen the workshop$/)).toBeTruthy();
  });

  it('is, for a helper, a flag that somebody else went to', () => {
    const room = waiting();
    room.ask(HELPER, { do: 'take-help', participant: 'u1' });
    atTheDesk(fakeLive(room), <HelpQueue onOpen={() => undefined} />, { role: 'helper', id: 'h2' });
    expect(screen.getByText(/is on the way/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Helped' })).toBeNull();
    cleanup();
    atTheDesk(fakeLive(room), <HelpQueue onOpen={() => undefined} />, AS_HELPER);
    expect(screen.getByText('You are on the way')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Helped' })).toBeTruthy();
  });
});

describe('the timer in a pause', () => {
  // Each case: what was left, how long the room is paused, what is pressed, what is left then.
  it.each([
    ['a part of 5 min that is started after 5 min', 20, 5, 'Start: Check', '5 minutes'],
    ['8 min left, paused for 2, one more', 8, 2, 'One minute more', '9 minutes'],
    ['3 min left, paused for 10, one more', 3, 10, 'One minute more', '4 minutes'],
    ['3 min left, paused for 10, one less', 3, 10, 'One minute less', '2 minutes'],
    ['none left for 2 min, paused for 3, one more', -2, 3, 'One minute more', '1 minute'],
  ])('stands as it was set, and goes on from there: %s', (_, left, paused, press, stands) => {
    const room = waiting();
    room.clock = 10;
    room.host({ do: 'set-timer', endsAt: at(10 + left) });
    room.host({ do: 'pause' });
    room.clock += paused;
    const shown = () => {
      cleanup();
      atTheDesk(fakeLive(room), <RunView />);
      return screen.getByRole('timer').getAttribute('aria-label');
    };
    shown();
    expect(screen.queryByText(/^until/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: press }));
    expect(shown()).toBe(`${stands} left, paused`);
    room.clock += 7;
    expect(shown()).toBe(`${stands} left, paused`);
    room.host({ do: 'resume' });
    expect(shown()).toBe(`${stands} left`);
    expect(screen.getByText(/^until/)).toBeTruthy();
  });
});

describe('once nothing is opened any more', () => {
  it('the votes are still shown and hidden, and the answer told', () => {
    const room = waiting();
    room.host({ do: 'vote', ref: QUIZ });
    room.host({ do: 'vote', ref: Q2 });
    room.host({ do: 'start-part', part: 'p3' });
    room.host({ do: 'reveal', ref: QUIZ });
    room.host({ do: 'end' });
    atTheDesk(fakeLive(room), <RunView />);
    fireEvent.click(screen.getByRole('button', { name: 'More for 3.1' }));
    expect(button('Show the distribution')).toBeTruthy();
    expect(button(/^Open|^Close|^Vote again|^Reveal|^Give hint/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Care4Wares/ }));
    fireEvent.click(screen.getByRole('button', { name: 'More for 2.1' }));
    expect(button('Reveal the answer of 2.1')).toBeTruthy();
    // It was never opened: there is nothing to tell.
    expect(button('More for 2.3')).toBeNull();
    cleanup();
    atTheDesk(fakeLive(room), <RunView />, AS_HELPER);
    expect(button(/^More/)).toBeNull();
  });
});

describe('opening the console', () => {
  it('is tried again until it is told who sits there', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const fails = [new TypeError('Failed to fetch'), new Response('busy', { status: 503 })];
    let asked = 0;
    vi.stubGlobal('fetch', async () => {
      const next = fails[asked++];
      if (next instanceof Error) throw next;
      return next ?? Response.json({ staff: AS_INSTRUCTOR });
    });
    const live = fakeLive(new Room());
    const wrapper = ({ children }: { children: ReactNode }) => (
      <LiveContext value={live}>{children}</LiveContext>
    );
    const { result } = renderHook(() => useSelf('w1'), { wrapper });
    await act(() => vi.advanceTimersByTimeAsync(3_000));
    expect(result.current).toEqual(AS_INSTRUCTOR);
    expect(asked).toBe(3);
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(asked).toBe(3);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
});

describe('a call for help', () => {
  it('is read out, with how many wait, and counted in the title of the tab', async () => {
    document.title = 'Lead the workshop';
    const room = waiting();
    const live = fakeLive(room);
    const { unmount } = atTheDesk(live, <HelpCalls />);
    // Who waited before the page was opened is counted, and no news.
    expect(document.title).toBe('(1) Lead the workshop');
    expect(screen.queryByText(/asks for help/)).toBeNull();
    const flag = (id: string, state: 'help' | 'working') => {
      room.ask(person(id), { do: 'flag', state });
      live.update();
    };
    room.clock = 1;
    flag('u2', 'help');
    await screen.findByText('Name u2 asks for help, 2 wait');
    expect(document.title).toBe('(2) Lead the workshop');
    flag('u1', 'working');
    await waitFor(() => expect(document.title).toBe('(1) Lead the workshop'));
    room.clock = 2;
    flag('u1', 'help');
    await screen.findByText('Name u1 asks for help, 2 wait');
    unmount();
    expect(document.title).toBe('Lead the workshop');
  });
});

describe('the standings', () => {
  const play = () => {
    const room = waiting();
    room.host({ do: 'make-teams', by: { count: 2 } });
    room.answer('u2', Q1, 'right');
    return room;
  };
  const board = (room: Room) => {
    cleanup();
    atTheDesk(fakeLive(room), <RunView />);
    return screen.getByRole('region', { name: 'Scores' }).textContent ?? '';
  };

  it('are seen by those who lead before anybody else sees them, and said to be so', () => {
    const room = play();
    expect(board(room)).toContain('Only you see this');
    const rows = (name: string) =>
      [...screen.getByRole('table', { name }).querySelectorAll('tr')].map((row) => row.textContent);
    expect(rows('People')).toEqual(['1Name u2100', '2Name u10']);
    expect(rows('Teams')[0]).toContain('100');
    room.host({ do: 'show-scores', shown: true });
    expect(board(room)).not.toContain('Only you see this');
    room.host({ do: 'freeze' });
    expect(board(room)).toContain('Only you see this');
  });

  it('are not there in learn mode', () => {
    atTheDesk(fakeLive(new Room({ mode: 'learn' }).join('u1')), <RunView />);
    expect(screen.queryByRole('table', { name: 'People' })).toBeNull();
  });
});

describe('the cards', () => {
  it('are of those who are in the room', () => {
    const room = waiting();
    room.ask(person('u1'), { do: 'card', good: 'The labs', confusing: '' });
    room.ask(person('u2'), { do: 'card', good: 'Something rude', confusing: '' });
    room.host({ do: 'remove', participant: 'u2' });
    atTheDesk(fakeLive(room), <Cards />);
    expect(screen.getByText('The labs')).toBeTruthy();
    expect(screen.queryByText('Something rude')).toBeNull();
  });
});

describe('a double click', () => {
  const twice = (target: HTMLElement) => {
    fireEvent.click(target, { detail: 1 });
    fireEvent.click(target, { detail: 2 });
  };

  it('opens a question, pauses the room and begins a round once', async () => {
    const room = waiting();
    room.host({ do: 'start-part', part: 'p3' });
    const live = fakeLive(room);
    atTheDesk(live, everything);
    twice(screen.getByRole('button', { name: 'Open 3.1' }));
    twice(screen.getByRole('button', { name: 'Pause' }));
    twice(screen.getByRole('button', { name: 'Lock joining' }));
    fireEvent.click(screen.getByRole('button', { name: 'More for 3.1' }));
    fireEvent.click(screen.getByRole('button', { name: 'Put 3.1 to the vote' }));
    twice(await screen.findByRole('button', { name: 'Show the distribution' }));
    twice(screen.getByRole('button', { name: 'Vote again (round 2)' }));
    await screen.findByRole('button', { name: 'Vote again (round 3)' });
    expect(room.state).toMatchObject({ locked: true, pauses: [{}] });
    expect(room.state.questions[QUIZ]).toMatchObject({ open: [{}], vote: { round: 2 } });
    expect(live.sent.map((one) => one.do)).toEqual([
      ...['open', 'pause', 'lock', 'vote', 'show-votes', 're-vote'],
    ]);
    // The second press of a key, or a click later, is meant.
    fireEvent.click(screen.getByRole('button', { name: 'Resume' }), { detail: 1 });
    expect(live.sent.at(-1)).toEqual({ do: 'resume' });
  });
});

describe('what was asked for', () => {
  it('is seen before the server has said so', async () => {
    const live = fakeLive(waiting());
    live.answerWith(() => new Promise(() => undefined));
    atTheDesk(live, <Head />);
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    expect(screen.getByRole('button', { name: 'Resume' })).toBeTruthy();
    expect(live.sent).toEqual([{ do: 'pause' }]);
  });

  it('is taken back in words where the server refuses it', async () => {
    const live = fakeLive(waiting());
    const refused: Told = { ok: false, refusal: { refused: 'ended' } };
    live.answerWith(async () => refused);
    atTheDesk(live, <Head />);
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    await screen.findByText('The workshop is over. Under After it can be reopened.');
    expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
  });

  it('ends a workshop only when it was asked once more', async () => {
    const room = waiting();
    atTheDesk(fakeLive(room), <Head />);
    fireEvent.click(screen.getByRole('button', { name: 'End' }));
    expect(room.state.endedAt).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: 'End it' }));
    await waitFor(() => expect(room.state.endedAt).toBeDefined());
  });
});

describe('what is pressed without a connection', () => {
  const pressed = (late: boolean) => ({
    ...{ key: 'k1', command: { do: 'pause' } as const, held: false, late },
    order: Date.now() - (late ? 8 * 60_000 : 5_000),
  });
  const standing = (
    <>
      <HowItStands />
      <NotSent />
    </>
  );

  it('is said to come, not to be', async () => {
    const room = waiting();
    const live = fakeLive(room);
    live.store.setState({ status: 'waiting', pending: [pressed(false)] });
    atTheDesk(live, standing);
    await screen.findByText(/will be paused once you are connected/);
    room.host({ do: 'pause' });
    live.store.setState({ pending: [] });
    live.update();
    await screen.findByText(/^The room is paused/);
    live.store.setState({
      status: 'waiting',
      pending: [{ ...pressed(false), command: { do: 'resume' } }],
    });
    await screen.findByText(/will go on once you are connected/);
  });

  it('is said to come, too, where nobody knows yet that the connection is dead', async () => {
    const live = fakeLive(waiting());
    live.store.setState({ pending: [pressed(false)] });
    atTheDesk(live, standing);
    await screen.findByText(/^The room is paused/);
    await screen.findByText(/will be paused once you are connected/, {}, { timeout: 4_000 });
  });

  it('is sent or dropped by hand once it is old, and the room shown as it is', async () => {
    const live = fakeLive(waiting());
    const asked: string[] = [];
    live.sendLate = (key) => void asked.push(`send ${key}`);
    live.dropLate = (key) => {
      asked.push(`drop ${key}`);
      live.store.setState({ pending: [] });
    };
    live.store.setState({ pending: [pressed(true)] });
    atTheDesk(live, standing);
    await screen.findByText('Not sent: 1 command. Send or drop what is listed.');
    const item = screen.getByRole('list', { name: 'Not sent' });
    expect(item.textContent).toContain('“Pause”, pressed 8 min ago');
    expect(screen.queryByText(/is paused|will be paused/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Send it: Pause' }));
    fireEvent.click(screen.getByRole('button', { name: 'Drop it: Pause' }));
    expect(asked).toEqual(['send k1', 'drop k1']);
    expect(screen.queryByRole('list', { name: 'Not sent' })).toBeNull();
  });
});

describe('deleting', () => {
  it('wants the code typed', () => {
    atTheDesk(fakeLive(waiting()), <Keeping />);
    fireEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    const confirm = screen.getAllByRole('button', { name: 'Delete for good' }).at(-1) as HTMLButtonElement; // prettier-ignore
    expect(confirm.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText(/to confirm/), { target: { value: 'ABC-DE' } });
    expect(confirm.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText(/to confirm/), { target: { value: 'ABC-DEF' } });
    expect(confirm.disabled).toBe(false);
  });
});
