'use client';

import { Square } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { observedRow } from '@/components/casefile/observe';
import { usePinning } from '@/components/casefile/pinning';
import { Button } from '@/components/ui/button';
import type { FoundBy } from '@/lib/casefile/schema';
import type { Json, Language } from '@/lib/query/types';
import type { Path } from '../record/paths';
import { Diagnostics } from './diagnostics';
import { ResultBar } from './table/result-bar';
import { ResultTable, type ResultTableProps } from './table/result-table';
import { duration } from './units';
import { foundIn, type QueryResult } from './use-query';

interface QueryResultProps extends Pick<ResultTableProps, 'say'> {
  result: QueryResult;
  language: Language;
  /** The field that a column shows; undefined where nothing can be asked of it. */
  pathOf?: (query: string, column: string) => Path | undefined;
  onFilter?: (path: Path, value: Json) => void;
  onStop: () => void;
  onRecord?: (columns: QueryResult['columns'], row: readonly Json[], foundBy: FoundBy) => void;
  /** The column, in small letters, whose rows have a record behind them. */
  recordColumn?: string;
  /** More to say in the bar above the rows. */
  bar?: ReactNode;
  /** Between the bar and the rows: a chart. */
  children?: ReactNode;
}

const NO_PATH = () => undefined;

/** What became of a query: rows, an error with its place, or that it was stopped. */
export function QueryResultView(props: QueryResultProps) {
  const {
    result,
    language,
    onStop,
    say,
    pathOf = NO_PATH,
    onFilter,
    onRecord,
    recordColumn,
  } = props;
  const [order, setOrder] = useState<readonly number[]>([]);
  const { columns, rows, status, diagnostics } = result;
  const foundBy = useMemo(
    (): FoundBy => ({
      language,
      query: result.query,
      ...(result.scope && { scope: foundIn(result.scope) }),
    }),
    [language, result.query, result.scope],
  );
  const openRecord = useCallback(
    (row: readonly Json[]) => onRecord?.(columns, row, foundBy),
    [onRecord, columns, foundBy],
  );
  const pinning = usePinning();
  const onPin = useCallback(
    (row: readonly Json[]) => pinning && say(pinning.toggle(observedRow(columns, row), foundBy)),
    [pinning, columns, foundBy, say],
  );
  const pinnedAs = useCallback(
    (row: readonly Json[]) => pinning?.pinOf(observedRow(columns, row).shown)?.number,
    [pinning, columns],
  );
  const paths = useMemo(
    () => columns.map((column) => pathOf(result.query, column.name)),
    [columns, result.query, pathOf],
  );
  const isRecord = columns.some((column) => column.name.toLowerCase() === recordColumn);

  if (status === 'failed') {
    return (
      <div role="alert" className="overflow-y-auto px-4 py-4">
        <Diagnostics query={result.query} diagnostics={diagnostics} />
      </div>
    );
  }
  if (status === 'running' && columns.length === 0) {
    return (
      <div className="flex items-center gap-3 px-4 py-3 text-data text-ink-2">
        <span aria-hidden className="size-1.5 animate-pulse rounded-full bg-accent" />
        <span role="status">Running</span>
        <Button size="sm" onClick={onStop}>
          <Square size={9} fill="currentColor" aria-hidden /> Stop
        </Button>
      </div>
    );
  }
  if (columns.length === 0) {
    return (
      <p role="status" className="px-4 py-3 text-data text-ink-2">
        {status === 'timeout'
          ? `Stopped at the time limit, after ${duration(result.elapsedMs ?? 0)}. Narrow it down, or ask for fewer rows.`
          : status === 'cancelled'
            ? 'Stopped.'
            : 'Done. It gave no columns.'}
      </p>
    );
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <ResultBar
        columns={columns}
        rows={rows}
        order={order}
        truncated={result.truncated}
        elapsedMs={result.elapsedMs}
        say={say}
      >
        {result.rowCount !== undefined && result.rowCount > rows.length && (
          <span className="text-ink-3">
            Kept from before the reload, of {result.rowCount.toLocaleString('en')}. Run it again for
            all.
          </span>
        )}
        {(status === 'cancelled' || status === 'timeout') && (
          <span className="text-warn">
            {status === 'timeout' ? 'Stopped at the time limit' : 'Stopped'}: these rows are not
            all.
          </span>
        )}
        {props.bar}
        <span role="status" className="sr-only">
          {status === 'done' ? `${rows.length} rows` : ''}
        </span>
      </ResultBar>
      {diagnostics.length > 0 && (
        <div className="border-b border-line px-4 py-2">
          <Diagnostics query={result.query} diagnostics={diagnostics} />
        </div>
      )}
      {props.children}
      <div className="min-h-0 flex-1">
        <ResultTable
          key={columns.map((column) => column.name).join('\n')}
          columns={columns}
          rows={rows}
          label="Result"
          say={say}
          onOrder={setOrder}
          filterable={onFilter && ((column) => paths[column] !== undefined)}
          onFilter={(column, value) => paths[column] && onFilter?.(paths[column], value)}
          onRecord={onRecord && isRecord ? openRecord : undefined}
          {...(pinning && { onPin, pinnedAs })}
        />
      </div>
    </div>
  );
}
