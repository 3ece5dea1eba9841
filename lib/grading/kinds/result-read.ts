/** What a query gave, as a table: from JSON of columns and rows, or from what a terminal printed. */
import type { Json } from '@/lib/query/types';
import { jsonValues } from './json-values';

/** `rows` are as wide as each other only where the result is. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Json[])[];
}

/** More than any key has; what is larger is not read. */
export const MAX_ROWS = 1_000;
const MAX_COLUMNS = 40;
const LONGEST_LINE = 4_000;

/** Every table that the text can be; the likeliest first, none where it is empty or too large. */
export function readTables(input: string, named: readonly string[] = []): readonly Table[] {
  const values = jsonValues(input);
  const [first] = values ?? [];
  if (values?.length === 1 && isResult(first)) return [first].filter(fits);
  const tables = values ? tablesOfJson(values) : tablesOfText(input);
  return tables.flatMap((table) => [...withoutHeader(table, named), table]).filter(fits);
}

export const fits = ({ rows }: Table) =>
  rows.length <= MAX_ROWS && rows.every((row) => row.length <= MAX_COLUMNS);

/** What the page sends: `{columns, rows}`. */
function isResult(value: Json | undefined): value is Json & Table {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { columns, rows, ...more } = value as Readonly<Record<string, Json>>;
  return (
    Object.keys(more).length === 0 &&
    Array.isArray(columns) &&
    columns.every((name) => typeof name === 'string') &&
    Array.isArray(rows) &&
    rows.every((row) => Array.isArray(row))
  );
}

/** A first row that repeats the names of the columns is no row. */
function withoutHeader({ columns, rows }: Table, named: readonly string[]): readonly Table[] {
  const [head, ...rest] = rows;
  const fold = (cells: readonly Json[]) => JSON.stringify(cells).toLowerCase();
  if (columns.length > 0 || !head || named.length === 0) return [];
  const isHeader = fold([...head].sort()) === fold([...named].sort());
  return isHeader ? [{ columns: head.map(String), rows: rest }] : [];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** jq's output: a value a row, or one list of rows. */
function tablesOfJson(values: readonly Json[]): readonly Table[] {
  const [only] = values;
  const list = values.length === 1 && only !== undefined && isList(only) ? only : undefined;
  const rows = list ?? values;
  const tables = [tableOf(rows)];
  // A list of plain values is one row as well as one column.
  if (list && !list.some((value) => isList(value) || isObject(value)))
    tables.push({ columns: [], rows: [list] });
  // Lines that jq was not asked to print raw (-r): the text inside the quotes is what was meant.
  if (rows.every((value) => typeof value === 'string'))
    tables.push(...tablesOfText(rows.join('\n')));
  // An object is one row as well as one row a name, as counts are printed.
  if (values.length === 1 && only !== undefined && isObject(only))
    tables.push({ columns: [], rows: Object.entries(only) });
  return tables;
}

function tableOf(values: readonly Json[]): Table {
  if (values.length > 0 && values.every(isList)) return { columns: [], rows: values };
  if (values.length > 0 && values.every(isObject)) {
    const columns = [...new Set(values.flatMap((value) => Object.keys(value)))];
    const cell = (value: Readonly<Record<string, Json>>, name: string) =>
      Object.hasOwn(value, name) ? (value[name] ?? null) : null;
    return { columns, rows: values.map((value) => columns.map((name) => cell(value, name))) };
  }
  return { columns: [], rows: values.map((value) => [value]) };
}

/** Lines of a terminal: tabs, commas, a count before a name, aligned columns, words, or whole lines. */
function tablesOfText(input: string): readonly Table[] {
  const lines = input.split(/\r?\n/).filter((line) => line.trim() !== '');
  const tooLarge = lines.length > MAX_ROWS || lines.some((line) => line.length > LONGEST_LINE);
  if (lines.length === 0 || tooLarge) return [];
  const split = (by: (line: string) => readonly string[]): Table => {
    return { columns: [], rows: lines.map(by) };
  };
  const tabs = split((line) => line.split('\t'));
  // Nothing but a separator is a tab.
  if (isEven(tabs)) return [tabs];
  const ways: Table[] = [];
  if (lines.some((line) => line.includes(','))) ways.push(split(csvCells));
  if (lines.every((line) => /^\s*\d+\s+\S/.test(line)))
    ways.push(split((line) => /^\s*(\d+)\s+(.*)$/.exec(line)?.slice(1) ?? []));
  if (lines.some((line) => /\S {2,}\S/.test(line)))
    ways.push(split((line) => line.trim().split(/ {2,}/)));
  const whole = split((line) => [line.trim()]);
  const words = split((line) => line.trim().split(/\s+/));
  const even = ways.filter(isEven);
  return [...even, whole, ...(isEven(words) ? [words] : [])];
}

const isEven = ({ rows }: Table) =>
  rows.every((row) => row.length === rows[0]?.length) && rows[0]?.length !== 1;

/** A line of CSV (RFC 4180): a quoted cell may hold commas, and quotes that are doubled. */
function csvCells(line: string): readonly string[] {
  const cells = `,${line}`.matchAll(/,\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))/g);
  return [...cells].map(([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare);
}
