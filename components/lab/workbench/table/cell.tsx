import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import type { Json } from '@/lib/query/types';
import { cx } from '@/components/ui/cx';
import { textOf } from './values';

/** Characters of a value that a cell draws; the menu shows it whole. */
const DRAWN = 400;

interface CellProps {
  value: Json | undefined;
  row: number;
  column: number;
  numeric: boolean;
  /** In the tab order. */
  active: boolean;
  /** Its menu is open. */
  chosen: boolean;
  onFocus: (row: number, column: number) => void;
  onMenu: (row: number, column: number, at: { x: number; y: number }) => void;
}

export const Cell = memo(function Cell(props: CellProps) {
  const { value, row, column, numeric, active, chosen, onFocus, onMenu } = props;
  const text = textOf(value);
  const nothing = value === null || value === undefined;
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      data-cell={`${row}:${column}`}
      tabIndex={active ? 0 : -1}
      onFocus={() => onFocus(row, column)}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(row, column, { x: event.clientX, y: event.clientY });
      }}
      className={cx(
        'group/cell relative truncate border-r border-b border-line px-3 leading-[27px] last:border-r-0 focus-visible:-outline-offset-2',
        numeric && 'text-right',
        'focus:bg-accent-wash',
        chosen && 'bg-accent-wash',
      )}
    >
      {nothing ? (
        <span className="text-ink-3 italic">null</span>
      ) : (
        <span
          className={cx(
            typeof value === 'object' && 'text-ink-2',
            typeof value === 'boolean' && 'sx-constant',
          )}
        >
          {text.slice(0, DRAWN)}
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          onMenu(row, column, { x: left, y: bottom + 2 });
        }}
        className={cx(
          'absolute top-[3px] right-1 h-[21px] items-center rounded-sm border border-line bg-raised px-1 text-ink-2 hover:text-ink',
          chosen ? 'flex' : 'hidden group-focus/cell:flex group-hover/cell:flex',
        )}
      >
        <Ellipsis size={13} />
      </button>
    </div>
  );
});
