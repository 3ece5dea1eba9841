// @vitest-environment jsdom
/** What people call themselves and their teams is words on every page, whatever is in it. */
import './dialog';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { HelpQueue } from '@/components/workshop/host/help-queue';
import { PersonDrawer } from '@/components/workshop/host/room/person-drawer';
import { RoomView } from '@/components/workshop/host/room/room-view';
import { TeamsView } from '@/components/workshop/host/teams/teams-view';
import { Board } from '@/components/workshop/room/home/board';
import { Wall } from '@/components/workshop/wall/wall';
import { person, Q1, Room, SERVER } from '../protocol/room';
import { atTheDesk, fakeLive } from './fake-live';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }));
afterEach(cleanup);

const NAME = '<img src=x onerror=alert(1)>';
const OTHER = '<i>Dora</i>';
const TEAM = '<iframe src=x>';

function room() {
  const all = new Room();
  all.ask(SERVER, { do: 'join', participant: 'u1', name: NAME });
  all.ask(SERVER, { do: 'join', participant: 'u2', name: OTHER });
  all.host({ do: 'start-part', part: 'p2' });
  all.host({ do: 'open', refs: [Q1] });
  all.host({ do: 'make-teams', by: { count: 1 } });
  all.host({ do: 'rename-team', team: all.state.teams[0]?.id ?? '', name: TEAM });
  all.host({ do: 'broadcast', text: NAME, to: { whom: 'all' } });
  all.answer('u1', Q1, 'wrong', { echo: NAME });
  all.ask(person('u1'), { do: 'flag', state: 'help', note: NAME });
  return all;
}

it.each([
  ['the wall, with its leaderboard', <Wall key="wall" />, [NAME, OTHER, TEAM]],
  ['a participant’s leaderboard', <Board key="board" />, [NAME, OTHER, TEAM]],
  ['the grid of the room', <RoomView key="room" onOpen={() => undefined} />, [NAME, OTHER]],
  ['the teams', <TeamsView key="teams" onOpen={() => undefined} />, [NAME, OTHER, TEAM]],
  ['the help queue', <HelpQueue key="help" onOpen={() => undefined} />, [NAME]],
  ['the drawer of a person', <PersonDrawer key="u1" id="u1" onClose={() => undefined} />, [NAME]],
])('%s shows names as they are, and nothing that they say is carried out', (_, page, names) => {
  const { container } = atTheDesk(fakeLive(room()), page);
  for (const name of names) expect(screen.getAllByText(name).length).toBeGreaterThan(0);
  expect(container.querySelectorAll('img, i, iframe')).toHaveLength(0);
});
