'use client';

import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { signIn } from '@/lib/workshop/client/api';
import { hostPath } from '@/lib/workshop/client/links';
import { useMemberships } from '@/lib/workshop/client/memberships';
import { LiveRoom, useRoom } from '../live';
import { PasswordField } from '../password-field';
import { requestWords, useAttempt } from '../use-attempt';
import { useHydrated } from '../use-hydrated';
import { useNamed } from '../use-named';
import { Inside } from './inside';
import { Notice } from './notice';

interface HostGateProps {
  /** The wall is what the room sees: the same people open it. */
  as: 'staff' | 'wall';
  children: ReactNode;
}

/** The staff's room: by the seat of this browser, or by link and password. */
export function HostGate({ as, children }: HostGateProps) {
  const named = useNamed();
  if (named === undefined) return null;
  if (named === null)
    return (
      <Notice title="Which workshop?">
        This address names none. Open the link that you were given when the workshop was opened.
      </Notice>
    );
  const { id, secret } = named;
  if (secret !== undefined)
    return <SignIn link={secret} id={id} onIn={() => location.replace(hostPath(id))} />;
  return (
    <LiveRoom id={id} as={as}>
      <Inside
        id={id}
        role="staff"
        signedOut={
          <Notice title="Sign in with your link">
            This browser has no seat among the staff. Open your secret link again: it asks for the
            password, and leads here.
          </Notice>
        }
      >
        {as === 'staff' && <Remember id={id} />}
        {children}
      </Inside>
    </LiveRoom>
  );
}

/** Keeps the way back to the room for this browser. */
function Remember({ id }: { id: string }) {
  const title = useRoom((room) => room.state?.title ?? '');
  const ready = useHydrated(useMemberships);
  useEffect(() => {
    const { enter } = useMemberships.getState();
    if (ready) enter({ id, title, role: 'staff', at: new Date().toISOString() });
  }, [id, title, ready]);
  return null;
}

interface SignInProps {
  id: string;
  link: string;
  onIn: () => void;
}

function SignIn({ id, link, onIn }: SignInProps) {
  const [password, setPassword] = useState('');
  const { busy, problem, attempt } = useAttempt(requestWords);

  function submit(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      await signIn(id, link, password);
      onIn();
    });
  }

  return (
    <form onSubmit={submit} className="mx-auto w-full max-w-[26rem] px-5 pt-16 pb-24">
      <h1 className="text-h1 font-bold tracking-tight">Lead the workshop</h1>
      <div className="mt-7">
        <PasswordField label="Password" value={password} problem={problem} onChange={setPassword} />
      </div>
      <Button type="submit" look="primary" disabled={busy} className="mt-5 w-full">
        {busy ? 'Signing in' : 'Sign in'}
      </Button>
    </form>
  );
}
