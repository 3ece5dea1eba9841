import { didYouMean } from '@/lib/text/did-you-mean';
import { parseCsv } from './csv';
import type { CsvRow } from './csv';

/** One row of an answers file that can be graded. */
export interface AnswerRow {
  readonly line: number;
  readonly learner: string;
  readonly question: string;
  readonly answer: string;
}

/** A row that cannot, and why. */
export interface BadRow {
  readonly line: number;
  readonly reason: string;
}

export interface AnswersFile {
  readonly rows: readonly AnswerRow[];
  readonly bad: readonly BadRow[];
}

const COLUMNS = ['learner', 'question', 'answer'] as const;

/**
 * Reads a CSV of answers. Columns may stand in any order, and others beside them; rows that cannot be
 * graded are listed while the rest is kept.
 * @throws where there is no header to tell the columns by
 */
export function readAnswers(text: string, questions: readonly string[]): AnswersFile {
  const [header, ...rest] = parseCsv(text);
  const places = headerPlaces(header);
  const rows: AnswerRow[] = [];
  const bad: BadRow[] = [];
  for (const row of rest) {
    const read = readRow(row, places, questions);
    if ('reason' in read) bad.push(read);
    else rows.push(read);
  }
  return { rows, bad };
}

interface Places {
  readonly size: number;
  readonly learner: number;
  readonly question: number;
  readonly answer: number;
}

function headerPlaces(header: CsvRow | undefined): Places {
  const wanted = `The first line has to name the columns: ${COLUMNS.join(',')}.`;
  if (!header) throw new Error(`The file is empty. ${wanted}`);
  if ('problem' in header) throw new Error(`Line ${header.line}: ${header.problem} ${wanted}`);
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  if (names.length === 1 && /[;\t]/.test(names[0] ?? ''))
    throw new Error(`The columns are not separated by commas. ${wanted}`);
  const missing = COLUMNS.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`There is no column ${missing.join(', ')}. ${wanted}`);
  const twice = COLUMNS.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice) throw new Error(`There are two columns ${twice}. ${wanted}`);
  const [learner, question, answer] = COLUMNS.map((name) => names.indexOf(name));
  return {
    size: names.length,
    learner: learner ?? 0,
    question: question ?? 0,
    answer: answer ?? 0,
  };
}

function readRow(row: CsvRow, places: Places, questions: readonly string[]): AnswerRow | BadRow {
  const { line } = row;
  if ('problem' in row) return { line, reason: row.problem };
  if (row.cells.length !== places.size)
    return { line, reason: `It has ${row.cells.length} cells; the header has ${places.size}.` };
  const learner = row.cells[places.learner]?.trim() ?? '';
  const question = row.cells[places.question]?.trim() ?? '';
  const answer = row.cells[places.answer] ?? '';
  if (learner === '') return { line, reason: 'There is no learner in it.' };
  if (!questions.includes(question))
    return { line, reason: `There is no question ${question}.${didYouMean(question, questions)}` };
  return { line, learner, question, answer };
}
