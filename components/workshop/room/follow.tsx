'use client';

import { useEffect, useState } from 'react';
import { forgetWorkshop } from '@/lib/workshop/client/forget-workshop';
import { followTabs, keepSaid } from '@/lib/workshop/client/kept';
import { createLive, type Live } from '@/lib/workshop/client/live';
import { useMemberships } from '@/lib/workshop/client/memberships';
import { useRoom } from '../live';
import { LiveContext } from '../live-context';
import { useHydrated } from '../use-hydrated';
import { RoomBar } from './bar/room-bar';
import { useReports } from './use-reports';

interface FollowProps {
  /** Of the workshop. */
  id: string;
  /** Gets the room while it is open. */
  onLive: (live: Live | undefined) => void;
}

/** The connection of this tab to its room, and the room's bar. */
export default function Follow({ id, onLive }: FollowProps) {
  const [live] = useState(() =>
    createLive(id, 'participant', {
      onTold: (who, command, told) => keepSaid({ workshop: id, who }, command, told),
    }),
  );
  useEffect(() => {
    const stop = live.start();
    const alone = followTabs();
    onLive(live);
    return () => {
      onLive(undefined);
      alone();
      stop();
    };
  }, [live, onLive]);
  return (
    <LiveContext value={live}>
      <Remember id={id} />
      <Reports />
      <RoomBar />
    </LiveContext>
  );
}

/** Keeps the way back to the room for this browser, as long as there is one. */
function Remember({ id }: { id: string }) {
  const title = useRoom((room) => room.state?.title);
  const deleted = useRoom(({ status, why }) => status === 'gone' && why === 'deleted');
  // Where somebody else sits here now, the room is theirs to follow; who was removed may be let in again.
  const out = useRoom(
    ({ status, why }) =>
      (status === 'gone' && why === 'not-found') ||
      (status === 'signed-out' && why !== 'other-seat'),
  );
  const ready = useHydrated(useMemberships);
  useEffect(() => {
    if (!ready) return;
    const { enter, current, setCurrent } = useMemberships.getState();
    if (deleted) forgetWorkshop(id);
    else if (out) {
      if (current === id) setCurrent(undefined);
    } else if (title !== undefined)
      enter({ id, title, role: 'participant', at: new Date().toISOString() });
  }, [id, title, deleted, out, ready]);
  return null;
}

function Reports() {
  useReports();
  return null;
}
