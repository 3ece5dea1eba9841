'use client';

import { useState } from 'react';
import { createPortal } from 'react-dom';
import { usePrint } from '@/components/ui/use-print';
import type { CaseContext } from '@/lib/casefile/report/blocks';
import type { CaseFile } from '@/lib/casefile/schema';
import { ReportSheet } from './report-sheet';

interface PrintReportProps {
  caseFile: CaseFile;
  context: CaseContext;
  onDone: () => void;
}

/** Puts the report on the page for paper alone (app/print.css), and asks the browser to print it. */
export function PrintReport({ caseFile, context, onDone }: PrintReportProps) {
  const [shown, setShown] = useState(false);
  usePrint(`Incident report: ${context.title}`, onDone, shown);
  return createPortal(
    <div className="print-sheet">
      <ReportSheet caseFile={caseFile} context={context} onShown={() => setShown(true)} />
    </div>,
    document.body,
  );
}
