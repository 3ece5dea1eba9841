'use client';

import { usePathname } from 'next/navigation';
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import type { Live } from '@/lib/workshop/client/live';
import { LiveContext } from '../live-context';
import { useFollowed } from './use-followed';

interface FollowProps {
  id: string;
  onLive: (live: Live | undefined) => void;
}

/** Only where there is a room; a page that cannot fetch it goes on without. */
const Follow = lazy((): Promise<{ default: ComponentType<FollowProps> }> =>
  import('../room/follow').catch(() => ({ default: () => null })),
);

/** Those who lead a room, and those who are about to come in, stand outside of it. */
const OUTSIDE = /^\/(host|wall|join|workshops)(\/|$)/;

/** Lets a participant's room follow them through the site: one connection for the tab, one bar under the header. */
export function InRoom({ children }: { children: ReactNode }) {
  const outside = OUTSIDE.test(usePathname());
  const followed = useFollowed();
  const [live, setLive] = useState<Live>();
  const id = outside ? undefined : followed;
  return (
    <LiveContext value={id === undefined ? undefined : live}>
      {id !== undefined && (
        <Suspense>
          <Follow key={id} id={id} onLive={setLive} />
        </Suspense>
      )}
      {children}
    </LiveContext>
  );
}
