// @vitest-environment jsdom
/** A lab's questions as its room asks them. */
import '../dialog';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Questions } from '@/components/lab/room/questions';
import RoomQuestions from '@/components/workshop/room/lab/room-questions';
import { LiveContext } from '@/components/workshop/live-context';
import type { PublicQuestion } from '@/lib/grading/responses';
import { forget, keepDraft } from '@/lib/workshop/client/kept';
import { useMemberships } from '@/lib/workshop/client/memberships';
import { follow, followed } from '@/lib/workshop/client/followed';
import { EMPTY } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';
import { at, Q1, Q2, Room } from '../../protocol/room';
import { enter, type FakeRoom, inRoom, ME } from './fake-room';

const asked = (id: string, step: PublicQuestion['step'], prompt: string): PublicQuestion => ({
  ...{ id, step, prompt, kind: 'text', config: { noun: 'user name' }, about: 'before', points: 1 },
  hintCosts: [],
});
const QUESTIONS = [
  asked('object-change', 'isolate', 'Which call changed it?'),
  asked('mayor-ip', 'test', 'From where did he sign in?'),
];

beforeEach(() => useProgress.setState(EMPTY));
afterEach(cleanup);

function show(room: Room): FakeRoom {
  const live = enter(room.join(ME));
  inRoom(live, <RoomQuestions lab="care4wares" questions={QUESTIONS} decisions={[]} />);
  return live;
}
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Your answer' });
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const button = (name: RegExp | string) => screen.getByRole<HTMLButtonElement>('button', { name });
const answer = (value: string) => {
  type(value);
  fireEvent.click(button('Check'));
};
const page = () => document.body.textContent ?? '';

