/** Writes CSV as RFC 4180 has it. */

/** Rows as CSV, with CRLF at the end of each; quotes only where they are needed. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

/** Some spreadsheets part cells at semicolons, by the country, and some at tabs. */
const quote = (cell: string) =>
  /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The signs with which a formula begins, and their full-width forms, which some locales read alike. */
const SIGNS = '=+\\-@\uff1d\uff0b\uff0d\uff20';
const BEGINS = new RegExp(`^[${SIGNS}\\t\\r\\n]`);
/** Where another separator than ours, or a line break, would begin a cell; blanks and quotes do not keep it from it. */
const BEGINS_INSIDE = new RegExp(`([;\\t\\r\\n][ \\u00a0"']*)(?=[${SIGNS}])`, 'g');

/**
 * A cell that no spreadsheet takes for a formula, as OWASP has it ("CSV Injection"): an apostrophe
 * before what begins with = + - @, a tab or a line break, and before such a sign inside the cell where a spreadsheet
 * that parts cells elsewhere would begin a new one. For what other people typed: a number is to stay one.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function inert(cell: string): string {
  const inside = cell.replace(BEGINS_INSIDE, "$1'");
  return BEGINS.test(cell) ? `'${inside}` : inside;
}

/** A number stays one; what people typed is made inert when it is written. */
export type Cell = string | number | undefined;
export type Table = readonly (readonly Cell[])[];

/** Opened in a spreadsheet it computes nothing. */
export const tableCsv = (table: Table): string =>
  formatCsv(
    table.map((row) => row.map((one) => (typeof one === 'string' ? inert(one) : `${one ?? ''}`))),
  );
