/** Writes CSV as RFC 4180 has it. */

/** Rows as CSV, with CRLF at the end of each; quotes only where they are needed. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

const quote = (cell: string) =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * A cell that no spreadsheet takes for a formula, as OWASP has it ("CSV Injection"): an apostrophe
 * before what begins with = + - @, a tab or a line break, and before the full-width forms of the signs,
 * which some locales read alike. For what other people typed: a number is to stay one.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const inert = (cell: string) =>
  /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell;

/** A number stays one; what people typed is made inert when it is written. */
export type Cell = string | number | undefined;
export type Table = readonly (readonly Cell[])[];

/** Opened in a spreadsheet it computes nothing. */
export const tableCsv = (table: Table): string =>
  formatCsv(
    table.map((row) => row.map((one) => (typeof one === 'string' ? inert(one) : `${one ?? ''}`))),
  );
