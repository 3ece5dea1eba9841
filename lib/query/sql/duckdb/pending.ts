/** What a statement needs of DuckDB while it runs: its start, an EXPLAIN's text, and its end. */
import { RecordBatchReader } from 'apache-arrow';
import type { Diagnostic, Outcome, RunOptions } from '../../types';
import type { Rewritten } from '../dialect/rewrite';
import type { PlanKind } from '../language/explain';
import { planLines } from '../plan';
import type { DuckDB } from './instance';
import { columnReader } from './values';

/** The quick form where there is one and it binds, else the query as it was written. */
export function begin(db: DuckDB, handle: number, statement: Rewritten): Uint8Array | null {
  if (statement.quick) {
    try {
      return db.startPendingQuery(handle, statement.quick.text, true);
    } catch {
      // What is wrong with it is told in the words of the query.
    }
  }
  return db.startPendingQuery(handle, statement.text, true);
}

/** An EXPLAIN's text: one column, a row a line. */
export function sendPlan(
  db: DuckDB,
  handle: number,
  header: Uint8Array,
  kind: PlanKind,
  options: RunOptions,
): Outcome {
  const lines: string[] = [];
  for (;;) {
    const chunk = db.fetchQueryResults(handle);
    if (!chunk?.length) break;
    for (const batch of RecordBatchReader.from([header, chunk])) {
      const [, text] = batch.data.children.map((child) => columnReader(child));
      for (let row = 0; row < batch.numRows; row++) lines.push(...planLines(String(text?.(row)), kind)); // prettier-ignore
    }
  }
  options.onOutput({ kind: 'columns', columns: [{ name: 'Query Plan', type: 'VARCHAR' }] });
  options.onOutput({ kind: 'rows', rows: lines.map((line) => [line]) });
  return { status: 'done', rowCount: lines.length, truncated: false, elapsedMs: 0 };
}

/** WebAssembly itself gave up, as where a list of hundreds of millions is asked for. */
export const isTrap = (error: unknown) =>
  error instanceof WebAssembly.RuntimeError ||
  /memory access out of bounds|unreachable executed|table index is out of bounds/.test(
    String(error),
  );
export const OUT_OF_MEMORY: Diagnostic = {
  severity: 'error',
  message: 'The query took more memory than there is, and the SQL engine had to stop.',
  hint: 'The next query starts it again. Filter with WHERE first, or make shorter lists.',
};
