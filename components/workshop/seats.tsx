'use client';

import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { hostPath, roomPath } from '@/lib/workshop/client/links';
import { useMemberships } from '@/lib/workshop/client/memberships';
import { useHydrated } from './use-hydrated';

/** The workshops that this browser is in already. */
export function Seats({ className }: { className?: string }) {
  const ready = useHydrated(useMemberships);
  const all = useMemberships((state) => state.all);
  if (!ready || all.length === 0) return null;
  return (
    <section aria-labelledby="seats" className={className}>
      <h2 id="seats" className="text-sm font-semibold">
        Your workshops in this browser
      </h2>
      <ul className="mt-2">
        {all.map(({ id, title, role }) => (
          <li key={`${role} ${id}`}>
            <Link
              href={role === 'staff' ? hostPath(id) : roomPath(id)}
              className="group -mx-2 flex min-h-11 items-center gap-3 rounded px-2 hover:bg-hover"
            >
              <span className="min-w-0 flex-1 truncate">{title}</span>
              <span className="text-data text-ink-3">
                {role === 'staff' ? 'you lead it' : 'you take part'}
              </span>
              <ArrowRight size={15} aria-hidden className="text-ink-3 group-hover:text-ink" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
