'use client';

import { createPortal } from 'react-dom';
import { usePrint } from '@/components/ui/use-print';
import { reportBody } from '@/lib/sheet/report/html';
import type { Report } from '@/lib/sheet/report/types';

interface PrintSheetProps {
  report: Report;
  nameOf: (ref: string) => string;
  title: string;
  /** UTC, ISO 8601. */
  made: string;
  onDone: () => void;
}

/** Puts the report on the page for paper alone (app/print.css), and asks the browser to print it. */
export function PrintSheet({ report, nameOf, title, made, onDone }: PrintSheetProps) {
  usePrint(title, onDone);
  return createPortal(
    <div className="print-sheet">
      <article
        className="table-sheet"
        dangerouslySetInnerHTML={{ __html: reportBody(report, title, made, nameOf) }}
      />
    </div>,
    document.body,
  );
}
