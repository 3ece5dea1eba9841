'use client';

import type { ReactNode } from 'react';
import { useRoom } from '../live';
import { Gone, type GoneProps } from './gone';
import { Notice } from './notice';

interface InsideProps extends Omit<GoneProps, 'why'> {
  /** Where this browser has no seat. */
  signedOut: ReactNode;
  children: ReactNode;
}

/** What is in a room, once there is one to see; why not, otherwise. A room that was seen stays, whatever the network does. */
export function Inside({ signedOut, children, ...seat }: InsideProps) {
  const status = useRoom((room) => room.status);
  const why = useRoom((room) => room.why);
  const there = useRoom((room) => room.state !== undefined);
  if (status === 'signed-out')
    return why === 'other-seat' ? (
      <Notice title="Somebody else sits here now">
        This browser was given to another person of this workshop, and nothing of yours goes as
        theirs. What was not sent yet is kept here: open your own link to go on. Reload the page to
        see theirs.
      </Notice>
    ) : (
      signedOut
    );
  if (status === 'gone') return <Gone why={why} {...seat} />;
  if (there) return children;
  return (
    <p role="status" className="px-5 pt-16 text-center text-ink-3">
      {status === 'waiting'
        ? 'The server is away. It is tried again by itself.'
        : 'Opening the room'}
    </p>
  );
}
