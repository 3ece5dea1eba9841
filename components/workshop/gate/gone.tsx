import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { forgetWorkshop } from '@/lib/workshop/client/forget-workshop';
import { useLive } from '../live';
import { Notice } from './notice';

export interface GoneProps {
  /** Of the workshop. */
  id: string;
  role: 'staff' | 'participant';
  why: string | undefined;
}

const TO_THE_COURSE = (
  <Link href="/learn" className={buttonClass('primary')}>
    To the course
  </Link>
);

/** Where a room was that this browser has no place in any more. */
export function Gone({ id, role, why }: GoneProps) {
  if (why === 'not-found') return <NotFound id={id} />;
  if (why !== 'removed') return <Deleted id={id} />;
  return role === 'participant' ? <Removed /> : REMOVED_STAFF;
}

function Deleted({ id }: { id: string }) {
  useEffect(() => forgetWorkshop(id), [id]);
  return (
    <Notice title="This workshop is no more" actions={TO_THE_COURSE}>
      It was deleted, with everything in it. The course and the labs are open to you all the same.
    </Notice>
  );
}

/** Most likely deleted while nobody looked; a server that lost its data may find it again, so it is asked. */
function NotFound({ id }: { id: string }) {
  const router = useRouter();
  function forget() {
    forgetWorkshop(id);
    router.push('/workshops');
  }
  return (
    <Notice
      title="There is no such workshop any more"
      actions={
        <>
          {TO_THE_COURSE}
          <Button onClick={forget}>Forget it in this browser</Button>
        </>
      }
    >
      The server has nothing of it: it was deleted, by its instructor or because its time was over.
      This browser may still have what was typed here, and the way to it.
    </Notice>
  );
}

const REMOVED_STAFF = (
  <Notice title="You do not lead here any more" actions={TO_THE_COURSE}>
    The instructor took your seat away. If that was a mistake, tell them: they can ask you in again,
    with a new link.
  </Notice>
);

function Removed() {
  const live = useLive();
  const [asked, setAsked] = useState(false);
  function again() {
    live.again();
    setAsked(true);
  }
  return (
    <Notice
      title="You are not in this room any more"
      actions={
        <>
          <Button look="primary" onClick={again}>
            Try again
          </Button>
          <Link href="/learn" className={buttonClass()}>
            To the course
          </Link>
        </>
      }
    >
      An instructor took you out of it. If that was a mistake, tell them: they can let you in again,
      and this page opens by itself then. Your answers are kept.
      <p role="status" className="mt-3 text-sm">
        {asked && 'Asked. The room opens here as soon as you are let in.'}
      </p>
    </Notice>
  );
}
