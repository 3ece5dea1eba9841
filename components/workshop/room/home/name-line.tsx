'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { State } from '@/lib/workshop/protocol/state';
import { NameDialog } from './name-dialog';

/** Who one is in the room. */
export function NameLine({ state }: { state: State }) {
  const [open, setOpen] = useState(false);
  const me = state.participants[0];
  if (!me) return null;
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-1 text-ink-2">
      <p>
        You are <span className="font-semibold text-ink">{me.name}</span>
      </p>
      {state.endedAt === undefined && (
        <Button size="sm" look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          Change the name
        </Button>
      )}
      <NameDialog name={me.name} open={open} onClose={() => setOpen(false)} />
    </div>
  );
}
