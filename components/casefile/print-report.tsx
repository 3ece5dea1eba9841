'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
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
  const done = useEffectEvent(onDone);
  useEffect(() => {
    if (!shown) return;
    const before = document.title;
    // What the browser offers as the file's name.
    document.title = `Incident report: ${context.title}`;
    const finish = () => done();
    window.addEventListener('afterprint', finish);
    window.print();
    return () => {
      window.removeEventListener('afterprint', finish);
      document.title = before;
    };
  }, [shown, context.title]);
  return createPortal(
    <div className="print-sheet">
      <ReportSheet caseFile={caseFile} context={context} onShown={() => setShown(true)} />
    </div>,
    document.body,
  );
}
