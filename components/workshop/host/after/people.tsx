'use client';

import type { Role } from '@/lib/workshop/protocol/facts';
import { useDesk } from '../desk';
import { InviteForm } from './invite-form';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  instructor: 'instructor',
  'co-instructor': 'co-instructor',
  helper: 'helper',
};

/** Who leads, and who is asked in. */
export function People() {
  const { state, self } = useDesk();
  return (
    <section aria-labelledby="staff">
      <h2 id="staff" className="text-h3 font-bold tracking-tight">
        Who leads
      </h2>
      <ul className="mt-2 text-sm">
        {state.staff.map(({ id, name, role }) => (
          <li key={id} className="flex items-baseline gap-2 py-0.5">
            <span className="min-w-0 truncate font-semibold">{name}</span>
            <span className="text-data text-ink-3">
              {ROLE_WORDS[role]}
              {id === self.id && ', you'}
            </span>
          </li>
        ))}
      </ul>
      {self.role === 'instructor' && <InviteForm />}
    </section>
  );
}