describe('questions of a room', () => {
  it('say nothing of what is asked before they are open, and come by themselves', () => {
    const room = new Room();
    const live = show(room);
    expect(page()).toContain('No question is open yet');
    expect(page()).toContain('Question 1 opens later');
    for (const { prompt } of QUESTIONS) expect(page()).not.toContain(prompt);

    room.host({ do: 'open', refs: [Q1] });
    live.update();
    expect(page()).toContain('Which call changed it?');
    expect(page()).toContain('Question 2 opens later');
    expect(page()).not.toContain('From where did he sign in?');
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain(
      '1 of 2 questions are open',
    );
  });

  it('are answered through the room: why not, then right, with points and the explanation', () => {
    const room = new Room();
    room.host({ do: 'open', refs: [Q1, Q2] });
    const live = show(room);
    answer('DeleteObject');
    expect(live.sent[0]).toMatchObject({ do: 'answer', ref: Q1, input: 'DeleteObject' });
    expect(screen.getByText('DeleteObject is not it')).toBeTruthy();
    expect(screen.getAllByText(/DeleteObject only looks like it/).length).toBeGreaterThan(0);
    expect(screen.getByText('See for yourself')).toBeTruthy();
    answer('right');
    expect(screen.getByText('Right, 100 points')).toBeTruthy();
    expect(screen.getByText('Because the log says so.')).toBeTruthy();
    expect(document.activeElement).toBe(button('Next question'));
    expect(page()).toContain('1 of 2 open questions solved');
  });

  it('show the query to a pasted answer, too, of which the room keeps the beginning', () => {
    const room = new Room();
    room.host({ do: 'open', refs: [Q1] });
    const live = show(room);
    // Rows, as a query gives them; the field here takes a name.
    const input = 'x'.repeat(4_001);
    act(() => void live.send({ do: 'answer', ref: Q1, input, at: at(0) }));
    expect(screen.getByText('See for yourself')).toBeTruthy();
  });

  it('leave what this browser learned alone as it is', () => {
    const room = new Room();
    room.host({ do: 'open', refs: [Q1] });
    show(room);
    answer('right');
    expect(useProgress.getState().questions).toEqual({});
  });

  it('have no points in a room for learning, and free hints', () => {
    const room = new Room({ mode: 'learn' });
    room.host({ do: 'open', refs: [Q1] });
    show(room);
    expect(button(/^Hint/).textContent).toBe('Hintfree');
    answer('right');
    expect(screen.getByText('Right')).toBeTruthy();
    expect(page()).not.toMatch(/\d points/);
  });

  it('sell hints for what they cost, and give those away that the instructor released', () => {
    const room = new Room();
    room.host({ do: 'open', refs: [Q1] });
    const live = show(room);
    room.host({ do: 'release-hint', ref: Q1, n: 0, text: 'Given to all.' });
    live.update();
    expect(screen.getByText('Given to all.')).toBeTruthy();
    expect(screen.getByText(', free for everybody')).toBeTruthy();
    const next = button(/Another hint/);
    expect(next.textContent).toContain('costs 20 points');
    fireEvent.click(next);
    expect(live.sent).toEqual([{ do: 'take-hint', ref: Q1, n: 1 }]);
    expect(screen.getByText('Look at the event name.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /hint/i })).toBeNull();
    answer('right');
    expect(screen.getByText('Right, 80 points')).toBeTruthy();
  });

  it('keep the field while the room is paused, and send when it goes on', () => {
    const room = new Room();
    room.host({ do: 'open', refs: [Q1] });
    const live = show(room);
    room.host({ do: 'pause' });
    live.update();
    type('right');
    expect(field().value).toBe('right');
    expect(button('Check').disabled).toBe(true);
    expect(page()).toContain('The room is paused');
    fireEvent.submit(field());
    expect(live.sent).toEqual([]);
    room.host({ do: 'resume' });
    live.update();
    fireEvent.click(button('Check'));
    expect(screen.getByText('Right, 100 points')).toBeTruthy();
  });

  it('say that an answer waits for the network, send it in order, and count it as given then', () => {
    const room = new Room();
    room.host({ do: 'open', refs: [Q1, Q2] });
    const live = show(room);
    live.network(false);
    answer('right');
    expect(page()).toContain('Kept on this device, and sent once the network is back');
    expect(button('Checking').disabled).toBe(true);
    expect(field().value).toBe('right');
    fireEvent.click(button(/Question 2/));
    answer('elsewhere');
    expect(live.store.getState().pending).toHaveLength(2);

    room.clock = 5;
    live.network(true);
    expect(room.of(ME).answers[Q1]?.attempts[0]?.input).toBe('right');
    expect(room.of(ME).answers[Q2]?.attempts[0]?.input).toBe('elsewhere');
    expect(live.store.getState().pending).toEqual([]);
    expect(page()).toContain('Right, 100 points');
    expect(page()).toContain('elsewhere is not it');
  });

  it('say that an answer waits for the next minute, where too many were wrong', () => {
    const room = new Room();
    room.host({ do: 'open', refs: [Q1, Q2] });
    const live = show(room);
    live.network(false);
    answer('right');
    const [one] = live.store.getState().pending;
    live.set({ status: 'live' });
    expect(page()).toContain('Being sent');
    live.set({ pending: one ? [{ ...one, held: true }] : [] });
    expect(page()).toContain('Kept on this device, and sent within a minute');
    expect(page()).not.toContain('Being sent');
  });

  it('show what was typed to whoever typed it, and to nobody else who sits here', () => {
    const room = new Room();
    room.host({ do: 'open', refs: [Q1] });
    show(room);
    const workshop = room.state.id;
    act(() => keepDraft({ workshop, who: 'carl' }, Q1, "Carl's guess"));
    expect(field().value).toBe('');
    type("Bea's guess");
    act(() => forget({ workshop, who: 'carl' }));
    expect(field().value).toBe("Bea's guess");
    act(() => forget({ workshop, who: ME }));
    expect(field().value).toBe('');
  });

  it('say in words why the room did not take an answer; the answer stays', () => {
    const room = new Room();
    room.host({ do: 'open', refs: [Q1] });
    const live = show(room);
    // It was closed, and this page does not know yet.
    room.clock = 1;
    room.host({ do: 'close', refs: [Q1] });
    room.clock = 2;
    live.set({ offset: Date.parse('2026-11-21T09:02:00.000Z') - Date.now() });
    answer('right');
    expect(page()).toContain('This question was closed before your answer came.');
    expect(field().value).toBe('right');
    expect(page()).toContain('This question is closed. What you wrote stays here.');
  });

  it('show what the instructor shows to everybody', () => {
    const room = new Room();
    room.host({ do: 'open', refs: [Q1] });
    const live = show(room);
    room.host({ do: 'reveal', ref: Q1, answer: 'PutObject', explanation: 'It wrote.', solutions: [{ language: 'shell', query: 'jq .eventName' }] }); // prettier-ignore
    live.update();
    expect(screen.getByText('PutObject')).toBeTruthy();
    expect(screen.getByText('Shown to everybody')).toBeTruthy();
    expect(screen.getByText('It wrote.')).toBeTruthy();
    expect(screen.getByText('jq .eventName')).toBeTruthy();
  });

  it('stay to be read once the workshop is over, and let one go on alone', () => {
    const room = new Room();
    room.host({ do: 'open', refs: [Q1] });
    const live = show(room);
    answer('DeleteObject');
    room.host({ do: 'end' });
    live.update();
    expect(page()).toContain('DeleteObject is not it');
    expect(page()).toContain('Question 2 was not opened');
    expect(button('Check').disabled).toBe(true);
    expect(screen.queryByRole('button', { name: /hint/i })).toBeNull();
    follow('w1');
    fireEvent.click(button('Go on alone'));
    expect(followed()).toBeUndefined();
  });

  it('give the points of a question that does not count any more to whoever tried', () => {
    const room = new Room();
    room.host({ do: 'open', refs: [Q1] });
    const live = show(room);
    answer('wrong');
    room.host({ do: 'mend', ref: Q1, accept: [], reject: [], void: true });
    live.update();
    expect(page()).toContain('This question does not count any more');
    expect(button('Check').disabled).toBe(true);
  });
});

describe('a lab that is opened anew in a room', () => {
  const kept = () => JSON.parse(localStorage.getItem('trailwise.workshops') ?? '{}') as object;
  const sit = () => {
    localStorage.clear();
    // As an earlier page of this browser left it; this one has not read it.
    useMemberships.setState({ all: [], current: undefined });
    const all = [{ id: 'w1', title: 'x', role: 'participant', at: '', returnLink: 'mine' }];
    localStorage.setItem(
      'trailwise.workshops',
      JSON.stringify({ state: { all, current: 'w1' }, version: 1 }),
    );
    follow('w1');
  };
  const open = (live?: FakeRoom) => (
    <LiveContext value={live}>
      <div role="tabpanel" tabIndex={0}>
        <Questions lab="care4wares" questions={QUESTIONS} decisions={[]} />
      </div>
    </LiveContext>
  );
  afterEach(() => follow(undefined));

  it('asks nothing of its own before the room has said what is open', async () => {
    sit();
    const room = new Room();
    room.host({ do: 'open', refs: [Q1] });
    const live = enter(room.join(ME));
    const { state } = live.store.getState();
    const { rerender } = render(open());
    expect(page()).toContain('Connecting to your room');
    live.set({ status: 'waiting', state: undefined });
    rerender(open(live));
    expect(page()).toContain('Connecting to your room');
    for (const { prompt } of QUESTIONS) expect(page()).not.toContain(prompt);

    live.set({ status: 'live', state });
    expect(await screen.findByText('Which call changed it?')).toBeTruthy();
    expect(page()).not.toContain('From where did he sign in?');
  });

  it('is one’s own where one says so, and what this browser knows of workshops stays', async () => {
    sit();
    render(open());
    fireEvent.click(await screen.findByRole('button', { name: 'Go on alone' }, { timeout: 5_000 }));
    expect(page()).toContain('Which call changed it?');
    expect(page()).toContain('From where did he sign in?');
    expect(document.activeElement).toBe(screen.getByRole('tabpanel'));
    expect(followed()).toBeUndefined();
    expect(kept()).toMatchObject({ state: { all: [{ id: 'w1', returnLink: 'mine' }] } });
  });

  it.each(['gone', 'signed-out'] as const)('is one’s own where the room says %s', (status) => {
    sit();
    const live = enter(new Room().join(ME));
    live.set({ status, state: undefined });
    render(open(live));
    expect(page()).toContain('Which call changed it?');
  });
});
