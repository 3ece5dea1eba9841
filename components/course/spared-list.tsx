'use client';

import { FastForward, Minus } from 'lucide-react';
import Link from 'next/link';
import { cx } from '@/components/ui/cx';
import type { HomeModule } from '@/lib/progress/course';
import { useReady } from '@/lib/progress/hooks';
import { sparedBy, type Spared } from '@/lib/progress/mastery';
import { useProgress } from '@/lib/progress/store';

/** What a pre-assessment says of each lesson: to be skipped, or to be read. */
export function SparedList({ module }: { module: HomeModule }) {
  const ready = useReady();
  const spared = sparedBy(useProgress(), module);
  const skip = [...spared.values()].filter((one) => one.skip).length;
  return (
    <section aria-labelledby="spared-title" aria-busy={!ready}>
      <h2 id="spared-title" className="text-label font-semibold text-ink-3">
        What you can skip
      </h2>
      <p role="status" className="mt-1 text-sm text-ink-2">
        {ready && skip > 0
          ? `${skip} of ${module.lessons.length} lessons so far.`
          : 'A lesson can be skipped where everything about it was right at the first try.'}
      </p>
      <ul className="mt-3 border-t border-line text-sm">
        {module.lessons.map(({ id, title }) => (
          <Lesson key={id} id={id} title={title} spared={ready ? spared.get(id) : undefined} />
        ))}
      </ul>
    </section>
  );
}

function Lesson({ id, title, spared }: { id: string; title: string; spared?: Spared }) {
  const skip = spared?.skip ?? false;
  const missed = spared !== undefined && spared.firstTry < spared.answered;
  const Icon = skip ? FastForward : Minus;
  return (
    <li className="flex items-start gap-2 border-b border-line py-2">
      <Icon
        size={15}
        aria-hidden
        className={cx('mt-0.5 shrink-0', skip ? 'text-ok' : 'text-ink-3')}
      />
      <span className="min-w-0 flex-1">
        <Link href={`/learn/${id}`} className="font-semibold hover:text-accent hover:underline">
          {title}
        </Link>
        <span className={cx('block text-data', skip ? 'text-ok' : 'text-ink-3')}>
          {skip ? 'Can be skipped' : missed ? 'Worth reading' : 'Not known yet'}
          {spared && spared.answered > 0 && `, ${spared.firstTry} of ${spared.total} right`}
        </span>
      </span>
    </li>
  );
}
