'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { cx } from '@/components/ui/cx';
import { Kbd } from '@/components/ui/kbd';

export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
  /** Set in the data font: a query, a value. */
  readonly data?: boolean;
  /** A key that does the same where the menu was opened. */
  readonly keys?: string;
  /** The heading that it is under; items of one group follow each other. */
  readonly group?: string;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  /** Where its corner goes, in pixels of the window; it is moved to fit. */
  at: { readonly x: number; readonly y: number };
  /** Not choosable, above the items. */
  header?: ReactNode;
  onClose: () => void;
  className?: string;
}

/**
 * A menu by the ARIA pattern, in the browser's top layer: Esc and a press elsewhere close it, and
 * the focus goes back to where it was.
 */
export function Menu({ label, items, at, header, onClose, className }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const closed = useEffectEvent(onClose);
  const { x, y } = at;

  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    const before = document.activeElement;
    element.showPopover?.();
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(8, Math.min(x, window.innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(y, window.innerHeight - height - 8))}px`;
    element.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed') closed();
    };
    element.addEventListener('toggle', onToggle);
    return () => {
      element.removeEventListener('toggle', onToggle);
      const inside =
        element.contains(document.activeElement) || document.activeElement === document.body;
      if (inside && before instanceof HTMLElement) before.focus();
    };
  }, [x, y]);

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    const all = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const here = all.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowDown: (here + 1) % all.length,
      ArrowUp: (here - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (to !== undefined) all[to]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={menu}
      popover="auto"
      onKeyDown={onKeyDown}
      className={cx(
        'fixed m-0 max-h-[min(24rem,80vh)] max-w-[min(32rem,calc(100vw-1rem))] min-w-48 overflow-y-auto rounded border border-line bg-raised p-0 font-sans text-sm text-ink shadow-pop',
        className,
      )}
    >
      {header}
      <div role="menu" aria-label={label} className="py-1">
        {grouped(items).map(({ name, members }, at) => {
          const buttons = members.map((item, index) => (
            <Item key={index} item={item} first={item === items[0]} onClose={onClose} />
          ));
          if (name === undefined) return buttons;
          return (
            <div key={at} role="group" aria-label={name} className="pb-1">
              <p aria-hidden className="px-3 pt-1.5 text-label text-ink-3">
                {name}
              </p>
              {buttons}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface ItemProps {
  item: MenuItem;
  /** Keeps a menu that scrolls within reach of the keyboard. */
  first: boolean;
  onClose: () => void;
}

function Item({ item, first, onClose }: ItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      aria-keyshortcuts={item.keys}
      tabIndex={first ? 0 : -1}
      onClick={() => {
        onClose();
        item.act();
      }}
      className={cx(
        'flex w-full items-center gap-6 px-3 py-1.5 text-left hover:bg-hover focus:bg-accent-wash focus:outline-none',
        item.data && 'font-data',
      )}
    >
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.keys && (
        <span aria-hidden>
          <Kbd>{item.keys}</Kbd>
        </span>
      )}
    </button>
  );
}

function grouped(items: readonly MenuItem[]) {
  const groups: { name?: string; members: MenuItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.name === item.group) last.members.push(item);
    else groups.push({ name: item.group, members: [item] });
  }
  return groups;
}
