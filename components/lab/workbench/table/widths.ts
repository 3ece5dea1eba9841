/** How wide columns start, from what is in them. */
import type { Column, Json } from '@/lib/query/types';
import { textOf } from './values';

const CHARACTER = 7.9;
const PADDING = 26;
export const NARROWEST = 56;
const WIDEST = 380;
const LOOKED_AT = 60;

export function startingWidths(
  columns: readonly Column[],
  rows: readonly (readonly Json[])[],
): number[] {
  const looked = rows.slice(0, LOOKED_AT);
  return columns.map((column, at) => {
    const longest = looked.reduce(
      (most, row) => Math.max(most, textOf(row[at]).length),
      Math.max(column.name.length + 2, Math.min(column.type.length, 14)),
    );
    return Math.min(WIDEST, Math.max(NARROWEST, Math.round(longest * CHARACTER + PADDING)));
  });
}
