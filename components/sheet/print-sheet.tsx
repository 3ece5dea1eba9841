'use client';

import { useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import { Inline } from '@/components/ui/inline';
import { allTables, columnLooks, madeWords, type ReportTable } from '@/lib/sheet/report/tables';
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
      <article className="table-sheet">
        <h1>{title}</h1>
        <p>{madeWords(made)}</p>
        {report.remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
        {allTables(report, nameOf).map((table) => (
          <Table key={table.id} of={table} />
        ))}
      </article>
    </div>,
    document.body,
  );
}

function Table({ of: table }: { of: ReportTable }) {
  const { title, note, columns, rows, prose = [] } = table;
  const looks = columnLooks(table);
  return (
    <section>
      <h2>{title}</h2>
      {note && <p>{note}</p>}
      <table>
        <thead>
          <tr>
            {columns.map((name, at) => (
              <th key={name} scope="col" className={looks[at]}>
                {name.replaceAll('_', ' ')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {columns.map((name, place) => (
                <td key={name} className={looks[place]}>
                  {prose.includes(name) ? <Inline text={String(row[place] ?? '')} /> : row[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
