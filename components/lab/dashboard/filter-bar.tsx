'use client';

import { X } from 'lucide-react';
import { useRef } from 'react';
import { formatNumber } from '@/components/chart/scale';
import { Button } from '@/components/ui/button';
import { type Filter, filterWords, without } from '@/lib/query/dashboards/filter';
import type { Extent } from './use-dashboard';
import { cellText, shortValue } from './words';

interface FilterBarProps {
  filters: readonly Filter[];
  /** Undefined while it is asked for. */
  extent: Extent | undefined;
  onChange: (filters: Filter[]) => void;
}

/** What the tiles are narrowed to, and how many events that leaves. */
export function FilterBar({ filters, extent, onChange }: FilterBarProps) {
  const bar = useRef<HTMLDivElement>(null);

  /** The chip is gone with its focus: the next one takes it, or the line that says what is left. */
  function remove(filter: Filter, at: number) {
    onChange(without(filters, filter));
    requestAnimationFrame(() => {
      const chips = bar.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [];
      const next = chips[Math.min(at, chips.length - 1)];
      (next ?? bar.current)?.focus();
    });
  }

  return (
    <div
      ref={bar}
      tabIndex={-1}
      role="group"
      aria-label="Narrowed to"
      className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1.5 py-1.5"
    >
      <p role="status" className="text-data text-ink-2 tabular-nums">
        {extent ? extentWords(extent) : 'Counting'}
      </p>
      {filters.length > 0 && (
        <ul aria-label="Filters" className="flex min-w-0 flex-wrap gap-1.5">
          {filters.map((filter, at) => {
            const { name, value } = filterWords(filter);
            const text = `${name} = ${value}`;
            return (
              <li key={text} className="min-w-0">
                <button
                  type="button"
                  data-chip
                  title={`Remove ${text}`}
                  onClick={() => remove(filter, at)}
                  className="font-data inline-flex h-6 max-w-full items-center gap-1.5 rounded-sm bg-accent-wash pr-1 pl-2 text-ink hover:bg-hover"
                >
                  <span className="sr-only">Remove </span>
                  <span className="truncate">
                    {name} = {shortValue(value)}
                  </span>
                  <X size={12} aria-hidden className="shrink-0" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {filters.length > 0 && (
        <Button
          look="quiet"
          size="sm"
          onClick={() => {
            onChange([]);
            bar.current?.focus();
          }}
        >
          Clear all
        </Button>
      )}
    </div>
  );
}

function extentWords({ events, first, last }: Extent): string {
  const count = `${formatNumber(events)} ${events === 1 ? 'event' : 'events'}`;
  if (!first || !last) return count;
  const [from, to] = [cellText(first), cellText(last)];
  if (from === to) return `${count}, ${from} UTC`;
  const sameDay = from.slice(0, 10) === to.slice(0, 10);
  return `${count}, ${from} to ${sameDay ? to.slice(11) : to} UTC`;
}
