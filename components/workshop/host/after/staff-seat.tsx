'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { renewStaffLink } from '@/lib/workshop/client/api';
import { hostPath } from '@/lib/workshop/client/links';
import type { Staff } from '@/lib/workshop/protocol/state';
import { Problem } from '../../problem';
import { useAttempt } from '../../use-attempt';
import { Confirm } from '../confirm';
import { useDesk } from '../desk';
import { failedWords } from '../staff-words';
import type { Secret } from './shown-once';

interface StaffSeatProps {
  one: Staff;
  onRenewed: (secret: Secret) => void;
}

/** What the instructor may do with the seat of somebody who was asked in. */
export function StaffSeat({ one: { id, name, role }, onRenewed }: StaffSeatProps) {
  const { state, act, may } = useDesk();
  const [asking, setAsking] = useState<'renew' | 'remove'>();
  const { busy, problem, attempt } = useAttempt(failedWords);
  if (role === 'instructor' || !may({ do: 'remove-staff', id })) return null;

  const renew = () =>
    attempt(async () => {
      const { link } = await renewStaffLink(state.id, id);
      onRenewed({ name, link: location.origin + hostPath(state.id, link) });
    });

  return (
    <>
      <span className="ml-auto flex gap-1">
        <Button
          size="sm"
          look="quiet"
          disabled={busy}
          aria-label={`New link for ${name}`}
          onClick={() => setAsking('renew')}
        >
          New link
        </Button>
        <Button
          size="sm"
          look="danger"
          aria-label={`Take ${name} away`}
          onClick={() => setAsking('remove')}
        >
          Take away
        </Button>
      </span>
      <Problem words={problem} />
      <Confirm
        open={asking === 'renew'}
        onClose={() => setAsking(undefined)}
        title={`A new link for ${name}?`}
        action="Make a new link"
        danger={false}
        onConfirm={() => void renew()}
      >
        The old link stops working, and whoever is signed in with it is signed out. The password
        stays.
      </Confirm>
      <Confirm
        open={asking === 'remove'}
        onClose={() => setAsking(undefined)}
        title={`Take ${name} away?`}
        action="Take away"
        onConfirm={() => void act({ do: 'remove-staff', id })}
      >
        They are out at once, and their link and password work no more. Whom they were helping waits
        in the queue again. To have them back, ask them in anew.
      </Confirm>
    </>
  );
}
