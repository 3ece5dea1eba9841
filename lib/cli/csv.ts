/** Reads CSV as RFC 4180 has it: commas, CRLF or LF, quotes doubled inside quotes. */

export type CsvRow =
  | { readonly line: number; readonly cells: readonly string[] }
  /** What could not be read, and why; the rows after it are read on. */
  | { readonly line: number; readonly problem: string };

const UNMATCHED = 'The quotes of a cell do not match.';

/**
 * The text of a CSV file: UTF-8, or UTF-16 where a byte order mark says so (Excel's "Unicode text"),
 * or Windows-1252, which Excel writes as "CSV", where it is neither.
 */
export function decodeCsv(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Names that differ in one letter must not become the same name.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The rows in order; empty lines are left out. Lines are counted from 1. */
export function parseCsv(text: string): CsvRow[] {
  const source = text.replace(/^\ufeff/, '');
  const rows: CsvRow[] = [];
  let offset = 0;
  let line = 1;
  while (offset < source.length) {
    const row = readRow(source, offset);
    const problem = 'problem' in row ? row.problem : undefined;
    // A broken row ends with its line: a quote that is never closed must not swallow the rest.
    const end = problem === undefined ? row.end : endOfLine(source, offset);
    if (problem !== undefined) rows.push({ line, problem });
    else if (row.cells.length > 1 || row.cells[0] !== '') rows.push({ line, cells: row.cells });
    line += countLines(source.slice(offset, end));
    offset = end;
  }
  return rows;
}

interface Read {
  readonly cells: readonly string[];
  /** Past the line break. */
  readonly end: number;
}

function readRow(source: string, start: number): Read | (Read & { readonly problem: string }) {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = source[at] === '"' ? quoted(source, at) : plain(source, at);
    if ('problem' in cell) return { cells, end: at, problem: cell.problem };
    cells.push(cell.value);
    at = cell.end;
    if (source[at] === ',') at++;
    else break;
  }
  const lineBreak = /\r\n|\r|\n/y;
  lineBreak.lastIndex = at;
  if (lineBreak.exec(source)) return { cells, end: lineBreak.lastIndex };
  if (at >= source.length) return { cells, end: at };
  return { cells, end: at, problem: UNMATCHED };
}

type Cell = { readonly value: string; readonly end: number } | { readonly problem: string };

function plain(source: string, start: number): Cell {
  const rest = /[^,\r\n]*/y;
  rest.lastIndex = start;
  const value = rest.exec(source)?.[0] ?? '';
  if (value.includes('"')) return { problem: UNMATCHED };
  return { value, end: start + value.length };
}

function quoted(source: string, start: number): Cell {
  const whole = /"((?:[^"]|"")*)"/y;
  whole.lastIndex = start;
  const match = whole.exec(source);
  if (!match) return { problem: UNMATCHED };
  return { value: (match[1] ?? '').replaceAll('""', '"'), end: whole.lastIndex };
}

function endOfLine(source: string, start: number): number {
  const lineBreak = /\r\n|\r|\n/g;
  lineBreak.lastIndex = start;
  return lineBreak.exec(source) ? lineBreak.lastIndex : source.length;
}

const countLines = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;
