'use client';

import { Copy } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { copyText } from '@/components/lab/workbench/copy';
import { Button } from '@/components/ui/button';

/** What somebody needs to lead or to help; the server keeps hashes of it. */
export interface Secret {
  readonly name: string;
  readonly link: string;
  /** Where it is a new one. */
  readonly password?: string;
}

interface ShownOnceProps {
  secret: Secret;
  onDone: () => void;
  /** What is pressed once it is kept. */
  done?: string;
  /** What there is to say of it. */
  children?: ReactNode;
  /** By the button, or by hand. */
  onCopied?: () => void;
}

/** A link that has to be passed on now. It takes the place of what asked for it, and the focus with it. */
export function ShownOnce({
  secret: { name, link, password },
  onDone,
  done = 'I have passed it on',
  children = 'The old link leads nowhere any more. The password stays as it was.',
  onCopied,
}: ShownOnceProps) {
  const [copied, setCopied] = useState<boolean>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const all = password === undefined ? link : `${link}\nPassword: ${password}`;
  const copy = async () => {
    const did = await copyText(all);
    setCopied(did);
    if (did) onCopied?.();
  };
  return (
    <div
      ref={box}
      onCopy={onCopied}
      tabIndex={-1}
      role="group"
      aria-label={`Link for ${name}`}
      className="mt-3 rounded-lg border border-line bg-sunken p-3.5 text-sm"
    >
      <p className="font-semibold">For {name}, shown this once</p>
      <p className="font-data mt-2 break-all select-all">{link}</p>
      <p className="mt-2">
        {password === undefined ? (
          children
        ) : (
          <>
            Password: <span className="font-data select-all">{password}</span>
          </>
        )}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => void copy()}>
          <Copy size={13} aria-hidden />{' '}
          {copied ? 'Copied' : password === undefined ? 'Copy the link' : 'Copy both'}
        </Button>
        <Button size="sm" look="quiet" onClick={onDone}>
          {done}
        </Button>
      </div>
      <p role="status" className="mt-1.5 text-data text-ink-2 empty:hidden">
        {copied === false && 'The browser did not allow copying. Mark the link and copy it.'}
      </p>
    </div>
  );
}
