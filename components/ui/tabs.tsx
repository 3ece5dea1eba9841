'use client';

import { type KeyboardEvent, useRef } from 'react';
import { cx } from './cx';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A part of the label that stands for it in a narrow container. */
  readonly short?: string;
  /** A short word after the label: a count, a state. */
  readonly note?: string;
}

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  /** The id of a tab's panel is `${panelPrefix}-${tab.id}`. */
  panelPrefix: string;
  className?: string;
}

/** A tab list by the ARIA pattern: one stop in the tab order, arrows move and select. */
export function Tabs<Id extends string>({
  label,
  tabs,
  value,
  onChange,
  panelPrefix,
  className,
}: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.id === value);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  }

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className={cx('flex items-stretch gap-1', className)}
    >
      {tabs.map((tab) => {
        const selected = tab.id === value;
        return (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${panelPrefix}-${tab.id}-tab`}
            data-tab={tab.id}
            aria-label={tab.short && tab.label}
            aria-selected={selected}
            aria-controls={selected ? `${panelPrefix}-${tab.id}` : undefined}
            tabIndex={selected ? 0 : -1}
            onClick={() => onChange(tab.id)}
            className={cx(
              'relative inline-flex items-center gap-1.5 px-2.5 whitespace-nowrap text-sm font-semibold transition-colors duration-(--fast)',
              'after:absolute after:inset-x-1.5 after:-bottom-px after:h-0.5 after:rounded-full',
              selected ? 'text-ink after:bg-accent' : 'text-ink-3 hover:text-ink',
            )}
          >
            {tab.short && <span className="@lg:hidden">{tab.short}</span>}
            <span className={tab.short && 'hidden @lg:inline'}>{tab.label}</span>
            {tab.note && <span className="text-label font-normal text-ink-3">{tab.note}</span>}
          </button>
        );
      })}
    </div>
  );
}
