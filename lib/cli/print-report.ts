/** A graded sheet in the format that was asked for. */
import { assertNever } from '@/lib/query/assert-never';
import { reportHtml } from '@/lib/sheet/report/html';
import { answerFile, answerTable, learnerTable, namesIn, questionTable, summaryTable, wrongTable } from '@/lib/sheet/report/tables'; // prettier-ignore
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
  const questions = questionTable(report, nameOf);
  const wrong = wrongTable(report, nameOf);
  switch (format) {
    case 'table': {
      const more = stats ? [without(questions, 'prompt'), wrong, summaryTable(report)] : [];
      return [answerTable(report, nameOf), scoreTable(report), ...more].map(aligned).join('\n');
    }
    case 'json': {
      const all = {
        answers: asObjects(answerTable(report, nameOf)),
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
      const { columns, rows } = stats ? questions : answerFile(report, nameOf);
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

/** What is too long for a terminal. */
function without(table: ReportTable, name: string): ReportTable {
  const place = table.columns.indexOf(name);
  const others = <One>(all: readonly One[]) => all.filter((_, at) => at !== place);
  return { ...table, columns: others(table.columns), rows: table.rows.map(others) };
}

const jsonRows = ({ rows }: ReportTable): Row[] => rows.map((row) => row.map((cell) => cell ?? null)); // prettier-ignore
const asObjects = (table: ReportTable) => objects(table.columns, jsonRows(table));
const aligned = ({ columns, rows }: ReportTable) =>
  alignedTable(columns, rows.map((row) => row.map((cell) => cell ?? ''))); // prettier-ignore
