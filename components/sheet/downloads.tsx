'use client';

import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { downloadText } from '@/components/ui/download';
import { reportHtml } from '@/lib/sheet/report/html';
import { answerFile, learnerTable, questionTable, type ReportTable, wrongTable } from '@/lib/sheet/report/tables'; // prettier-ignore
import type { Report } from '@/lib/sheet/report/types';
import { tableCsv } from '@/lib/text/csv';
import { PrintSheet } from './print-sheet';

interface DownloadsProps {
  report: Report;
  nameOf: (ref: string) => string;
  title: string;
  /** What the sheet was called. */
  file: string;
}

/** The report to take along: as tables for a spreadsheet, as one page, on paper. */
export function Downloads({ report, nameOf, title, file }: DownloadsProps) {
  const [printing, setPrinting] = useState<string>();
  const name = file.replace(/\.[a-z]{1,4}$/i, '') || 'answer-sheet';
  const csv = ({ id, columns, rows }: ReportTable) =>
    downloadText(`${name}-${id}.csv`, `\ufeff${tableCsv([columns, ...rows])}`, 'text/csv;charset=utf-8'); // prettier-ignore
  const files = [
    ['Answers (CSV)', () => csv(answerFile(report, nameOf))],
    ['Learners (CSV)', () => csv(learnerTable(report))],
    ['Questions (CSV)', () => csv(questionTable(report, nameOf))],
    ['Wrong answers (CSV)', () => csv(wrongTable(report, nameOf))],
    ['Report (one page)', () => downloadText(`${name}-report.html`, reportHtml(report, title, new Date().toISOString(), nameOf), 'text/html')], // prettier-ignore
  ] as const;
  return (
    <section aria-labelledby="sheet-files">
      <h2 id="sheet-files" className="text-sm font-semibold">
        Take along
      </h2>
      <div className="mt-2.5 flex flex-wrap gap-2">
        {files.map(([words, give]) => (
          <Button key={words} size="sm" onClick={give}>
            <FileDown size={14} aria-hidden /> {words}
          </Button>
        ))}
        <Button size="sm" onClick={() => setPrinting(new Date().toISOString())}>
          <Printer size={14} aria-hidden /> Print
        </Button>
      </div>
      {printing !== undefined && (
        <PrintSheet
          report={report}
          nameOf={nameOf}
          title={title}
          made={printing}
          onDone={() => setPrinting(undefined)}
        />
      )}
    </section>
  );
}
