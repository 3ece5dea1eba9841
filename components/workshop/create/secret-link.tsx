'use client';

import { Copy, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '@/components/lab/workbench/copy';
import { Button } from '@/components/ui/button';
import { hostPath } from '@/lib/workshop/client/links';
import type { Created } from '@/lib/workshop/client/wire';

interface SecretLinkProps {
  created: Created;
  onGo: () => void;
}

/** The instructor's way back, shown once. */
export function SecretLink({ created, onGo }: SecretLinkProps) {
  const [copied, setCopied] = useState<boolean>();
  const link = location.origin + hostPath(created.id, created.link);
  return (
    <section aria-labelledby="secret-link" className="max-w-[40rem]">
      <h2 id="secret-link" className="flex items-center gap-2.5 text-h2 font-bold tracking-tight">
        <KeyRound size={22} aria-hidden /> Keep this link
      </h2>
      <p className="mt-2 text-ink-2">
        With your password it opens the workshop on any device. It is shown this once: the server
        keeps only a hash of it. Whoever has both leads your room, so share neither.
      </p>
      <p className="font-data mt-5 rounded border border-line bg-sunken px-4 py-3 text-data break-all select-all">
        {link}
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button onClick={() => void copyText(link).then(setCopied)}>
          <Copy size={15} aria-hidden /> {copied ? 'Copied' : 'Copy the link'}
        </Button>
        <Button look="primary" onClick={onGo}>
          To the room
        </Button>
      </div>
      <p role="status" className="mt-1.5 text-data text-ink-2 empty:hidden">
        {copied === false && 'The browser did not allow copying. Mark the link and copy it.'}
      </p>
    </section>
  );
}
