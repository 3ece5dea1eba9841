import { CircleCheck, CircleDot, Hand } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import type { FlagState } from '@/lib/workshop/protocol/facts';

export const FLAG_WORDS: Readonly<Record<FlagState, string>> = {
  working: 'Working',
  done: 'Done',
  help: 'Needs help',
};
const ICONS = { working: CircleDot, done: CircleCheck, help: Hand };
const INKS: Readonly<Record<FlagState, string>> = {
  working: 'text-ink-3',
  done: 'text-ok',
  help: 'text-warn',
};

interface FlagMarkProps {
  state: FlagState;
  className?: string;
  size?: number;
}

/** What somebody says of themselves: by icon and word. */
export function FlagMark({ state, className, size = 15 }: FlagMarkProps) {
  const Icon = ICONS[state];
  return (
    <span className={cx('inline-flex items-center gap-1.5 font-semibold', INKS[state], className)}>
      <Icon size={size} aria-hidden className="shrink-0" />
      <span>{FLAG_WORDS[state]}</span>
    </span>
  );
}
