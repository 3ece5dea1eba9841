'use client';

import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { renewOwnLink } from '@/lib/workshop/client/api';
import { hostPath } from '@/lib/workshop/client/links';
import type { Staff } from '@/lib/workshop/protocol/state';
import { PasswordField } from '../../password-field';
import { useAttempt } from '../../use-attempt';
import { useDesk } from '../desk';
import { failedWords } from '../staff-words';
import type { Secret } from './shown-once';

interface OwnSeatProps {
  one: Staff;
  onRenewed: (secret: Secret) => void;
}

/** The instructor's own link, in place of one that was lost or got about. */
export function OwnSeat({ one, onRenewed }: OwnSeatProps) {
  const [open, setOpen] = useState(false);
  if (one.role !== 'instructor') return null;
  return (
    <>
      <Button
        size="sm"
        look="quiet"
        className="ml-auto"
        aria-label="New link for you"
        onClick={() => setOpen(true)}
      >
        New link
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="A new link for you?">
        <Body
          id={one.id}
          onClose={() => setOpen(false)}
          onRenewed={(link) => {
            // The focus is given back first, for what shows the link to take it.
            flushSync(() => setOpen(false));
            onRenewed({ name: 'you', link });
          }}
        />
      </Dialog>
    </>
  );
}

interface BodyProps {
  id: string;
  onClose: () => void;
  onRenewed: (link: string) => void;
}

/** In a component of its own: the password is forgotten when it closes. */
function Body({ id, onClose, onRenewed }: BodyProps) {
  const { state } = useDesk();
  const [password, setPassword] = useState('');
  const { busy, problem, attempt } = useAttempt(failedWords);

  function submit(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      const { link } = await renewOwnLink(state.id, id, password);
      onRenewed(location.origin + hostPath(state.id, link));
    });
  }

  return (
    <form onSubmit={submit} className="px-5 py-4">
      <p className="text-sm text-ink-2">
        The old link stops working, and you are signed out wherever else you are signed in. Here you
        stay. The password stays as well.
      </p>
      <div className="mt-4">
        <PasswordField
          label="Your password"
          value={password}
          problem={problem}
          onChange={setPassword}
        />
      </div>
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" disabled={busy}>
          {busy ? 'Making it' : 'Make a new link'}
        </Button>
      </div>
    </form>
  );
}
