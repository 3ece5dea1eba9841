'use client';

import { Copy } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { copyText } from '@/components/lab/workbench/copy';
import { Button } from '@/components/ui/button';
import { useMemberships } from '@/lib/workshop/client/memberships';
import { useRoom } from '../../live';
import { Section } from './section';

/** With what makes the code, so only where it is wanted. */
const Qr = lazy(async () => ({ default: (await import('../../wall/qr')).Qr }));

/** The participant's own way back: whoever has it is them, so it is shown only when asked for. */
export function ReturnLink({ id }: { id: string }) {
  const mine = useMemberships(({ all }) =>
    all.find((one) => one.id === id && one.role === 'participant'),
  );
  const renewed = useRoom(({ state }) => state?.participants[0]?.linkRenewedAt);
  const offset = useRoom((room) => room.offset);
  // By the server's clock, as far as it is known: this one may be wrong.
  const old =
    renewed !== undefined && Date.parse(mine?.linkAt ?? '') + offset < Date.parse(renewed);
  const link = old ? undefined : mine?.returnLink;
  const [copied, setCopied] = useState<boolean>();
  const [shown, setShown] = useState(false);
  return (
    <Section title="Another device, or after a crash">
      {link === undefined ? (
        <p className="text-sm text-ink-2">
          This browser remembers you: open this page again.{' '}
          {old
            ? 'A new return link was made for you; the one of this browser leads nowhere any more.'
            : 'Your return link is on the device on which you joined.'}
        </p>
      ) : (
        <>
          <p className="text-sm text-ink-2">
            Your own link brings you back to your answers. Keep it to yourself: whoever opens it is
            you.
          </p>
          <div className="mt-2.5 flex flex-wrap gap-2">
            <Button size="sm" onClick={() => void copyText(link).then(setCopied)}>
              <Copy size={14} aria-hidden /> {copied ? 'Copied' : 'Copy the link'}
            </Button>
            <Button size="sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? 'Hide the QR code' : 'Show a QR code'}
            </Button>
          </div>
          <p role="status" className="mt-1.5 text-data text-ink-2 empty:hidden">
            {copied === false && 'The browser did not allow copying. Use the QR code.'}
          </p>
          {shown && (
            <Suspense fallback={<p className="mt-3 text-sm text-ink-3">Drawing the code</p>}>
              <Qr text={link} label="Your return link as a QR code" className="mt-3 w-48 rounded" />
            </Suspense>
          )}
        </>
      )}
    </Section>
  );
}
