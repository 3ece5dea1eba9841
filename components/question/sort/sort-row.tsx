import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { IconButton } from '@/components/ui/button';
import { moved } from './arrange';
import type { Sort } from './use-sort';

interface SortRowProps {
  sort: Sort;
  id: string;
  /** Its name for a screen reader. */
  name: string;
  list: number;
  at: number;
  /** It stands in an order, and has buttons to move it by one. */
  ordered: boolean;
  /** The id of what says how the keys work. */
  describedBy: string;
  children: ReactNode;
  /** More buttons, at the end. */
  more?: ReactNode;
}

/** Something that is dragged, moved by keys, or by one place with a button. */
export function SortRow(props: SortRowProps) {
  const { sort, id, name, list, at, ordered, describedBy, children, more } = props;
  const { moving, shown, shift, drag, onKeyDown } = sort;
  const lifted = moving?.id === id;
  const last = (shown[list]?.length ?? 0) - 1;
  const step = (part: 'up' | 'down', Icon: typeof ChevronUp, to: number) => {
    const stuck = to < 0 || to > last;
    // Not disabled at the end of the list: the button would lose the focus.
    return (
      <IconButton
        label={`Move ${part}: ${name}`}
        title={`Move ${part}`}
        data-part={part}
        aria-disabled={stuck}
        className={cx('shrink-0', stuck && 'opacity-35 hover:bg-transparent')}
        size="sm"
        onClick={() => !stuck && shift(id, moved(shown, id, { list, at: to }), part)}
      >
        <Icon size={16} aria-hidden />
      </IconButton>
    );
  };
  return (
    <li
      data-sort={id}
      onPointerDown={(event) => drag.onPointerDown(event, id)}
      className={cx(
        'flex cursor-grab items-center gap-1 rounded border bg-raised py-1 pr-1 select-none',
        lifted
          ? 'relative z-10 cursor-grabbing border-accent shadow-(--shadow-pop) outline-1 outline-accent'
          : 'border-line hover:border-line-strong',
      )}
    >
      <button
        type="button"
        data-part="handle"
        aria-label={`Lift: ${name}`}
        aria-pressed={lifted}
        aria-describedby={describedBy}
        onKeyDown={(event) => onKeyDown(event, id)}
        onBlur={(event) => {
          // A row that moves loses the focus and gets it back; one that is left is dropped.
          const left = event.relatedTarget !== null && moving?.by === 'keys';
          if (lifted && left && event.relatedTarget !== event.currentTarget) sort.drop();
        }}
        className="flex h-9 w-8 shrink-0 cursor-[inherit] touch-none items-center justify-center self-stretch rounded text-ink-3 hover:text-ink"
      >
        <GripVertical size={16} aria-hidden />
      </button>
      <div className="min-w-0 flex-1 py-1 text-sm">{children}</div>
      {ordered && (
        <span className="flex shrink-0">
          {step('up', ChevronUp, at - 1)}
          {step('down', ChevronDown, at + 1)}
        </span>
      )}
      {more}
    </li>
  );
}

/** How things are moved; the keys are told where there may be some, and always to a screen reader. */
export function SortHelp({ id, lists }: { id: string; lists: boolean }) {
  return (
    <p id={id} className="mt-2 text-data text-ink-3 pointer-coarse:sr-only">
      Drag, or use the buttons. By keyboard: Space lifts,{' '}
      {lists ? 'arrow keys move within and between the lists' : 'arrow keys move'}, Space drops,
      Escape puts it back.
    </p>
  );
}
