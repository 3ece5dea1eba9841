/** A result as text that other programs read. */
import type { Column, Json } from '@/lib/query/types';
import { textOf } from './values';

export type Format = 'csv' | 'tsv' | 'json';
export const FORMATS: readonly { id: Format; name: string }[] = [
  { id: 'csv', name: 'CSV' },
  { id: 'tsv', name: 'TSV' },
  { id: 'json', name: 'JSON' },
];
type Rows = readonly (readonly Json[])[];

/** RFC 4180: CRLF, quotes where a field holds a quote, a comma or a line break; quotes doubled. */
export function toCsv(columns: readonly Column[], rows: Rows): string {
  const field = (text: string) =>
    /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [columns.map((column) => column.name), ...rows.map((row) => row.map(textOf))];
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

/** Tabs, line breaks and backslashes within a field are escaped, as jq's @tsv does. */
export function toTsv(columns: readonly Column[], rows: Rows): string {
  const escapes: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };
  const field = (text: string) => text.replace(/[\t\n\r\\]/g, (found) => escapes[found] ?? found);
  const lines = [columns.map((column) => column.name), ...rows.map((row) => row.map(textOf))];
  return lines.map((line) => `${line.map(field).join('\t')}\n`).join('');
}

/** A name used twice gets a number, so that no value is lost: `count`, `count_2`. */
export function toJson(columns: readonly Column[], rows: Rows): string {
  const names: string[] = [];
  for (const { name } of columns) {
    let unique = name;
    for (let at = 2; names.includes(unique); at += 1) unique = `${name}_${at}`;
    names.push(unique);
  }
  const objects = rows.map((row) =>
    Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])),
  );
  return `${JSON.stringify(objects, null, 2)}\n`;
}

export function toFormat(format: Format, columns: readonly Column[], rows: Rows): string {
  if (format === 'csv') return toCsv(columns, rows);
  return format === 'tsv' ? toTsv(columns, rows) : toJson(columns, rows);
}
