'use client';

import { Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { copyText } from '@/components/lab/workbench/copy';
import { Button } from '@/components/ui/button';
import { renewReturnLink } from '@/lib/workshop/client/api';
import { returnPath } from '@/lib/workshop/client/links';
import type { Participant } from '@/lib/workshop/protocol/state';
import { Problem } from '../../problem';
import { useAttempt } from '../../use-attempt';
import { Qr } from '../../wall/qr';
import { useDesk } from '../desk';
import { failedWords } from '../staff-words';

/** A way back for somebody who has lost theirs: a device that died, a browser that forgot; a link that got about. */
export function PersonLink({ person: { id, name, gone } }: { person: Participant }) {
  const { state } = useDesk();
  const [link, setLink] = useState<string>();
  if (gone) return null;
  return (
    <section aria-labelledby="return-link" className="border-t border-line pt-5">
      <h3 id="return-link" className="text-sm font-semibold">
        Way back
      </h3>
      {link === undefined ? (
        <Ask
          workshop={state.id}
          participant={id}
          name={name}
          onMade={(secret) => setLink(location.origin + returnPath(state.id, secret))}
        />
      ) : (
        <Made link={link} name={name} onDone={() => setLink(undefined)} />
      )}
    </section>
  );
}

interface AskProps {
  workshop: string;
  participant: string;
  name: string;
  onMade: (secret: string) => void;
}

function Ask({ workshop, participant, name, onMade }: AskProps) {
  const { busy, problem, attempt } = useAttempt(failedWords);
  const make = () =>
    attempt(async () => onMade((await renewReturnLink(workshop, participant)).link));
  return (
    <div className="mt-1 space-y-2">
      <p className="text-sm text-ink-2">
        Whoever has lost the way back opens a new link on any device, and has all of their answers.
        The old link stops working, and whoever is in the room as {name} is out until they open the
        new one: make one where a link got about, too.
      </p>
      <Problem words={problem} />
      <Button disabled={busy} onClick={() => void make()}>
        Make a new return link
      </Button>
    </div>
  );
}

interface MadeProps {
  link: string;
  name: string;
  onDone: () => void;
}

function Made({ link, name, onDone }: MadeProps) {
  const [copied, setCopied] = useState<boolean>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={`Return link for ${name}`}
      className="mt-2 flex flex-wrap items-start gap-4"
    >
      <Qr text={link} label={`Return link for ${name} as a QR code`} className="w-48 rounded" />
      <div className="min-w-0 flex-1 basis-52 text-sm">
        <p>
          Let {name} scan this with the device to go on with. It is shown this once: whoever opens
          it is {name}.
        </p>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size="sm" onClick={() => void copyText(link).then(setCopied)}>
            <Copy size={13} aria-hidden /> {copied ? 'Copied' : 'Copy the link'}
          </Button>
          <Button size="sm" look="quiet" onClick={onDone}>
            Done
          </Button>
        </div>
        <p role="status" className="mt-1.5 text-data text-ink-2 empty:hidden">
          {copied === false && 'The browser did not allow copying. Use the QR code.'}
        </p>
      </div>
    </div>
  );
}
