'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { leave } from '@/lib/workshop/client/api';
import { forget } from '@/lib/workshop/client/kept';
import { useMemberships } from '@/lib/workshop/client/memberships';
import type { State } from '@/lib/workshop/protocol/state';
import { useRoom } from '../../live';
import { requestWords, useAttempt } from '../../use-attempt';
import { ownerOf } from '../use-own';
import { stepOut } from '../step-out';

interface LeaveDialogProps {
  state: State;
  open: boolean;
  onClose: () => void;
}

/** Two ways out: for now, or for good from a device that others use. */
export function LeaveDialog({ state, open, onClose }: LeaveDialogProps) {
  const waiting = useRoom((room) => room.pending.length);
  const { busy, problem, attempt } = useAttempt(requestWords);
  const router = useRouter();
  const { id } = state;

  function go() {
    stepOut();
    if (location.pathname === '/room') router.push('/learn');
  }

  const signOut = () =>
    attempt(async () => {
      await leave(id, 'participant');
      useMemberships.getState().quit(id, 'participant');
      forget(ownerOf(state));
      go();
    });

  return (
    <Dialog open={open} onClose={onClose} title="Leave the workshop">
      <div className="space-y-4 px-5 pt-4 pb-5 text-sm">
        {waiting > 0 && (
          <p className="rounded border border-warn bg-warn-wash px-3.5 py-2.5">
            <span className="font-semibold text-warn">
              {waiting} {waiting === 1 ? 'thing waits' : 'things wait'} to be sent.
            </span>{' '}
            Stay until the network is back, or come back to this browser later.
          </p>
        )}
        <div>
          <Button onClick={go}>Leave for now</Button>
          <p className="mt-1.5 text-ink-2">
            Labs and lessons are your own again. Your place stays: “Join” lists this workshop in
            this browser.
          </p>
        </div>
        <div className="border-t border-line pt-4">
          <Button look="danger" onClick={() => void signOut()} disabled={busy || waiting > 0}>
            Leave, and forget me on this device
          </Button>
          <p className="mt-1.5 text-ink-2">
            For a device that others use. Only your own return link, which stands in the room, leads
            back to your answers.
          </p>
        </div>
        <p role="alert" className="text-bad">
          {problem}
        </p>
      </div>
    </Dialog>
  );
}
