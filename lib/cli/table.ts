import type { Json } from '@/lib/query/types';
import { formatCsv } from '@/lib/text/csv';

export const FORMATS = ['table', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];
export type Row = readonly Json[];

/** Columns and rows in the format that was asked for, with a newline at the end. */
export function formatRows(
  format: Format,
  columns: readonly string[],
  rows: readonly Row[],
): string {
  switch (format) {
    case 'table':
      return alignedTable(columns, rows);
    case 'json':
      return `${JSON.stringify(objects(columns, rows), null, 2)}\n`;
    case 'csv':
      return formatCsv([columns, ...rows.map((row) => row.map((cell) => plainText(cell, '')))]);
  }
}

/** Rows as objects. Of columns of one name (a join's) the later ones get a number: `x`, `x_1`. */
export function objects(columns: readonly string[], rows: readonly Row[]): Record<string, Json>[] {
  const keys: string[] = [];
  for (const [at, name] of columns.entries()) {
    let key = name;
    if (columns.indexOf(name) < at)
      for (let n = 1; columns.includes(key) || keys.includes(key); n++) key = `${name}_${n}`;
    keys.push(key);
  }
  return rows.map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i] ?? null])));
}

/** As psql prints: a header, a rule, numbers to the right. */
export function alignedTable(columns: readonly string[], rows: readonly Row[]): string {
  const cells = rows.map((row) =>
    columns.map((_, i) => oneLine(plainText(row[i] ?? null, 'NULL'))),
  );
  // Not Math.max(...all): so many arguments as there may be rows do not fit on the stack.
  const widths = columns.map((name, i) =>
    cells.reduce((most, row) => Math.max(most, width(row[i] ?? '')), width(name)),
  );
  const right = columns.map((_, i) => rows.some((row) => typeof row[i] === 'number'));
  const print = (row: readonly string[]) =>
    row
      .map((cell, i) => {
        const gap = ' '.repeat((widths[i] ?? 0) - width(cell));
        return right[i] ? ` ${gap}${cell} ` : ` ${cell}${gap} `;
      })
      .join('|')
      .trimEnd();
  const rule = widths.map((size) => '-'.repeat(size + 2)).join('+');
  const count = `(${rows.length} ${rows.length === 1 ? 'row' : 'rows'})`;
  return `${[print(columns), rule, ...cells.map(print), count].join('\n')}\n`;
}

function plainText(cell: Json, none: string): string {
  if (cell === null) return none;
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}

/** A control character in a log or a file must not reach the terminal. */
export const oneLine = (text: string) => text.replace(/\p{Cc}/gu, escape);

function escape(char: string): string {
  const known: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return known[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

const width = (text: string) => [...text].length;
