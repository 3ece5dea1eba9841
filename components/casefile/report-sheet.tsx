'use client';

import { lazy, Suspense } from 'react';
import type { CaseContext } from '@/lib/casefile/report/blocks';
import { reportParts } from '@/lib/casefile/report/markdown';
import type { CaseFile } from '@/lib/casefile/schema';
import { timelineOf } from '@/lib/casefile/timeline/entries';
import { TimelineChart } from './timeline-chart';

const Markdown = lazy(() => import('./markdown'));

interface ReportSheetProps {
  caseFile: CaseFile;
  context: CaseContext;
  /** Told when it is on the page. */
  onShown?: () => void;
}

/** The report to be read or printed: the sections, the timeline to scale, the evidence. */
export function ReportSheet({ caseFile, context, onShown }: ReportSheetProps) {
  const { report, evidence } = reportParts(caseFile, context, new Date().toISOString());
  const entries = timelineOf(caseFile);
  return (
    <div className="report-sheet">
      <Suspense fallback={<p role="status">Setting the report</p>}>
        <div className="prose compact">
          <Markdown text={report} top={2} />
          {entries.length > 0 && <h3>Timeline</h3>}
        </div>
        {entries.length > 0 && (
          <div className="max-w-[44rem]">
            <TimelineChart entries={entries} />
          </div>
        )}
        <div className="prose compact">
          <Markdown text={evidence} top={2} />
        </div>
        {onShown && <span hidden ref={(element) => void (element && onShown())} />}
      </Suspense>
    </div>
  );
}
