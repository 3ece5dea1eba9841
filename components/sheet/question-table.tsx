'use client';

import { Inline } from '@/components/ui/inline';
import { STATISTICS_NOTE } from '@/lib/sheet/report/tables';
import type { QuestionReport, Report } from '@/lib/sheet/report/types';
import { coefficient, isBelowZero, percent } from './numbers';
import { type Column, SortedTable } from './sorted-table';

interface QuestionTableProps {
  report: Report;
  nameOf: (ref: string) => string;
}

export function QuestionTable({ report, nameOf }: QuestionTableProps) {
  const columns: readonly Column<QuestionReport>[] = [
    {
      name: 'Question',
      by: ({ ref }) => nameOf(ref),
      cell: ({ ref, prompt }) => (
        <div className="min-w-36">
          <span className="font-data [overflow-wrap:anywhere]">{nameOf(ref)}</span>
          <span className="mt-0.5 line-clamp-2 text-data text-ink-2 max-sm:hidden">
            <Inline text={prompt} />
          </span>
        </div>
      ),
    },
    {
      name: 'Answered',
      by: ({ answered }) => answered,
      cell: ({ answered, n }) => (
        <>
          {answered} <span className="text-ink-3">of {n}</span>
        </>
      ),
      numeric: true,
      wide: true,
    },
    {
      name: 'Right (p)',
      means: 'the difficulty, the share of the learners who are right',
      by: ({ difficulty }) => difficulty,
      cell: ({ difficulty }) => (
        <span className="inline-flex items-center justify-end gap-2">
          <Share of={difficulty} />
          <span className="w-11">{percent(difficulty)}</span>
        </span>
      ),
      numeric: true,
    },
    {
      name: 'D',
      means: 'the index of discrimination, of the best and the weakest 27 %',
      by: ({ upperLower }) => upperLower,
      cell: ({ upperLower }) => <Told value={upperLower} />,
      numeric: true,
    },
    {
      name: 'r',
      means: 'the correlation with the total of the other questions',
      by: ({ itemRest }) => itemRest,
      cell: ({ itemRest }) => <Told value={itemRest} />,
      numeric: true,
    },
  ];
  return (
    <SortedTable
      title="Questions"
      note={STATISTICS_NOTE}
      columns={columns}
      rows={report.questions}
      idOf={({ ref }) => ref}
    />
  );
}

/** A bar beside the number that says the same. */
function Share({ of = 0 }: { of?: number }) {
  return (
    <svg width={64} height={8} aria-hidden className="max-sm:hidden">
      <rect width={64} height={8} rx={1} className="fill-sunken" />
      <rect width={64 * of} height={8} rx={1} className="fill-chart-1" />
    </svg>
  );
}

/** Below 0 those who do well elsewhere miss it: the question or its key wants a look. */
function Told({ value }: { value: number | undefined }) {
  if (!isBelowZero(value)) return coefficient(value);
  return (
    <span className="font-semibold text-bad" title="Those who do well elsewhere miss it">
      {coefficient(value)}
    </span>
  );
}
