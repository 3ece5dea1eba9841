'use client';

import { SaveOff } from 'lucide-react';
import Link from 'next/link';
import { useUnkept } from '@/lib/progress/hooks';

/** On every page: that what is done there is not kept. What to do is said where the data are. */
export function Unkept() {
  const why = useUnkept();
  return (
    <span role="status">
      {why && (
        <Link
          href="/progress#data-title"
          className="mr-1 flex min-h-7 items-center gap-1.5 rounded-full border border-line bg-warn-wash px-2 py-0.5 text-label font-semibold text-ink hover:bg-hover"
        >
          <SaveOff size={13} aria-hidden />
          <span className="max-sm:sr-only">Progress not kept</span>
        </Link>
      )}
    </span>
  );
}
