'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { KeysDialog } from './keys';
import { usePageActions } from './page-actions';
import { setTheme } from './theme';

/** Loaded once the page is there and quiet, so that it costs no page its first paint. */
const loadList = () => import('./palette-list');
const PaletteList = lazy(loadList);

export interface PaletteItem {
  readonly group: 'Lessons' | 'Labs' | 'Pages';
  readonly title: string;
  readonly href: string;
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Ctrl/Cmd+K goes anywhere; `?` lists the keys. */
export function Palette({ items }: { items: readonly PaletteItem[] }) {
  const [open, setOpen] = useState(false);
  const [keys, setKeys] = useState(false);
  const router = useRouter();
  const actions = usePageActions();

  useEffect(() => {
    const timer = setTimeout(() => void loadList(), 1500);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
        // In the terminal Ctrl-K cuts to the end of the line, as readline has it.
        if (
          event.ctrlKey &&
          event.target instanceof Element &&
          event.target.closest('[data-readline]')
        )
          return;
        event.preventDefault();
        setOpen((was) => !was);
      } else if (event.key === '?' && !typing(event.composedPath()[0] ?? null)) {
        event.preventDefault();
        setKeys(true);
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  function act(action: () => void) {
    setOpen(false);
    action();
  }

  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-label="Go to… (Ctrl+K)"
        className="flex h-8 items-center gap-2 rounded border border-transparent px-2 text-sm text-ink-3 transition-colors duration-(--fast) hover:bg-hover hover:text-ink sm:border-line sm:pr-1.5"
      >
        <Search size={15} aria-hidden />
        <span className="hidden sm:inline">Go to</span>
        <span className="hidden sm:inline">
          <Kbd>Ctrl</Kbd> <Kbd>K</Kbd>
        </span>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Go to" shape="palette">
        <Suspense fallback={<p className="px-4 py-3 text-ink-3">Loading</p>}>
          <PaletteList
            items={items}
            actions={actions}
            onAct={(action) => act(action.act)}
            onGo={(href) => act(() => router.push(href))}
            onTheme={(theme) => act(() => setTheme(theme))}
            onKeys={() => act(() => setKeys(true))}
          />
        </Suspense>
      </Dialog>
      <KeysDialog open={keys} onClose={() => setKeys(false)} />
    </>
  );
}
