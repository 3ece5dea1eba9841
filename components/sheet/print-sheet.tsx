'use client';

import { useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
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
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const before = document.title;
    // What the browser offers as the file's name.
    document.title = title;
    const finish = () => done();
    window.addEventListener('afterprint', finish);
    window.print();
    return () => {
      window.removeEventListener('afterprint', finish);
      document.title = before;
    };
  }, [title]);
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
