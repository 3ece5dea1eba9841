import { Check, Lightbulb, Minus, Vote, X } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import type { CellState } from '@/lib/workshop/protocol/analytics';

export const CELL_WORDS: Readonly<Record<CellState, string>> = {
  untouched: 'not tried',
  hinted: 'took a hint',
  tried: 'wrong so far',
  voted: 'voted',
  solved: 'solved',
  void: 'void',
};
const LOOKS: Readonly<Record<Exclude<CellState, 'untouched'>, readonly [typeof Check, string]>> = {
  hinted: [Lightbulb, 'text-warn'],
  tried: [X, 'bg-bad-wash text-bad'],
  voted: [Vote, 'bg-accent-wash text-accent'],
  solved: [Check, 'bg-ok-wash text-ok'],
  void: [Minus, 'text-ink-3'],
};

interface CellProps {
  state: CellState;
  attempts: number;
}

/** Where one person is with one question: an icon of its own each, and how often it was tried. */
export function CellMark({ state, attempts }: CellProps) {
  // One element each: there are tens of thousands of them.
  if (state === 'untouched')
    return (
      <span role="img" aria-label={CELL_WORDS.untouched} className="text-ink-3">
        ·
      </span>
    );
  const [Icon, look] = LOOKS[state];
  return (
    <span
      role="img"
      aria-label={`${CELL_WORDS[state]}, attempts: ${attempts}`}
      className={cx(
        'inline-flex h-6.5 w-9 items-center justify-center gap-0.5 rounded-sm text-label font-semibold tabular-nums',
        look,
      )}
    >
      <Icon size={13} aria-hidden strokeWidth={2.5} />
      {attempts > 1 && attempts}
    </span>
  );
}
