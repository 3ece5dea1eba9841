import Link from 'next/link';
import { Logo } from './logo';
import { Nav } from './nav';
import { Offline } from './offline';
import { Palette, type PaletteItem } from './palette';
import { ThemeButton } from './theme';
import { Unkept } from './unkept';

/** The bar on every page: where you can go, and the palette that goes anywhere. */
export function Header({ items }: { items: readonly PaletteItem[] }) {
  return (
    <header className="sticky top-0 z-30 h-12 border-b border-line bg-page print:hidden">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:top-1.5 focus:left-2 focus:z-40 focus:rounded focus:bg-raised focus:px-3 focus:py-1.5"
      >
        Skip to the content
      </a>
      <div className="flex h-full items-center gap-1 px-3 sm:px-5">
        <Link
          href="/"
          className="mr-1 flex shrink-0 items-center gap-2 rounded py-1 pr-1 text-base font-bold tracking-tight sm:mr-5"
        >
          <Logo />
          <span className="max-sm:sr-only">Trailwise</span>
        </Link>
        <Nav />
        <div className="ml-auto flex shrink-0 items-center gap-0.5">
          <Offline />
          <Unkept />
          <Palette items={items} />
          <ThemeButton />
        </div>
      </div>
    </header>
  );
}
