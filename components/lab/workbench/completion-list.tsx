'use client';

import { useEffect, useRef } from 'react';
import type { Completion } from '@/lib/query/types';
import { cx } from '@/components/ui/cx';

export const optionId = (listId: string, at: number) => `${listId}-${at}`;

interface CompletionListProps {
  id: string;
  items: readonly Completion[];
  active: number;
  /** The column of the prompt that is being completed. */
  column: number;
  onPick: (item: Completion) => void;
}

/** The list over the prompt; the prompt keeps the focus and names the active option. */
export function CompletionList({ id, items, active, column, onPick }: CompletionListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      // It scrolls, so it can take the focus; while it is open Tab moves within it, and a press on
      // its scroll bar leaves the focus where it is.
      tabIndex={0}
      onMouseDown={(event) => event.preventDefault()}
      aria-label="Completions"
      style={{ left: `calc(25px + ${Math.min(column, 70)}ch)` }}
      className="font-data motion-fade absolute bottom-full z-20 mb-1 max-h-60 min-w-72 max-w-[min(32rem,calc(100%-2.5rem))] max-sm:!left-4 overflow-y-auto rounded border border-line bg-raised py-1 shadow-pop"
    >
      {items.map((item, at) => (
        <li
          key={`${item.kind} ${item.label}`}
          id={optionId(id, at)}
          role="option"
          aria-selected={at === active}
          // Not on click: the press would take the focus from the prompt.
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(item);
          }}
          className={cx(
            'flex h-6 cursor-default items-center gap-4 px-2.5',
            at === active && 'bg-accent-wash',
          )}
        >
          <span className="min-w-0 flex-1 truncate">{item.label}</span>
          <span className="max-w-56 truncate font-sans text-label text-ink-3">
            {item.detail ?? item.kind}
          </span>
        </li>
      ))}
    </ul>
  );
}
