'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { Bar } from '@/components/ui/bar';
import { cx } from '@/components/ui/cx';
import type { ReviewBank } from '@/lib/progress/review/bank';
import type { Items } from '@/lib/progress/review/due';
import { type Strength, strengthOf } from '@/lib/progress/review/strength';

interface StrengthTableProps {
  bank: ReviewBank;
  items: Items;
  /** UTC, ISO 8601. */
  at: string;
}

/** How well each topic sits: how much of it was seen, and how likely that is recalled now. */
export function StrengthTable({ bank, items, at }: StrengthTableProps) {
  return (
    <section aria-labelledby="strength-title" className="mt-14 border-t border-line pt-8">
      <h2 id="strength-title" className="text-h2 font-bold tracking-tight">
        Strength by topic
      </h2>
      <p className="mt-1 max-w-[42rem] text-sm text-ink-3">
        Recall is the mean chance that you would answer now what you have answered before, as FSRS
        reckons it from your answers and the days since. It says nothing of what you have not seen.
      </p>
      <table className="mt-5 w-full text-sm">
        <thead className="text-label text-ink-3">
          <tr className="border-b border-line-strong">
            <th scope="col" className="py-2 text-left font-semibold">
              Topic
            </th>
            <th scope="col" className="py-2 pl-3 text-right font-semibold">
              Seen
            </th>
            <th scope="col" className="w-14 py-2 pl-3 text-right font-semibold sm:w-20">
              Recall
            </th>
            <td aria-hidden className="w-16 sm:w-52" />
          </tr>
        </thead>
        {strengthOf(bank, items, at).map((module) => (
          <tbody key={module.id}>
            <Row strength={module} strong>
              {module.title}
            </Row>
            {module.topics
              .filter(({ seen }) => seen > 0)
              .map((topic) => (
                <Row key={topic.id} strength={topic}>
                  <Link href={topic.href} className="hover:text-accent hover:underline">
                    {topic.title}
                  </Link>
                </Row>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface RowProps {
  strength: Strength;
  /** A module, over its topics. */
  strong?: boolean;
  children: ReactNode;
}

function Row({ strength: { seen, total, recall }, strong, children }: RowProps) {
  const percent = recall === undefined ? undefined : Math.floor(recall * 100);
  return (
    <tr className="border-b border-line">
      <th
        scope={strong ? 'rowgroup' : 'row'}
        className={cx('py-2 text-left', strong ? 'pt-4 font-semibold' : 'pl-4 font-normal')}
      >
        {children}
      </th>
      <td
        className={cx(
          'py-2 pl-3 text-right whitespace-nowrap text-ink-2 tabular-nums',
          strong && 'pt-4',
        )}
      >
        {seen} of {total}
      </td>
      <td
        className={cx(
          'py-2 pl-3 text-right whitespace-nowrap tabular-nums',
          strong && 'pt-4 font-semibold',
        )}
      >
        {percent === undefined ? <span className="text-ink-3">none yet</span> : `${percent} %`}
      </td>
      <td aria-hidden className={cx('py-2 pl-3 sm:pl-5', strong && 'pt-4')}>
        {percent !== undefined && (
          <Bar
            percent={percent}
            fill={strong ? 'fill-accent' : 'fill-chart-1'}
            className="h-1.5 w-full"
          />
        )}
      </td>
    </tr>
  );
}
