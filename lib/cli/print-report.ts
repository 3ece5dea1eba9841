/** A graded sheet in the format that was asked for. */
import { assertNever } from '@/lib/query/assert-never';
import { reportHtml } from '@/lib/sheet/report/html';
import { answerTable, learnerTable, namesIn, questionTable, summaryTable, wrongTable } from '@/lib/sheet/report/tables'; // prettier-ignore
import type { ReportTable } from '@/lib/sheet/report/tables';
import type { Report } from '@/lib/sheet/report/types';
import { tableCsv } from '@/lib/text/csv';
import { alignedTable, objects, type Row } from './table';

export const REPORT_FORMATS = ['table', 'json', 'csv', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

interface Wish {
  readonly format: ReportFormat;
  readonly stats: boolean;
  readonly title: string;
  /** `labs/<lab>` or `quizzes/<quiz>`: its questions are called by their ids. */
  readonly scope: string | undefined;
}

export function printReport(report: Report, { format, stats, title, scope }: Wish): string {
  const nameOf = namesIn(scope ?? '');
  const answers = answerTable(report, nameOf);
  const questions = questionTable(report, nameOf);
  const wrong = wrongTable(report, nameOf);
  switch (format) {
    case 'table': {
      const more = stats ? [questions, wrong, summaryTable(report)] : [];
      return [without(answers, 2), scoreTable(report), ...more].map(aligned).join('\n');
    }
    case 'json': {
      const all = {
        answers: asObjects(without(answers, 2)),
        scores: asObjects(scoreTable(report)),
        notGraded: report.bad,
        ...(stats && {
          totals: report.totals,
          questions: asObjects(questions),
          wrong: asObjects(wrong),
        }),
      };
      return `${JSON.stringify(all, null, 2)}\n`;
    }
    case 'csv': {
      const { columns, rows } = stats ? questions : answers;
      return tableCsv([columns, ...rows]);
    }
    case 'html':
      return reportHtml(report, title, new Date().toISOString(), nameOf);
    default:
      return assertNever(format);
  }
}

/** In the order in which the learners first appear. */
function scoreTable(report: Report): ReportTable {
  const { questions } = report.totals;
  return {
    ...learnerTable(report),
    columns: ['learner', 'points', 'possible', 'right', 'questions'],
    rows: report.learners.map((one) => [one.learner, one.points, one.possible, one.right, questions]), // prettier-ignore
  };
}

/** The last columns are for a file, in which one table has to hold all. */
const without = (table: ReportTable, last: number): ReportTable => ({
  ...table,
  columns: table.columns.slice(0, -last),
  rows: table.rows.map((row) => row.slice(0, -last)),
});

const jsonRows = ({ rows }: ReportTable): Row[] => rows.map((row) => row.map((cell) => cell ?? null)); // prettier-ignore
const asObjects = (table: ReportTable) => objects(table.columns, jsonRows(table));
const aligned = ({ columns, rows }: ReportTable) =>
  alignedTable(columns, rows.map((row) => row.map((cell) => cell ?? ''))); // prettier-ignore
