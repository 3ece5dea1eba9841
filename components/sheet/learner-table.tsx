'use client';

import type { LearnerReport, Report } from '@/lib/sheet/report/types';
import { LearnerAnswers } from './learner-answers';
import { percent } from './numbers';
import { type Column, SortedTable } from './sorted-table';

const share = ({ points, possible }: LearnerReport) => (possible > 0 ? points / possible : 0);

const COLUMNS: readonly Column<LearnerReport>[] = [
  {
    name: 'Learner',
    by: ({ learner }) => learner,
    cell: ({ learner }) => <span className="[overflow-wrap:anywhere]">{learner}</span>,
  },
  {
    name: 'Rank',
    by: ({ rank }) => rank,
    cell: ({ rank }) => rank,
    numeric: true,
    upFirst: true,
  },
  {
    name: 'Points',
    by: ({ points }) => points,
    cell: ({ points, possible }) => (
      <>
        {points} <span className="text-ink-3">of {possible}</span>
      </>
    ),
    numeric: true,
  },
  { name: 'Percent', by: share, cell: (one) => percent(share(one)), numeric: true },
  {
    name: 'Right',
    by: ({ right }) => right,
    cell: ({ right }) => right,
    numeric: true,
    wide: true,
  },
  {
    name: 'Answered',
    by: ({ answered }) => answered,
    cell: ({ answered }) => answered,
    numeric: true,
    wide: true,
  },
];

interface LearnerTableProps {
  report: Report;
  nameOf: (ref: string) => string;
}

export function LearnerTable({ report, nameOf }: LearnerTableProps) {
  return (
    <SortedTable
      title="Learners"
      note="Open a learner to see each answer with its verdict, its points and the reason."
      find="Find a learner"
      columns={COLUMNS}
      rows={report.learners}
      idOf={({ learner }) => learner}
      detail={({ learner }) => (
        <LearnerAnswers
          learner={learner}
          answers={report.answers.filter((one) => one.learner === learner)}
          nameOf={nameOf}
        />
      )}
    />
  );
}
