// @vitest-environment jsdom
/** Which pages have a room around them. */
import { act, cleanup, render, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InRoom } from '@/components/workshop/follow/in-room';
import { useRoomState } from '@/components/workshop/live-context';
import { follow } from '@/lib/workshop/client/followed';
import type { Live } from '@/lib/workshop/client/live';
import { useMemberships } from '@/lib/workshop/client/memberships';
import { Room } from '../../protocol/room';
import { enter, ME } from './fake-room';

const page = vi.hoisted(() => ({ path: '/labs/care4wares', opened: [] as string[] }));
vi.mock('next/navigation', () => ({ usePathname: () => page.path }));
let live: Live;
vi.mock('@/components/workshop/room/follow', () => ({
  default: function Follow({ id, onLive }: { id: string; onLive: (live?: Live) => void }) {
    useEffect(() => {
      page.opened.push(id);
      onLive(live);
      return () => onLive(undefined);
    }, [id, onLive]);
    return <p>bar of {id}</p>;
  },
}));

beforeEach(() => {
  live = enter(new Room().join(ME));
  page.opened = [];
  localStorage.clear();
  follow(undefined);
});
afterEach(cleanup);

const Inside = () => <p>{useRoomState()?.title ?? 'alone'}</p>;
const show = (path: string) => {
  page.path = path;
  return render(
    <InRoom>
      <Inside />
    </InRoom>,
  );
};
const sit = () =>
  useMemberships.getState().enter({ id: 'w1', title: 'x', role: 'participant', at: '' });

describe('a page', () => {
  it('is alone where this browser is in no workshop', () => {
    show('/labs/care4wares');
    expect(screen.getByText('alone')).toBeTruthy();
    expect(page.opened).toEqual([]);
  });

  it('has the room of its participant around it, with the bar, once', async () => {
    sit();
    const { rerender } = show('/labs/care4wares');
    await screen.findByText('Wareville');
    expect(screen.getByText('bar of w1')).toBeTruthy();
    page.path = '/learn';
    rerender(
      <InRoom>
        <Inside />
      </InRoom>,
    );
    expect(screen.getByText('Wareville')).toBeTruthy();
    expect(page.opened).toEqual(['w1']);
  });

  it.each(['/host', '/wall', '/join', '/workshops/new'])('has none on %s', (path) => {
    sit();
    show(path);
    expect(screen.getByText('alone')).toBeTruthy();
  });

  it('is alone again once one has left, and once one was taken out', async () => {
    sit();
    show('/labs/care4wares');
    await screen.findByText('Wareville');
    act(() => live.store.setState({ status: 'gone', why: 'removed' }));
    expect(screen.getByText('alone')).toBeTruthy();
    act(() => live.store.setState({ status: 'live' }));
    expect(screen.getByText('Wareville')).toBeTruthy();
    act(() => {
      useMemberships.getState().setCurrent(undefined);
      follow(undefined);
    });
    expect(screen.getByText('alone')).toBeTruthy();
  });

  it('stays with its room whichever another tab goes to', async () => {
    sit();
    const { rerender } = show('/labs/care4wares');
    await screen.findByText('Wareville');
    localStorage.setItem('trailwise.workshops', JSON.stringify({ state: { current: 'w2' } }));
    rerender(
      <InRoom>
        <Inside />
      </InRoom>,
    );
    expect(screen.getByText('bar of w1')).toBeTruthy();
  });

  it.each(['{', 'null', '{"state":null}'])('is alone where what was kept is broken: %s', (kept) => {
    localStorage.setItem('trailwise.workshops', kept);
    show('/labs/care4wares');
    expect(screen.getByText('alone')).toBeTruthy();
  });
});
