'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

interface NavLinkProps {
  name: string;
  href: string;
  /** The link is current on pages below this path. */
  match: string;
  /** One under the other, for a finger. */
  tall?: boolean;
  onFollow?: () => void;
  /** After the name. */
  children?: ReactNode;
}

export function NavLink({ name, href, match, tall, onFollow, children }: NavLinkProps) {
  const current = usePathname().startsWith(match);
  return (
    <Link
      href={href}
      onClick={onFollow}
      aria-current={current ? 'page' : undefined}
      className={cx(
        'relative flex items-center font-semibold whitespace-nowrap transition-colors duration-(--fast)',
        tall
          ? 'h-11 rounded px-3 text-base'
          : 'px-3 text-sm after:absolute after:inset-x-3 after:bottom-0 after:h-0.5',
        current ? 'text-ink' : 'text-ink-2 hover:text-ink',
        current && (tall ? 'bg-hover' : 'after:bg-accent'),
      )}
    >
      {name}
      {children}
    </Link>
  );
}
