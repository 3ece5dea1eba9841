// @vitest-environment jsdom
/** The bar that follows a participant. */
import '../dialog';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RoomBar } from '@/components/workshop/room/bar/room-bar';
import { at, Room } from '../../protocol/room';
import { enter, inRoom, ME } from './fake-room';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn() }) }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show() {
  const room = new Room();
  const live = enter(room.join(ME));
  inRoom(live, <RoomBar />);
  return { room, live };
}
const group = () => within(screen.getByRole('group', { name: 'How it goes' }));
const flag = (name: string) => group().getByRole('button', { name });
const pressed = () =>
  group()
    .getAllByRole('button')
    .filter((one) => one.getAttribute('aria-pressed') === 'true')
    .map((one) => one.textContent);
const bar = () => screen.getByRole('region', { name: 'Workshop' });

describe('the bar of a room', () => {
  it('leads to the room, and says which part is on', () => {
    vi.useFakeTimers();
    const { room, live } = show();
    const link = screen.getByRole('link', { name: 'Wareville: to the room' });
    expect(link.getAttribute('href')).toBe('/room#w1');
    room.host({ do: 'start-part', part: 'p2' });
    live.update();
    expect(bar().textContent).toContain('Care4Wares');
    expect(screen.getByRole('timer').textContent).toBe('30:00');
  });

  it('raises flags that stay up, also while there is no network', () => {
    const { room, live } = show();
    expect(pressed()).toEqual(['Working']);
    fireEvent.click(flag('Done'));
    expect(room.of(ME).flag.state).toBe('done');
    live.network(false);
    fireEvent.click(flag('Working'));
    expect(room.of(ME).flag.state).toBe('done');
    expect(pressed()).toEqual(['Working']);
    live.network(true);
    expect(room.of(ME).flag.state).toBe('working');
  });

  it('asks for help with a note, and says who is on the way', () => {
    const { room, live } = show();
    fireEvent.click(flag('Need help'));
    fireEvent.change(screen.getByRole('textbox', { name: /What is it about/ }), {
      target: { value: 'My query finds nothing' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Ask for help' }));
    expect(room.of(ME).flag).toMatchObject({ state: 'help', note: 'My query finds nothing' });
    expect(pressed()).toEqual(['Need help']);
    room.ask({ kind: 'server' }, { do: 'join-staff', id: 'h1', role: 'helper', name: 'Ada' });
    room.ask({ kind: 'staff', role: 'helper', id: 'h1' }, { do: 'take-help', participant: ME });
    live.update();
    expect(screen.getByText('Ada is on the way')).toBeTruthy();
  });

  it('tells what the instructors say until it is read, to all and to one', () => {
    const { room, live } = show();
    room.clock = 1;
    room.host({ do: 'broadcast', text: 'Look at question 4', to: { whom: 'all' } });
    room.clock = 2;
    room.host({ do: 'broadcast', text: 'Well done', to: { whom: 'participant', participant: ME } });
    live.update();
    const told = screen.getByText('Look at question 4').closest('[role="status"]');
    expect(told?.textContent).toContain('Well done');
    expect(screen.getByRole('button', { name: 'Messages: 2, 2 not read' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Got it' }));
    expect(screen.queryByText('Look at question 4')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Messages: 2' }));
    expect(screen.getByText('Look at question 4')).toBeTruthy();
  });

  it('does not tell again what was said before one came', () => {
    const room = new Room();
    room.host({ do: 'broadcast', text: 'Good morning', to: { whom: 'all' } });
    room.clock = 5;
    const live = enter(room.join(ME));
    inRoom(live, <RoomBar />);
    expect(screen.queryByText('Good morning')).toBeNull();
    expect(screen.getByRole('button', { name: 'Messages: 1' })).toBeTruthy();
  });

  it('says that the room is paused, and that it is over', () => {
    const { room, live } = show();
    room.host({ do: 'pause' });
    live.update();
    expect(bar().textContent).toContain('Paused');
    room.host({ do: 'end' });
    live.update();
    expect(bar().textContent).toContain('It is over');
    expect(bar().textContent).not.toContain('Paused');
    expect(screen.queryByRole('group', { name: 'How it goes' })).toBeNull();
  });

  it('says that there is no connection, and how much waits', () => {
    vi.useFakeTimers();
    const { live } = show();
    live.network(false);
    fireEvent.click(flag('Done'));
    expect(bar().textContent).toContain('Connected');
    act(() => void vi.advanceTimersByTime(2_000));
    expect(bar().textContent).toContain('No connection');
    expect(bar().textContent).toContain('1 waiting');
  });

  it('tells those who were taken out', () => {
    const { live } = show();
    live.set({ status: 'gone', why: 'removed' });
    expect(bar().textContent).toContain('You are not in this workshop any more');
  });

  it('says how the time goes at five minutes, at one and at none, once each', () => {
    vi.useFakeTimers();
    const { room, live } = show();
    room.host({ do: 'set-timer', endsAt: at(7) });
    live.update();
    const clock = () => screen.getByRole('timer').getAttribute('aria-label');
    const told: string[] = [];
    const NEWS = /^(Time is up|.* left)$/;
    const news = () =>
      screen
        .getAllByRole('status')
        .flatMap((one) => (NEWS.test(one.textContent) ? one.textContent : []));
    expect(clock()).toBe('7 minutes left');
    for (let second = 0; second < 7 * 60 + 30; second += 5) {
      act(() => void vi.advanceTimersByTime(5_000));
      const [now] = news();
      if (now !== undefined && now !== told.at(-1)) told.push(now);
      if (clock() === '1 minute left') expect(told.at(-1)).toBe('1 minute left');
    }
    expect(told).toEqual(['5 minutes left', '1 minute left', 'Time is up']);
    // What everybody sees is what is read.
    expect(clock()).toBeNull();
    expect(screen.getByRole('timer').textContent).toContain('Time is up');
    // A new timer is a new time.
    room.host({ do: 'set-timer', endsAt: at(room.clock + 20) });
    live.update();
    act(() => void vi.advanceTimersByTime(1_000));
    expect(news()).toEqual([]);
  });
});
