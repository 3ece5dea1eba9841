'use client';

import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { hostPath } from '@/lib/workshop/client/links';
import type { Created } from '@/lib/workshop/client/wire';
import { ShownOnce } from '../host/after/shown-once';
import { Confirm } from '../host/confirm';

interface SecretLinkProps {
  created: Created;
  onGo: () => void;
}

/** The instructor's way back, shown once: who has not copied it is asked before it is gone. */
export function SecretLink({ created, onGo }: SecretLinkProps) {
  const [kept, setKept] = useState(false);
  const [asking, setAsking] = useState(false);
  const link = location.origin + hostPath(created.id, created.link);
  useEffect(() => {
    if (kept) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [kept]);
  return (
    <section aria-labelledby="secret-link" className="max-w-[40rem]">
      <h2 id="secret-link" className="flex items-center gap-2.5 text-h2 font-bold tracking-tight">
        <KeyRound size={22} aria-hidden /> Keep this link
      </h2>
      <p className="mt-2 text-ink-2">
        With your password it opens the workshop on any device. The server keeps only a hash of it.
        Whoever has both leads your room, so share neither.
      </p>
      <ShownOnce
        secret={{ name: 'you', link }}
        done="To the room"
        onCopied={() => setKept(true)}
        onDone={() => (kept ? onGo() : setAsking(true))}
      >
        Once you are in the room it can be renewed under After, with your password.
      </ShownOnce>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title="Go on without the link?"
        action="Go without it"
        danger={false}
        onConfirm={onGo}
      >
        You have not copied it. Without it you lead the room from this browser alone, until you make
        a new one there, under After.
      </Confirm>
    </section>
  );
}
