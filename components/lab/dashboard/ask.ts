/** One query of a dashboard, whole. */
import type { Column, Json, RunOptions } from '@/lib/query/types';
import type { EngineHandle } from '../workbench/engines';

export type Rows = readonly (readonly Json[])[];
export type Answer =
  | { readonly ok: true; readonly columns: readonly Column[]; readonly rows: Rows }
  | { readonly ok: false; readonly message: string };

const failed = (message: string): Answer => ({ ok: false, message });

/** Never rejects. What was stopped is no answer: undefined. */
export async function ask(
  handle: EngineHandle,
  query: string,
  { signal, scope }: Pick<RunOptions, 'signal' | 'scope'> = {},
): Promise<Answer | undefined> {
  let columns: readonly Column[] = [];
  let rows: Rows = [];
  try {
    const outcome = await handle.run(query, {
      onOutput: (output) => {
        if (output.kind === 'columns') columns = output.columns;
        else if (output.kind === 'rows') rows = rows.concat(output.rows);
      },
      ...(signal && { signal }),
      ...(scope && { scope }),
    });
    if (signal?.aborted) return undefined;
    if (outcome.status === 'done') return { ok: true, columns, rows };
    if (outcome.status === 'failed') {
      return failed(outcome.diagnostics[0]?.message ?? 'The query did not run.');
    }
    return outcome.reason === 'timeout' ? failed('The query took too long.') : undefined;
  } catch (error) {
    if (signal?.aborted) return undefined;
    return failed(error instanceof Error ? error.message : String(error));
  }
}
