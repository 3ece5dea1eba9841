'use client';

import { useEffect, useRef } from 'react';
import { BarChart } from '@/components/chart/bar-chart';
import { namesIn, summaryTable } from '@/lib/sheet/report/tables';
import type { Report } from '@/lib/sheet/report/types';
import { BadRows } from './bad-rows';
import { Downloads } from './downloads';
import { LearnerTable } from './learner-table';
import { shares } from './numbers';
import { QuestionTable } from './question-table';
import { WrongAnswers } from './wrong-answers';

interface ResultsProps {
  report: Report;
  /** The keyboard goes to its heading. */
  lead: boolean;
  /** `labs/<lab>` or `quizzes/<quiz>`; empty where it was about any question. */
  scope: string;
  title: string;
  /** What the sheet was called. */
  file: string;
}

/** What came of a sheet: what to look at first stands first. */
export function Results({ report, lead, scope, title, file }: ResultsProps) {
  const nameOf = namesIn(scope);
  const summary = summaryTable(report);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (lead) heading.current?.focus();
  }, [report, lead]);
  return (
    <div className="mt-8 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="min-w-0 space-y-12 max-lg:order-last">
        <BadRows bad={report.bad} nameOf={nameOf} graded={report.answers.length} />
        <QuestionTable report={report} nameOf={nameOf} />
        <WrongAnswers questions={report.questions} nameOf={nameOf} />
        <LearnerTable report={report} nameOf={nameOf} />
      </div>
      <div className="space-y-9">
        <section aria-labelledby="sheet-summary">
          <h2
            id="sheet-summary"
            ref={heading}
            tabIndex={-1}
            className="text-h3 font-bold tracking-tight"
          >
            Summary
          </h2>
          <dl className="mt-3 divide-y divide-line text-sm">
            {summary.rows.map(([name, value]) => (
              <div key={name} className="flex justify-between gap-4 py-1.5">
                <dt className="text-ink-2">{name}</dt>
                <dd className="font-semibold tabular-nums">
                  {value ?? <span className="font-normal text-ink-3">not defined</span>}
                </dd>
              </div>
            ))}
          </dl>
          <p className="mt-3 text-data text-ink-3">{summary.note}</p>
          {report.remarks.map((remark) => (
            <p key={remark} className="mt-2 text-data [overflow-wrap:anywhere] text-ink-3">
              {remark}
            </p>
          ))}
        </section>
        {report.learners.length > 0 && (
          <section aria-labelledby="sheet-spread">
            <h2 id="sheet-spread" className="mb-2 text-sm font-semibold">
              Learners by their share of the points
            </h2>
            <BarChart label="Learners by their share of the points" bars={shares(report)} />
          </section>
        )}
        <Downloads report={report} nameOf={nameOf} title={title} file={file} />
      </div>
    </div>
  );
}
