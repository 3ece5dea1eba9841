'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { LogGroup } from '@/lib/query/types';

interface GroupPickerProps {
  groups: readonly LogGroup[];
  /** Those that are asked; all where absent. */
  chosen: readonly string[] | undefined;
  onChange: (chosen: readonly string[] | undefined) => void;
}

/** Which log groups are asked. */
export function GroupPicker({ groups, chosen, onChange }: GroupPickerProps) {
  const popover = useRef<HTMLFieldSetElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const id = useId();
  const known = chosen?.filter((name) => groups.some((group) => group.name === name));
  const [only] = groups;
  const label =
    groups.length === 1 && only
      ? only.name
      : !known || known.length === groups.length
        ? `All ${groups.length} log groups`
        : known.length === 1
          ? (known[0] ?? '')
          : `${known.length} of ${groups.length} log groups`;

  function toggle(name: string, on: boolean) {
    const all = groups.map((group) => group.name);
    const next = all.filter((one) => (one === name ? on : (known?.includes(one) ?? true)));
    onChange(next.length === all.length ? undefined : next);
  }
  function show() {
    const element = popover.current;
    const { left = 0, bottom = 0 } = button.current?.getBoundingClientRect() ?? {};
    if (!element) return;
    element.showPopover?.();
    element.style.left = `${Math.max(8, Math.min(left, window.innerWidth - element.offsetWidth - 8))}px`;
    element.style.top = `${bottom + 4}px`;
    element.querySelector('input')?.focus();
  }

  return (
    <>
      <Button
        ref={button}
        size="sm"
        aria-label={`Log groups: ${label}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => (open ? popover.current?.hidePopover() : show())}
        className="max-w-64 min-w-0"
      >
        <span className="truncate">{label}</span>
        <ChevronDown size={13} aria-hidden className="shrink-0" />
      </Button>
      <fieldset
        ref={popover}
        id={id}
        popover="auto"
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="fixed m-0 max-w-[calc(100vw-1rem)] rounded border border-line bg-raised px-3 py-2 text-sm text-ink shadow-pop"
      >
        <legend className="float-left w-full pb-1 text-label font-semibold text-ink-3">
          Log groups
        </legend>
        {groups.map(({ name }) => (
          <label key={name} className="flex clear-left items-center gap-2 py-1">
            <input
              type="checkbox"
              checked={known?.includes(name) ?? true}
              onChange={(event) => toggle(name, event.currentTarget.checked)}
              className="size-4 accent-accent"
            />
            <span className="font-data [overflow-wrap:anywhere]">{name}</span>
          </label>
        ))}
        {known?.length === 0 && (
          <p role="alert" className="pt-1 text-label text-warn">
            Choose one at least: there is nothing to ask.
          </p>
        )}
      </fieldset>
    </>
  );
}
