/** Reads CSV as RFC 4180 has it: CRLF or LF, quotes doubled inside quotes; the separator is given. */
import { count, MOST } from './bounds';

export type Separator = ',' | ';' | '\t';

export type CsvRow =
  | { readonly line: number; readonly cells: readonly string[] }
  /** What could not be read, and why; the rows after it are read on. */
  | { readonly line: number; readonly problem: string };

const UNMATCHED = 'The quotes of a cell do not match.';
const PLAIN = { ',': /[^,\r\n]*/y, ';': /[^;\r\n]*/y, '\t': /[^\t\r\n]*/y };

/** The rows one by one; empty lines are left out. Lines are counted from 1. */
export function* csvRows(source: string, separator: Separator, firstLine = 1): Generator<CsvRow> {
  let line = firstLine;
  for (let at = 0; at < source.length;) {
    const row = readRow(source, at, separator);
    // A broken row ends with its line: a quote that is never closed must not swallow the rest.
    const end = row.problem === undefined ? row.end : endOfLine(source, at);
    if (row.problem !== undefined) yield { line, problem: row.problem };
    else if (row.cells.length > 1 || row.cells[0] !== '') yield { line, cells: row.cells };
    line += countLines(source.slice(at, end));
    at = end;
  }
}

interface Read {
  readonly cells: readonly string[];
  /** Past the line break. */
  readonly end: number;
  readonly problem?: string;
}

function readRow(source: string, start: number, separator: Separator): Read {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = source[at] === '"' ? quoted(source, at) : plain(source, at, separator);
    if ('problem' in cell) return { cells, end: at, problem: cell.problem };
    cells.push(cell.value);
    if (cells.length > MOST.columns)
      return { cells, end: at, problem: `It has more than ${count(MOST.columns)} cells.` };
    at = cell.end;
    if (source[at] === separator) at++;
    else break;
  }
  const lineBreak = /\r\n|\r|\n/y;
  lineBreak.lastIndex = at;
  if (lineBreak.exec(source)) return { cells, end: lineBreak.lastIndex };
  if (at >= source.length) return { cells, end: at };
  return { cells, end: at, problem: UNMATCHED };
}

type Cell = { readonly value: string; readonly end: number } | { readonly problem: string };

function checked(value: string, end: number): Cell {
  if (value.length > MOST.cell)
    return {
      problem: `A cell has ${count(value.length)} characters; ${count(MOST.cell)} are read.`,
    };
  if (value.includes('\0')) return { problem: 'There is a NUL character in it.' };
  return { value, end };
}

function plain(source: string, start: number, separator: Separator): Cell {
  const rest = PLAIN[separator];
  rest.lastIndex = start;
  const value = rest.exec(source)?.[0] ?? '';
  // Spreadsheets copy cells with tabs between, and quote those alone that hold a tab, a line break or begin so.
  if (separator !== '\t' && value.includes('"')) return { problem: UNMATCHED };
  return checked(value, start + value.length);
}

/** Quote by quote and no further than a cell may go: a pattern for the whole would run out of stack. */
function quoted(source: string, start: number): Cell {
  let at = source.indexOf('"', start + 1);
  while (at >= 0 && source[at + 1] === '"' && at - start <= 2 * MOST.cell)
    at = source.indexOf('"', at + 2);
  if (at < 0) return { problem: UNMATCHED };
  return checked(source.slice(start + 1, at).replaceAll('""', '"'), at + 1);
}

function endOfLine(source: string, start: number): number {
  const lineBreak = /\r\n|\r|\n/g;
  lineBreak.lastIndex = start;
  return lineBreak.exec(source) ? lineBreak.lastIndex : source.length;
}

const countLines = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;
