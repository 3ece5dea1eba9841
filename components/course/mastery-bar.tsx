'use client';

import { Check } from 'lucide-react';
import { Bar } from '@/components/ui/bar';
import { cx } from '@/components/ui/cx';
import type { HomeModule } from '@/lib/progress/course';
import { useReady } from '@/lib/progress/hooks';
import { masteryOf } from '@/lib/progress/mastery';
import { EMPTY } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';

/** How much of a module is mastered, as a number and a bar with the mark at 80 percent. */
export function MasteryBar({ module, className }: { module: HomeModule; className?: string }) {
  const ready = useReady();
  const progress = useProgress();
  const { firstTry, total, percent, mastered } = masteryOf(ready ? progress : EMPTY, module);
  if (total === 0) return null;
  return (
    <span className={cx('block', className)} aria-busy={!ready}>
      <span className="flex items-baseline justify-between gap-3 text-sm text-ink-2">
        <span className={cx('flex items-center gap-1', mastered && 'font-semibold text-ok')}>
          {mastered && <Check size={15} aria-hidden className="self-center" />}
          {mastered ? 'Mastered' : 'Mastery'}
        </span>
        <span className="tabular-nums">
          <span className="font-semibold text-ink">{percent} %</span>
        </span>
      </span>
      <Bar
        percent={percent}
        fill={mastered ? 'fill-ok' : 'fill-accent'}
        className="mt-1.5 h-1.5 w-full overflow-hidden rounded-full"
      >
        <rect x="79.6" width="0.8" height="6" className="fill-ink-3" />
      </Bar>
      <span className="mt-1.5 block text-data text-ink-3 tabular-nums">
        {firstTry} of {total} right at first try;{' '}
        <span className="whitespace-nowrap">mastered at 80 %</span>
      </span>
    </span>
  );
}
