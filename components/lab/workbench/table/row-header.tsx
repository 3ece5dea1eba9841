import { Pin } from 'lucide-react';
import { cx } from '@/components/ui/cx';

interface RowHeaderProps {
  /** In the query's own order, from 1. */
  number: number;
  /** The number of its pin, where it has one. */
  pinned: number | undefined;
  onPin: (() => void) | undefined;
}

/** A row's number, and its pin. By keyboard a row is pinned from any of its cells, with P. */
export function RowHeader({ number, pinned, onPin }: RowHeaderProps) {
  return (
    <span
      role="rowheader"
      aria-colindex={1}
      className="sticky left-0 z-10 border-r border-b border-line bg-raised pr-2.5 text-right text-label leading-[27px] text-ink-3 select-none"
    >
      {pinned !== undefined && <span className="sr-only">E{pinned}</span>} {number}
      {onPin && (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          title={pinned === undefined ? 'Pin as evidence' : `Take out E${pinned}`}
          onClick={onPin}
          className={cx(
            'absolute inset-y-0 left-0 flex w-6 items-center justify-center',
            pinned === undefined
              ? 'text-ink-3 opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 hover:text-accent pointer-coarse:opacity-60'
              : 'text-accent',
          )}
        >
          <Pin size={13} fill={pinned === undefined ? 'none' : 'currentColor'} />
        </button>
      )}
    </span>
  );
}
