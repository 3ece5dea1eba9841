'use client';

import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { Inline } from '@/components/ui/inline';
import type { HomeLab } from '@/lib/progress/course';
import { useReady } from '@/lib/progress/hooks';
import { labScore } from '@/lib/progress/score';
import { useProgress } from '@/lib/progress/store';

/** A trail delivers many files of one kind: the first few say which. */
const MOST_FILES = 6;

export function LabRow({ lab }: { lab: HomeLab }) {
  const ready = useReady();
  const progress = useProgress();
  const score = labScore(progress, lab.id, lab.questions);
  const started = ready && score.started;
  const shown = lab.files.slice(0, lab.files.length > MOST_FILES ? 3 : MOST_FILES);
  const more = lab.files.length - shown.length;
  return (
    <li className="border-b border-line">
      <Link
        href={`/labs/${lab.id}`}
        className="group -mx-3 grid gap-x-14 gap-y-3 rounded px-3 py-5 transition-colors duration-(--fast) hover:bg-hover lg:grid-cols-[16rem_minmax(0,1fr)_11rem]"
      >
        <span>
          <span className="block text-h3 font-semibold">{lab.title}</span>
          <span className="block text-sm text-ink-2">{lab.tagline}</span>
        </span>
        <span className="min-w-0">
          <span className="block text-base text-ink-2">
            <Inline text={lab.summary} />
          </span>
          <span className="font-data mt-2 flex flex-wrap gap-x-4 text-ink-3">
            {shown.map((file) => (
              <span key={file}>{file}</span>
            ))}
            {more > 0 && <span>and {more} more</span>}
          </span>
        </span>
        <span className="flex items-start justify-between gap-3 text-sm text-ink-3 tabular-nums lg:text-right">
          <span className="lg:flex-1">
            {started ? (
              <>
                <span className="mr-3 font-semibold text-ink lg:mr-0 lg:block">
                  {score.closed} of {lab.questions.length} answered
                </span>
                <span className="lg:block">
                  {score.points} of {lab.points} points
                </span>
              </>
            ) : (
              <>
                <span className="mr-3 lg:mr-0 lg:block">{lab.questions.length} questions</span>
                <span className="lg:block">{lab.minutes} min</span>
              </>
            )}
          </span>
          <ArrowRight
            size={18}
            aria-hidden
            className="mt-0.5 shrink-0 text-accent transition-transform duration-(--calm) group-hover:translate-x-0.5"
          />
        </span>
      </Link>
    </li>
  );
}
