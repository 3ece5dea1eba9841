'use client';

import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { useDueCount } from '@/components/review/use-due-count';
import { questions } from '@/components/review/words';
import { nextUp } from '@/lib/progress/next';
import type { HomeLab, HomeModule } from '@/lib/progress/course';
import { useReady } from '@/lib/progress/hooks';
import { skippable } from '@/lib/progress/mastery';
import { useProgress } from '@/lib/progress/store';

interface ContinueProps {
  modules: readonly HomeModule[];
  labs: readonly HomeLab[];
}

/** Where you were, and what is next; nothing at all for someone who has not begun. */
export function Continue({ modules, labs }: ContinueProps) {
  const ready = useReady();
  const progress = useProgress();
  const due = useDueCount();
  // All at once: what comes later would push the page.
  if (!ready || due === undefined || !progress.last) return null;
  const lessons = modules.flatMap((module) => module.lessons);
  const next = nextUp(progress, lessons, labs, skippable(progress, modules));
  const { last } = progress;
  return (
    <section aria-label="Where you were" className="mb-12 grid gap-3 motion-fade sm:grid-cols-2">
      <Card label="Where you were" title={last.title} href={last.href} />
      {next && next.href !== last.href && (
        <Card label="Next" title={next.title} href={next.href} note={next.note} />
      )}
      {due > 0 && last.href !== '/review' && (
        <Card label="Review" title={`${questions(due)} due`} href="/review" />
      )}
      {!next && (
        <p className="flex items-center rounded-lg border border-line bg-ok-wash px-5 py-4 text-base">
          Everything here is done. Your record is under&nbsp;
          <Link href="/progress" className="text-accent underline underline-offset-2">
            Progress
          </Link>
          .
        </p>
      )}
    </section>
  );
}

function Card({
  label,
  title,
  href,
  note,
}: {
  label: string;
  title: string;
  href: string;
  note?: string;
}) {
  return (
    <Link
      href={href}
      className="group flex items-center justify-between gap-5 rounded-lg border border-line bg-raised px-5 py-4 transition-colors duration-(--fast) hover:border-accent"
    >
      <span className="min-w-0">
        <span className="block text-label font-semibold text-accent">{label}</span>
        <span className="block truncate text-base font-semibold">{title}</span>
        {note && <span className="block text-sm text-ink-2">{note}</span>}
      </span>
      <ArrowRight
        size={18}
        aria-hidden
        className="shrink-0 text-accent transition-transform duration-(--calm) group-hover:translate-x-0.5"
      />
    </Link>
  );
}
