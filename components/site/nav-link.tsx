'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

interface NavLinkProps {
  href: string;
  /** The link is current on pages below this path. */
  match: string;
  children: ReactNode;
}

export function NavLink({ href, match, children }: NavLinkProps) {
  const current = usePathname().startsWith(match);
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={cx(
        'relative flex items-center px-1.5 text-data font-semibold whitespace-nowrap transition-colors duration-(--fast) sm:px-3 sm:text-sm',
        'after:absolute after:inset-x-1.5 after:bottom-0 after:h-0.5 sm:after:inset-x-3',
        current ? 'text-ink after:bg-accent' : 'text-ink-2 hover:text-ink',
      )}
    >
      {children}
    </Link>
  );
}
