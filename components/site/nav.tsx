'use client';

import { Menu } from 'lucide-react';
import { DueCount } from './due-count';
import { NavLink } from './nav-link';

const MENU = 'site-menu';
/** In the order of how often they are wanted; the link is current on pages below its path. */
const PLACES = [
  { name: 'Learn', href: '/learn', match: '/learn' },
  { name: 'Labs', href: '/#labs', match: '/labs' },
  { name: 'Review', href: '/review', match: '/review' },
  { name: 'Workbench', href: '/workbench', match: '/workbench' },
  { name: 'Policies', href: '/policies', match: '/policies' },
  { name: 'Check', href: '/check', match: '/check' },
  { name: 'Workshops', href: '/workshops', match: '/workshops' },
  { name: 'Progress', href: '/progress', match: '/progress' },
];

/** Where one can go: a row of links, or a menu where there is no room for one. */
export function Nav() {
  return (
    <>
      <nav aria-label="Main" className="flex h-full items-stretch max-lg:hidden">
        {PLACES.map((place) => (
          <NavLink key={place.href} {...place}>
            {place.href === '/review' && <DueCount />}
          </NavLink>
        ))}
      </nav>
      <button
        type="button"
        popoverTarget={MENU}
        className="flex h-9 items-center gap-2 rounded px-2 text-sm font-semibold text-ink-2 hover:bg-hover hover:text-ink lg:hidden"
      >
        <Menu size={17} aria-hidden /> Menu
      </button>
      <nav
        id={MENU}
        popover="auto"
        aria-label="Main"
        className="inset-x-0 top-12 m-0 w-full border-0 border-b border-line bg-page p-2 shadow-pop lg:hidden"
      >
        {PLACES.map((place) => (
          <NavLink
            key={place.href}
            {...place}
            tall
            onFollow={() => document.getElementById(MENU)?.hidePopover()}
          >
            {place.href === '/review' && <DueCount />}
          </NavLink>
        ))}
      </nav>
    </>
  );
}
