/** How a value of a result stands in a cell, and how two of them are ordered. */
import type { Column, Json } from '@/lib/query/types';

export type Sort = { readonly column: number; readonly direction: 'ascending' | 'descending' };

const NUMERIC =
  /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|REAL|DECIMAL.*|NUMERIC.*|NUMBER)$/i;

export const isNumeric = (column: Column): boolean => NUMERIC.test(column.type.trim());

/** A value as one line of text; nested ones as compact JSON. NULL is the empty text. */
export function textOf(value: Json | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** NULL after everything, numbers as numbers, all else by code point (ISO 8601 times sort so). */
function compare(a: Json | undefined, b: Json | undefined, numeric: boolean): number {
  const aNull = a === null || a === undefined;
  const bNull = b === null || b === undefined;
  if (aNull || bNull) return Number(aNull) - Number(bNull);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (numeric) return compareDecimals(textOf(a), textOf(b));
  const [x, y] = [textOf(a), textOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Numbers that came as text, because a double cannot hold them. */
function compareDecimals(a: string, b: string): number {
  if (/^-?\d+$/.test(a) && /^-?\d+$/.test(b)) {
    const difference = BigInt(a) - BigInt(b);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  return Number(a) - Number(b);
}

/** The order in which rows are shown: indices into `rows`. Equal rows keep the query's order. */
export function sortedOrder(
  columns: readonly Column[],
  rows: readonly (readonly Json[])[],
  sort: Sort | undefined,
): number[] {
  const order = rows.map((_, at) => at);
  const column = sort && columns[sort.column];
  if (!sort || !column) return order;
  const numeric = isNumeric(column);
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return order.sort((a, b) => {
    const [x, y] = [rows[a]?.[sort.column], rows[b]?.[sort.column]];
    const nulls = Number(x === null || x === undefined) - Number(y === null || y === undefined);
    // NULL stays last either way, as ORDER BY in Athena has it.
    return nulls || sign * compare(x, y, numeric) || a - b;
  });
}

/** The next state of a column's sort: ascending, descending, the query's own order. */
export function nextSort(sort: Sort | undefined, column: number): Sort | undefined {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}
