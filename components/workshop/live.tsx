'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type As, createLive, type Live, type Room } from '@/lib/workshop/client/live';
import { LiveContext, useOptionalLive } from './live-context';

interface LiveRoomProps {
  /** Of the workshop. */
  id: string;
  as: As;
  children: ReactNode;
}

/** Opens a room for what is in it; closes it when the page is left. In the browser alone. */
export const LiveRoom = (props: LiveRoomProps) => (
  <Opened key={`${props.as} ${props.id}`} {...props} />
);

function Opened({ id, as, children }: LiveRoomProps) {
  const [live] = useState(() => createLive(id, as));
  useEffect(() => live.start(), [live]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** The room that this stands in. @throws outside of one */
export function useLive(): Live {
  const live = useOptionalLive();
  if (!live) throw new Error('There is no room around this.');
  return live;
}

/** A part of what the room is; rendered again when that changes. */
export function useRoom<Part>(part: (room: Room) => Part): Part {
  return useStore(useLive().store, part);
}
