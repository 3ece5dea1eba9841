/** What a sheet may hold, so that no file fills the memory or stops the page. */
export const MOST = {
  /** Of a file. */
  bytes: 20_000_000,
  rows: 100_000,
  columns: 1_000,
  /** UTF-16 units of a cell: rows that a query returned are the longest answer (lib/grading/kinds/result.ts). */
  cell: 100_000,
  /** Learners times questions. */
  field: 10_000_000,
} as const;

/** A sheet of which nothing can be graded; the message says why and what to do. */
export class SheetError extends Error {}

export const count = (n: number) => n.toLocaleString('en-GB');
