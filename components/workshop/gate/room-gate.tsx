'use client';

import Link from 'next/link';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { comeBack } from '@/lib/workshop/client/api';
import { follow } from '@/lib/workshop/client/followed';
import { joinPath, returnPath, roomPath, type Named } from '@/lib/workshop/client/links';
import { useMemberships } from '@/lib/workshop/client/memberships';
import { RequestFailed } from '@/lib/workshop/client/request';
import { useFollowed } from '../follow/use-followed';
import { useOptionalLive } from '../live-context';
import { useNamed } from '../use-named';
import { Inside } from './inside';
import { Notice } from './notice';

const JOIN = (
  <Link href={joinPath()} className={buttonClass('primary')}>
    Join with a code
  </Link>
);

/** A participant's room: by the seat of this browser, or by a return link. */
export function RoomGate({ children }: { children: ReactNode }) {
  const named = useNamed();
  if (named === undefined) return null;
  if (named === null)
    return (
      <Notice title="Which workshop?" actions={JOIN}>
        This address names none. The code on the wall leads you in.
      </Notice>
    );
  if (named.secret !== undefined) return <ComeBack named={named} secret={named.secret} />;
  return (
    <Followed id={named.id}>
      <Inside
        id={named.id}
        role="participant"
        signedOut={
          <Notice title="You are not in this workshop yet" actions={JOIN}>
            This browser has no place in it. Join with the code, or open your own return link.
          </Notice>
        }
      >
        {children}
      </Inside>
    </Followed>
  );
}

/** Makes the named room that of this tab, which has one connection for all of its pages. */
function Followed({ id, children }: { id: string; children: ReactNode }) {
  const followed = useFollowed();
  const live = useOptionalLive();
  useEffect(() => follow(id), [id]);
  if (followed !== id || !live)
    return (
      <p role="status" className="px-5 pt-16 text-center text-ink-3">
        Opening the room
      </p>
    );
  return children;
}

/** In seconds: before it is tried again, and the longest it takes. A whole room may come back at once. */
const AGAIN_AFTER = 3;
const LONGEST = 30;

/** Takes the seat that the link stands for; the secret then leaves the address. */
function ComeBack({ named, secret }: { named: Named; secret: string }) {
  const [problem, setProblem] = useState<RequestFailed>();
  const [tries, setTries] = useState(0);
  const { id } = named;
  const again = () => setTries((before) => before + 1);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    comeBack(id, secret).then(
      async ({ title }) => {
        // What this browser knows of other workshops stays.
        await useMemberships.persist.rehydrate();
        const returnLink = location.origin + returnPath(id, secret);
        const at = new Date().toISOString();
        useMemberships.getState().enter({ id, title, role: 'participant', at, returnLink });
        location.replace(roomPath(id));
      },
      (error: unknown) => {
        if (left) return;
        const failed =
          error instanceof RequestFailed ? error : new RequestFailed('refused', String(error));
        setProblem(failed);
        const least = Math.min(LONGEST, AGAIN_AFTER * (tries + 1));
        const seconds = Math.max(least, failed.retryAfter ?? 0) * (1 + Math.random());
        if (failed.again) timer = setTimeout(again, seconds * 1_000);
      },
    );
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [id, secret, tries]);
  if (problem === undefined)
    return (
      <p role="status" className="px-5 pt-16 text-center text-ink-3">
        Coming back to your place
      </p>
    );
  if (problem.again)
    return (
      <Notice
        title="Not back yet"
        actions={
          <Button look="primary" onClick={again}>
            Try again now
          </Button>
        }
      >
        {problem.message} Your place is kept. Leave this page open: it comes back by itself.
      </Notice>
    );
  return (
    <Notice title="This link does not lead back" actions={JOIN}>
      {problem.message}
    </Notice>
  );
}
