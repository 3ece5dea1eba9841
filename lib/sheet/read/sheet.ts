/** Reads a sheet of answers, whichever of its two shapes it has. */
import { count, MOST, SheetError } from './bounds';
import { type CsvRow, csvRows } from './csv';
import { type Header, readHeader, WANTED } from './header';
import type { QuestionNames } from './names';
import { sniff } from './separator';

/** One answer that can be graded. */
export interface SheetAnswer {
  /** From 1. */
  readonly line: number;
  readonly learner: string;
  readonly ref: string;
  readonly answer: string;
}

/** What cannot, and why; `column` where it is one cell or one column. */
export interface BadRow {
  readonly line: number;
  readonly column?: string;
  readonly reason: string;
  /** The column is a question's ref, and nothing in the file is to be mended. */
  readonly asIs?: true;
  /** Where it is so with several answers: how many. The line is the first one's. */
  readonly answers?: number;
}

export interface Sheet {
  readonly shape: 'long' | 'wide';
  readonly answers: readonly SheetAnswer[];
  /** In the order in which they first appear; whoever answered nothing is among them. */
  readonly learners: readonly string[];
  /** What was asked: the refs that it names, in its order. */
  readonly asked: readonly string[];
  readonly bad: readonly BadRow[];
  /** What was taken for granted, in words. */
  readonly remarks: readonly string[];
}

/** After so many rows the page may breathe. */
const AT_A_TIME = 500;

interface Collected {
  readonly answers: SheetAnswer[];
  /** By `sameLearner`: as each is written first, and on which line. */
  readonly learners: Map<string, { readonly name: string; readonly line: number }>;
  readonly asked: Set<string>;
  readonly bad: BadRow[];
  /** Rows that end before the header does. */
  short: number;
}

/**
 * Rows that cannot be graded are listed, the rest is kept; an empty answer is none. Yields the number of rows read
 * from time to time.
 * @throws SheetError where nothing can be graded: no header, or more than the bounds
 */
export function* readingSheet(text: string, names: QuestionNames): Generator<number, Sheet> {
  const { body, separator, firstLine } = sniff(text);
  const rows = csvRows(body, separator, firstLine);
  const first = rows.next();
  if (first.done) throw new SheetError(`The file is empty. ${WANTED}`);
  if ('problem' in first.value)
    throw new SheetError(`Line ${first.value.line}: ${first.value.problem} ${WANTED}`);
  const header = readHeader(first.value.cells, names);
  const { line } = first.value;
  const all: Collected = {
    answers: [],
    learners: new Map(),
    asked: new Set(
      header.shape.kind === 'wide' ? header.shape.questions.map(({ ref }) => ref) : [],
    ),
    bad: header.bad.map((one) => ({ line, ...one })),
    short: 0,
  };
  let read = 0;
  for (const row of rows) {
    if (++read > MOST.rows)
      throw new SheetError(`The sheet has more than ${count(MOST.rows)} rows. Split it.`);
    if (read === 1 && isAnswer(row, header, names))
      throw new SheetError(`The first line is an answer already. ${WANTED}`);
    readRow(row, header, names, all);
    if (all.learners.size * all.asked.size > MOST.field)
      throw new SheetError(
        `So many learners with ${count(all.asked.size)} questions are too many at once. Split the sheet.`,
      );
    if (read % AT_A_TIME === 0) yield read;
  }
  if (read === 0) throw new SheetError(`There is no row beneath the header. ${WANTED}`);
  return {
    shape: header.shape.kind,
    answers: all.answers,
    learners: [...all.learners.values()].map(({ name }) => name),
    asked: [...all.asked],
    bad: all.bad,
    remarks: [...header.remarks, ...shortRemark(all.short)],
  };
}

/** A sheet without a header looks as if it asked one question, and then names another beneath it. */
function isAnswer(row: CsvRow, { shape }: Header, names: QuestionNames): boolean {
  if (shape.kind === 'long' || shape.questions.length > 1 || 'problem' in row) return false;
  const beneath = row.cells[shape.questions[0]?.at ?? 0] ?? '';
  return beneath.trim() !== '' && 'ref' in names.resolve(beneath);
}

/** The same at once. */
export function readSheet(text: string, names: QuestionNames): Sheet {
  const reading = readingSheet(text, names);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** Spreadsheets leave out the empty cells at the end of a row. */
function shortRemark(short: number): string[] {
  if (short === 0) return [];
  const rows = short === 1 ? '1 row ends' : `${count(short)} rows end`;
  return [`${rows} before the last column: what is missing is taken as empty.`];
}

/** Alike for one learner: however many spaces are between the names, and an address in any letter case. */
const sameLearner = (written: string) =>
  written.replace(/\s+/g, ' ').replace(/\S+@\S+/g, (address) => address.toLowerCase());

function readRow(row: CsvRow, { shape, size }: Header, names: QuestionNames, all: Collected) {
  const { line } = row;
  const refuse = (reason: string) => void all.bad.push({ line, reason });
  if ('problem' in row) return refuse(row.problem);
  const { cells } = row;
  if (cells.every((cell) => cell.trim() === '')) return;
  // Spreadsheets write the empty cells of columns that were once used.
  const extra = cells.slice(size).some((cell) => cell.trim() !== '');
  const wide = shape.kind === 'wide';
  // Of an answer a row only the columns that are read have to be there.
  const used = wide ? 0 : Math.max(...shape.learner, shape.question, shape.answer) + 1;
  if (cells.length < used || extra)
    return refuse(
      `It has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}; the header has ${size}.`,
    );
  const parts = shape.learner.map((at) => (cells[at] ?? '').normalize('NFC').trim());
  const written = parts.filter(Boolean).join(' ');
  if (written === '') return refuse('There is no learner in it.');
  const key = sameLearner(written);
  const before = all.learners.get(key);
  if (wide && before)
    return refuse(`The learner ${written.slice(0, 60)} is on line ${before.line} already.`);
  const learner = before?.name ?? written;
  if (cells.length < size) all.short++;
  const add = (ref: string, answer = '') => {
    if (!all.learners.has(key)) all.learners.set(key, { name: learner, line });
    all.asked.add(ref);
    if (answer.trim() !== '') all.answers.push({ line, learner, ref, answer });
  };
  if (shape.kind === 'wide') {
    for (const { at, ref } of shape.questions) add(ref, cells[at]);
    return;
  }
  const found = names.resolve(cells[shape.question] ?? '');
  if ('reason' in found) return refuse(found.reason);
  add(found.ref, cells[shape.answer]);
}
