'use client';

import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Staff } from '@/lib/workshop/protocol/state';
import { useDesk } from '../desk';
import { clockWords } from '../words';
import { InviteForm } from './invite-form';
import { OwnSeat } from './own-seat';
import { type Secret, ShownOnce } from './shown-once';
import { StaffSeat } from './staff-seat';

/** Who leads, who is asked in, and who has left. */
export function People() {
  const { state, self } = useDesk();
  return (
    <section aria-labelledby="staff">
      <h2 id="staff" className="text-h3 font-bold tracking-tight">
        Who leads
      </h2>
      <ul className="mt-2 text-sm">
        {state.staff.map((one) => (
          <Person key={one.id} one={one} />
        ))}
      </ul>
      {self.role === 'instructor' && <InviteForm />}
    </section>
  );
}

function Person({ one }: { one: Staff }) {
  const { self } = useDesk();
  const { id, name, role, leftAt } = one;
  const [renewed, setRenewed] = useState<Secret>();
  const Seat = id === self.id ? OwnSeat : StaffSeat;
  const row = useRef<HTMLLIElement>(null);
  function done() {
    flushSync(() => setRenewed(undefined));
    row.current?.querySelector('button')?.focus();
  }
  return (
    <li ref={row} className="py-1">
      <div className="flex flex-wrap items-center gap-x-2">
        <span
          className={
            leftAt === undefined ? 'min-w-0 truncate font-semibold' : 'min-w-0 truncate text-ink-2'
          }
        >
          {name}
        </span>
        <span className="text-data text-ink-3">
          {role}
          {id === self.id && ', you'}
          {leftAt !== undefined && `, left ${clockWords(leftAt)}`}
        </span>
        {leftAt === undefined && !renewed && <Seat one={one} onRenewed={setRenewed} />}
      </div>
      {leftAt === undefined && renewed && (
        <ShownOnce
          secret={renewed}
          onDone={done}
          done={id === self.id ? 'I have kept it' : undefined}
        />
      )}
    </li>
  );
}
