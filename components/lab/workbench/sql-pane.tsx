'use client';

import { Languages } from 'lucide-react';
import {
  lazy,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { useStore } from 'zustand';
import type { FoundBy } from '@/lib/casefile/schema';
import type { Evidence, Json } from '@/lib/query/types';
import type { WorkspaceStore } from '@/lib/progress/workspace';
import { type TimeWindow, windowIn, withWindow } from '@/lib/query/sql/window';
import type { Path } from '../record/paths';
import { EngineLoading } from './engine-loading';
import { trailCounter } from './over-time/counter';
import { OverTime } from './over-time/over-time';
import { useOverTimeShown } from './over-time/use-shown';
import { type PaneTools, QueryBar, Tool } from './query-bar';
import type { ShowRecords } from './records';
import { recordOfRow } from './row-record';
import type { EditorControl } from './query-editor';
import { QueryResultView } from './query-result';
import { SQL_SAMPLES } from './sql-samples';
import type { Asked } from './translate-dialog';
import { useEngine } from './use-engine';
import { useQuery } from './use-query';
import { columnPath, FRESH_QUERY } from './with-filter';

const QueryEditor = lazy(() => import('./query-editor'));

export interface PaneControl {
  run(query: string): void;
  /** Replaces the draft. */
  insert(query: string): void;
  /** Puts a name where the caret is. */
  type(text: string): void;
  focus(): void;
}

interface SqlPaneProps {
  evidence: Evidence;
  store: WorkspaceStore;
  control: RefObject<PaneControl | null>;
  onRecords: ShowRecords;
  onFilter: (path: Path, value: Json) => void;
  /** Shows the query in the other languages. */
  onTranslate: (asked: Asked) => void;
  say: (words: string) => void;
  tools: PaneTools;
}

/** SQL: the editor above, its result beneath. */
export function SqlPane(props: SqlPaneProps) {
  const { evidence, store, control, onRecords, onFilter, onTranslate, say, tools } = props;
  const { handle, state } = useEngine('sql', evidence);
  const { result, run, stop } = useQuery(handle, store);
  const draft = useStore(store, (workspace) => workspace.sqlDraft);
  const editor = useRef<EditorControl>(null);

  const open = useCallback(() => void handle.open().catch(() => undefined), [handle]);
  useEffect(open, [open]);
  const setDraft = useCallback((sqlDraft: string) => store.setState({ sqlDraft }), [store]);
  const complete = useCallback(
    async (query: string, offset: number) => (await handle.open()).complete(query, offset),
    [handle],
  );
  const prepare = useCallback(
    async (query: string) => (await handle.open()).prepare(query),
    [handle],
  );
  const put = useCallback(
    (query: string) => {
      setDraft(query);
      editor.current?.set(query);
    },
    [setDraft],
  );

  useImperativeHandle(
    control,
    () => ({
      run: (query) => {
        put(query);
        void run(query);
      },
      insert: put,
      type: (text) => editor.current?.insert(text),
      focus: () => editor.current?.focus(),
    }),
    [run, put],
  );

  const openRecord = useCallback(
    (columns: Parameters<typeof recordOfRow>[1], row: readonly Json[], foundBy: FoundBy) => {
      void recordOfRow(handle, columns, row).then(
        (record) => (record ? onRecords([record], foundBy) : say('No record has this eventID')),
        () => say('The record could not be read'),
      );
    },
    [handle, onRecords, say],
  );

  const charted = useOverTimeShown(store);
  const counter = useMemo(() => trailCounter(handle), [handle]);
  const window = useMemo(() => windowIn(draft), [draft]);
  const onWindow = useCallback(
    (next: TimeWindow) => {
      const query = withWindow(draft.trim() ? draft : FRESH_QUERY, next);
      if (query === undefined) return say('The query names no table whose time could be narrowed');
      // Not put(): who works in the chart stays there.
      setDraft(query);
      void run(query);
    },
    [draft, setDraft, run, say],
  );

  const running = result?.status === 'running';

  return (
    <div className="flex h-full min-h-0 flex-col bg-raised">
      {charted && state.status === 'ready' && (
        <OverTime
          evidence={evidence}
          store={store}
          counter={counter}
          window={window}
          onWindow={onWindow}
        />
      )}
      <div className="h-[32%] max-h-[70%] min-h-32 shrink-0 resize-y overflow-hidden">
        <Suspense
          fallback={
            <pre className="font-data px-12 py-3 text-ink-3">{draft || 'Opening the editor'}</pre>
          }
        >
          <QueryEditor
            language="sql"
            value={draft}
            onChange={setDraft}
            onRun={(query) => void run(query)}
            onSave={() => tools.queries('saved')}
            complete={complete}
            prepare={prepare}
            control={editor}
            label="SQL query"
          />
        </Suspense>
      </div>
      <QueryBar
        canRun={draft.trim() !== ''}
        onRun={() => void run(editor.current?.wanted() ?? draft)}
        samples={SQL_SAMPLES}
        onSample={put}
        tools={tools}
      >
        <Tool
          icon={Languages}
          label="Translate"
          aria-haspopup="dialog"
          disabled={!draft.trim()}
          onClick={() => onTranslate({ language: 'sql', query: editor.current?.wanted() ?? draft })}
        />
      </QueryBar>
      {state.status === 'opening' || (state.status === 'failed' && !running) ? (
        <EngineLoading state={state} name="SQL engine" onRetry={open} />
      ) : result ? (
        <QueryResultView
          result={result}
          language="sql"
          pathOf={columnPath}
          recordColumn="eventid"
          onStop={stop}
          say={say}
          onFilter={onFilter}
          onRecord={openRecord}
        />
      ) : (
        <p className="m-auto max-w-sm px-4 text-center text-sm text-ink-2">
          The events are in the table <code className="font-data">cloudtrail</code>. Write a query,
          or start from a sample.
        </p>
      )}
    </div>
  );
}
