import { Check, ChevronsUpDown } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { Inline } from '@/components/ui/inline';
import type { Item } from '@/lib/grading/kinds/items';

interface PartnerListProps {
  labelledBy: string;
  options: readonly Item[];
  value: string | undefined;
  /** What other items have already; it may still be chosen. */
  used: ReadonlySet<string>;
  locked: boolean;
  onChange: (id: string) => void;
}

/**
 * A select-only combobox by the ARIA pattern, whose options may be long and hold code, which those of a
 * select cannot: the focus stays on the button, arrows move, Enter or Space choose, Escape closes.
 */
export function PartnerList(props: PartnerListProps) {
  const { labelledBy, options, value, used, locked, onChange } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const chosen = options.findIndex((option) => option.id === value);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (open) list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [open, active]);

  function show() {
    setActive(Math.max(0, chosen));
    setOpen(true);
  }
  function choose(at: number) {
    const option = options[at];
    setOpen(false);
    if (option) onChange(option.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    const last = options.length - 1;
    const to = {
      ArrowDown: Math.min(active + 1, last),
      ArrowUp: Math.max(active - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (!open) {
      if (!['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) return;
      event.preventDefault();
      return show();
    }
    if (to !== undefined) setActive(to);
    else if (event.key === 'Enter' || event.key === ' ') choose(active);
    else if (event.key === 'Escape') setOpen(false);
    else {
      if (event.key === 'Tab') return choose(active);
      const found = startingWith(options, event.key, active);
      if (found === undefined) return;
      setActive(found);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="relative min-w-0">
      <button
        type="button"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-labelledby={`${labelledBy} ${id}-value`}
        aria-activedescendant={open ? `${id}-${active}` : undefined}
        disabled={locked}
        onClick={() => (open ? setOpen(false) : show())}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        className={cx(
          'flex min-h-9 w-full items-center gap-2 rounded border bg-raised px-2.5 py-1.5 text-left text-sm',
          open ? 'border-accent' : 'border-line-strong hover:bg-hover',
        )}
      >
        <span id={`${id}-value`} className={cx('min-w-0 flex-1', chosen < 0 && 'text-ink-3')}>
          <Inline text={options[chosen]?.text ?? 'Choose'} />
        </span>
        <ChevronsUpDown size={14} className="shrink-0 text-ink-3" aria-hidden />
      </button>
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-labelledby={labelledBy}
        hidden={!open}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-y-auto rounded border border-line bg-raised p-1 shadow-(--shadow-pop)"
      >
        {options.map((option, at) => (
          <li
            key={option.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={option.id === value}
            // The button keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setActive(at)}
            onClick={() => choose(at)}
            className={cx(
              'flex cursor-pointer items-start gap-2 rounded px-2 py-1.5 text-sm',
              at === active && 'bg-hover',
            )}
          >
            <Check
              size={14}
              aria-hidden
              className={cx('mt-1 shrink-0 text-accent', option.id !== value && 'invisible')}
            />
            <span className="min-w-0 flex-1">
              <Inline text={option.text} />
            </span>
            {used.has(option.id) && <span className="shrink-0 text-data text-ink-3">in use</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The next option that begins with a letter. */
function startingWith(options: readonly Item[], letter: string, from: number): number | undefined {
  if (letter.length !== 1) return undefined;
  const order = options.map((_, at) => (from + 1 + at) % options.length);
  return order.find((at) =>
    options[at]?.text.replace(/^`/, '').toLowerCase().startsWith(letter.toLowerCase()),
  );
}
