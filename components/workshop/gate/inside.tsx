'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { useRoom } from '../live';
import { Notice } from './notice';

interface InsideProps {
  /** Where this browser has no seat. */
  signedOut: ReactNode;
  children: ReactNode;
}

/** What is in a room, once there is one to see; why not, otherwise. A room that was seen stays, whatever the network does. */
export function Inside({ signedOut, children }: InsideProps) {
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
  if (status === 'gone')
    return (
      <Notice
        title={why === 'removed' ? 'You are not in this room any more' : 'This workshop is no more'}
        actions={
          <Link href="/learn" className={buttonClass('primary')}>
            To the course
          </Link>
        }
      >
        {why === 'removed'
          ? 'An instructor took you out of it. If that was a mistake, tell them: they can let you in again.'
          : 'It was deleted, with everything in it. The course and the labs are open to you all the same.'}
      </Notice>
    );
  if (there) return children;
  return (
    <p role="status" className="px-5 pt-16 text-center text-ink-3">
      {status === 'waiting'
        ? 'The server is away. It is tried again by itself.'
        : 'Opening the room'}
    </p>
  );
}
