'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import type { Live, Room } from '@/lib/workshop/client/live';
import type { State } from '@/lib/workshop/protocol/state';
import { useFollowed } from './follow/use-followed';

/** Apart from what opens a room: pages that stand in and outside of workshops ask for it. */
export const LiveContext = createContext<Live | undefined>(undefined);

/** Whether this stands in a room at all. */
export const useOptionalLive = (): Live | undefined => use(LiveContext);

const never = () => () => undefined;
const nothing = () => undefined;

const isOut = ({ status }: Room) => status === 'gone' || status === 'signed-out';

/**
 * Whether this tab takes part in a room that has not said yet what it asks: what is one's own does not stand in its
 * place meanwhile, as work in it would never reach the room.
 */
export function useIsComing(): boolean {
  const live = useOptionalLive();
  const unknown = useSyncExternalStore(
    live?.store.subscribe ?? never,
    () => {
      const room = live?.store.getState();
      return room === undefined || (room.state === undefined && !isOut(room));
    },
    () => true,
  );
  return useFollowed() !== undefined && unknown;
}

/** The room that this stands in, as it is; nothing outside of one, and for those who were taken out of it. */
export function useRoomState(): State | undefined {
  const live = useOptionalLive();
  return useSyncExternalStore(
    live?.store.subscribe ?? never,
    () => {
      const room = live?.store.getState();
      return room && isOut(room) ? undefined : room?.state;
    },
    nothing,
  );
}

/** The same, where a lab is in its agenda. */
export function useRoomOf(lab: string): State | undefined {
  const state = useRoomState();
  return state?.agenda.some(({ kind, of }) => kind === 'lab' && of === lab) ? state : undefined;
}
