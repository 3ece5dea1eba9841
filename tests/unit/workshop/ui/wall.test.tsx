// @vitest-environment jsdom
/** What the projector says beside what is open. */
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveContext } from '@/components/workshop/live-context';
import { Wall } from '@/components/workshop/wall/wall';
import type { Part } from '@/lib/workshop/protocol/agenda';
import { person, Room, WORKSHOP } from '../protocol/room';
import { fakeLive } from './fake-live';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'Date'] })); // prettier-ignore
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const part = (id: string, kind: Part['kind']): Part => ({ id, kind, title: kind, minutes: 0, questions: [] }); // prettier-ignore
const AGENDA = [
  ...WORKSHOP.agenda,
  { ...part('p4', 'lesson'), of: 'reading-logs/first-look' },
  part('p5', 'break'),
  part('p6', 'card'),
];

function wall() {
  const room = new Room({ agenda: AGENDA }).join('u1', 'u2');
  const live = fakeLive(room);
  render(
    <LiveContext value={live}>
      <Wall />
    </LiveContext>,
  );
  const after = (ms: number) => act(() => vi.advanceTimersByTime(ms));
  const start = (id: string) => {
    room.host({ do: 'start-part', part: id });
    act(live.update);
  };
  return { room, live, after, start };
}
const page = () => document.body.textContent ?? '';

it('says what there is to do in a part without questions, and how many devices are ready', () => {
  const { room, start } = wall();
  room.ask(person('u1'), {
    do: 'warmed-up',
    ...{ engines: { shell: 'ok', sql: 'ok' }, networkMs: 9, browser: 'Firefox' },
  });
  start('p1');
  expect(page()).toContain('1 of 2 devices are ready');
  expect(page()).toContain('Press “Check this device” on your own screen.');
  start('p4');
  expect(page()).toContain('The lesson is on your own screen.');
  expect(page()).not.toContain('devices are ready');
  start('p6');
  expect(page()).toContain('Write one good thing');
  start('p5');
  expect(page()).toContain('Be back when the clock says so.');
  start('p2');
  expect(page()).toContain('Questions appear here as they are opened.');
});

it('says that it is cut off after some seconds, over a pause too, and that it rests', () => {
  const { room, live, after, start } = wall();
  start('p2');
  room.host({ do: 'pause' });
  act(live.update);
  const status = (now: 'live' | 'waiting' | 'connecting' | 'elsewhere') =>
    act(() => live.store.setState({ status: now }));
  status('waiting');
  after(4_000);
  status('connecting');
  expect(page()).not.toContain('No connection');
  after(2_000);
  expect(screen.getByText(/^No connection since \d\d:\d\d$/)).toBeTruthy();
  status('live');
  expect(page()).not.toContain('No connection');
  status('elsewhere');
  expect(page()).toContain('Open in other tabs: click here to go on');
});

it('takes what was said to everybody away again', () => {
  const { room, live, after, start } = wall();
  start('p2');
  room.host({ do: 'broadcast', text: 'The coffee is here', to: { whom: 'all' } });
  act(live.update);
  expect(page()).toContain('The coffee is here');
  after(5 * 60_000 + 1_000);
  expect(page()).not.toContain('The coffee is here');
});
