import { useCallback, useEffect, useRef, useState } from 'react';
import type { Column, Diagnostic, Json, LogScope, Output, Scanned } from '@/lib/query/types';
import { remember, type WorkspaceStore } from '@/lib/progress/workspace';
import { KEPT, type QueryLanguage, type SavedResult } from '@/lib/progress/workspace-schema';
import type { EngineHandle } from './engines';
import { tellRun } from './run-news';

export interface QueryResult {
  readonly query: string;
  readonly status: 'running' | 'done' | 'failed' | 'cancelled' | 'timeout';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Json[])[];
  readonly diagnostics: readonly Diagnostic[];
  readonly truncated: boolean;
  readonly elapsedMs?: number;
  /** CloudWatch Logs only. */
  readonly scanned?: Scanned;
  /** CloudWatch Logs only: where it was looked for. */
  readonly scope?: LogScope;
  /** Rows that the query gave, where a reload kept fewer. */
  readonly rowCount?: number;
}

const begun = (query: string, scope?: LogScope): QueryResult => ({
  query,
  ...(scope && { scope }),
  status: 'running',
  columns: [],
  rows: [],
  diagnostics: [],
  truncated: false,
});

const restored = (saved: SavedResult | undefined): QueryResult | null =>
  saved ? { ...saved, status: 'done', diagnostics: [] } : null;

/** A result as far as it is kept over a reload. */
function kept(result: QueryResult): SavedResult {
  let chars = 0;
  const rows: Json[][] = [];
  for (const row of result.rows.slice(0, KEPT.resultRows)) {
    chars += JSON.stringify(row).length;
    if (chars > KEPT.resultChars) break;
    rows.push([...row]);
  }
  return {
    query: result.query,
    columns: [...result.columns],
    rows: rows as SavedResult['rows'],
    rowCount: result.rows.length,
    truncated: result.truncated,
    elapsedMs: result.elapsedMs ?? 0,
    scanned: result.scanned,
    scope: result.scope && foundIn(result.scope),
  };
}

/** A scope as it is kept. */
export const foundIn = ({ logGroups, ...window }: LogScope) => ({
  ...window,
  ...(logGroups && { logGroups: [...logGroups] }),
});

/** Lessons have no workspace; an editor of the workbench keeps its history and result there. */
const keyOf = (handle: EngineHandle) => handle.language as QueryLanguage;

/** Runs queries one at a time; a new one stops the one before. `store` keeps history and result. */
export function useQuery(handle: EngineHandle, store?: WorkspaceStore) {
  const [result, setResult] = useState<QueryResult | null>(() =>
    restored(store?.getState()[`${keyOf(handle)}Result`]),
  );
  const stopper = useRef<AbortController>(undefined);

  const run = useCallback(
    async (query: string, scope?: LogScope) => {
      // An empty filter pattern matches everything.
      if (!query.trim() && handle.language !== 'filter') return;
      stopper.current?.abort();
      const controller = new AbortController();
      stopper.current = controller;
      if (store) {
        const key = `${keyOf(handle)}History` as const;
        store.setState({ [key]: remember(store.getState()[key], query, Date.now()) });
      }

      let now = begun(query, scope);
      let rows: (readonly Json[])[] = [];
      let frame: number | undefined;
      const show = () => {
        frame = undefined;
        if (stopper.current === controller) setResult({ ...now, rows });
      };
      show();
      const take = (output: Output) => {
        if (output.kind === 'columns') now = { ...now, columns: output.columns };
        else if (output.kind === 'rows') rows = rows.concat(output.rows);
        else if (output.kind === 'diagnostic') {
          now = { ...now, diagnostics: [...now.diagnostics, output.diagnostic] };
        }
        frame ??= requestAnimationFrame(show);
      };
      try {
        const { signal } = controller;
        const options = { onOutput: take, signal, ...(scope && { scope }) };
        const outcome = await handle.run(query, options);
        const { elapsedMs } = outcome;
        if (outcome.status === 'done') {
          const { truncated, scanned } = outcome;
          now = { ...now, status: 'done', elapsedMs, truncated, ...(scanned && { scanned }) };
        } else if (outcome.status === 'stopped')
          now = { ...now, status: outcome.reason, elapsedMs };
        else {
          const diagnostics = [...now.diagnostics, ...outcome.diagnostics];
          now = { ...now, status: 'failed', elapsedMs, diagnostics };
        }
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        now = { ...now, status: 'failed', diagnostics: [{ severity: 'error', message }] };
      }
      if (frame !== undefined) cancelAnimationFrame(frame);
      show();
      tellRun({
        language: handle.language,
        query,
        ok: now.status === 'done',
        ...(now.status === 'done' && { rows: rows.length }),
        ms: now.elapsedMs ?? 0,
      });
      if (store && now.status === 'done') {
        store.setState({ [`${keyOf(handle)}Result`]: kept({ ...now, rows }) });
      }
    },
    [handle, store],
  );

  const stop = useCallback(() => stopper.current?.abort(), []);
  useEffect(() => () => stopper.current?.abort(), []);
  return { result, run, stop };
}
