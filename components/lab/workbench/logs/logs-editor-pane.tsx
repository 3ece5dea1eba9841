'use client';

import { ChartColumn, Languages } from 'lucide-react';
import {
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import type { FoundBy } from '@/lib/casefile/schema';
import type { WorkspaceStore } from '@/lib/progress/workspace';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import type { LogsLanguage } from '@/lib/query/logs/engine';
import { explainFilter, parseFilterPattern } from '@/lib/query/logs/filter';
import { chartOf, parseInsights } from '@/lib/query/logs/insights';
import type { TimeWindow } from '@/lib/query/sql/window';
import type { Column, Evidence, Json } from '@/lib/query/types';
import type { Path } from '../../record/paths';
import { ENGINE_NAMES, EngineLoading } from '../engine-loading';
import { type PaneTools, QueryBar, Tool } from '../query-bar';
import { parsedObject, type ShowRecords } from '../records';
import type { EditorControl } from '../query-editor';
import { QueryResultView } from '../query-result';
import type { PaneControl } from '../sql-pane';
import type { Asked } from '../translate-dialog';
import { counted, duration, size } from '../units';
import { useEngine } from '../use-engine';
import { type QueryResult, useQuery } from '../use-query';
import { OverTime } from '../over-time/over-time';
import { logsCounter } from '../over-time/counter';
import { useOverTimeShown } from '../over-time/use-shown';
import { rangeOf, scopeOf, windowOf } from './range';
import { ResultChart } from './result-chart';
import { LOGS_SAMPLES } from './samples';
import { fieldPath, withInsightsFilter } from './with-filter';

const QueryEditor = lazy(() => import('../query-editor'));

interface LogsEditorPaneProps {
  language: LogsLanguage;
  evidence: Evidence;
  store: WorkspaceStore;
  control: RefObject<PaneControl | null>;
  /** Log groups and window, above the editor. */
  scope: ReactNode;
  onRecords: ShowRecords;
  /** Shows the query in the other languages. */
  onTranslate: (asked: Asked) => void;
  say: (words: string) => void;
  tools: PaneTools;
}

/** One language of CloudWatch Logs: scope, editor, and what it gave. */
export function LogsEditorPane(props: LogsEditorPaneProps) {
  const { language, evidence, store, control, scope, onRecords, onTranslate, say, tools } = props;
  const { handle, state } = useEngine(language, evidence);
  const { result, run: ask, stop } = useQuery(handle, store);
  const draft = useStore(store, (workspace) => workspace[`${language}Draft`]);
  const editor = useRef<EditorControl>(null);
  const [drawn, setDrawn] = useState(true);

  const open = useCallback(() => void handle.open().catch(() => undefined), [handle]);
  useEffect(open, [open]);
  const setDraft = useCallback(
    (text: string) => store.setState({ [`${language}Draft`]: text }),
    [store, language],
  );
  const put = useCallback(
    (query: string) => {
      setDraft(query);
      editor.current?.set(query);
    },
    [setDraft],
  );
  const run = useCallback(
    (query: string) => {
      const { logRange, logGroups } = store.getState();
      const where = scopeOf(logRange, logGroups, evidence.clock);
      if (where) void ask(query, where);
      else say('The time range cannot be read');
    },
    [ask, store, evidence.clock, say],
  );
  const complete = useCallback(
    async (query: string, offset: number) => (await handle.open()).complete(query, offset),
    [handle],
  );
  const prepare = useCallback(
    async (query: string) => (await handle.open()).prepare(query),
    [handle],
  );
  useImperativeHandle(
    control,
    () => ({
      run: (query) => {
        put(query);
        run(query);
      },
      insert: put,
      type: (text) => editor.current?.insert(text),
      focus: () => editor.current?.focus(),
    }),
    [run, put],
  );

  const onFilter = useCallback(
    (path: Path, value: Json) => {
      put(withInsightsFilter(store.getState().insightsDraft, path, value));
      say('Added the filter to the query');
    },
    [put, store, say],
  );
  const onRecord = useCallback(
    (columns: readonly Column[], row: readonly Json[], foundBy: FoundBy) => {
      const message = row[columns.findIndex(({ name }) => name === '@message')];
      const record = typeof message === 'string' ? parsedObject(message) : undefined;
      if (record) onRecords([record], foundBy);
      else say('This message is a line of text, not a record');
    },
    [onRecords, say],
  );
  const chart = useMemo(() => {
    const query = result && language === 'insights' ? parseInsights(result.query).query : undefined;
    return query && chartOf(query);
  }, [result, language]);
  const meaning = useMemo(() => {
    if (language !== 'filter') return undefined;
    const { pattern } = parseFilterPattern(draft);
    return pattern && explainFilter(pattern);
  }, [language, draft]);

  const onWindow = useCallback(
    ({ from, to }: TimeWindow) => {
      store.setState({
        logRange: from === undefined || to === undefined ? { kind: 'all' } : rangeOf(from, to),
      });
      const query = result?.query ?? draft;
      if (language === 'filter' || query.trim()) run(query);
    },
    [store, run, result?.query, draft, language],
  );
  const charted = useOverTimeShown(store);
  const counting = useEngine('insights', evidence);
  const range = useStore(store, (workspace) => workspace.logRange);
  const groups = useStore(store, (workspace) => workspace.logGroups);
  const counter = useMemo(() => logsCounter(counting.handle, groups), [counting.handle, groups]);
  const window = useMemo(() => {
    const read = windowOf(range, evidence.clock);
    return read.ok ? read : {};
  }, [range, evidence.clock]);

  const running = result?.status === 'running';

  return (
    <div className="flex h-full min-h-0 flex-col bg-raised">
      {scope}
      {charted && state.status === 'ready' && (
        <OverTime
          evidence={evidence}
          store={store}
          counter={counter}
          window={window}
          onWindow={onWindow}
        />
      )}
      <div className="h-[28%] max-h-[70%] min-h-24 shrink-0 resize-y overflow-hidden">
        <Suspense
          fallback={
            <pre className="font-data px-12 py-3 text-ink-3">{draft || 'Opening the editor'}</pre>
          }
        >
          <QueryEditor
            language={language}
            value={draft}
            onChange={setDraft}
            onRun={run}
            onSave={() => tools.queries('saved')}
            complete={complete}
            prepare={prepare}
            control={editor}
            label={`${LANGUAGE_NAMES[language]} query`}
          />
        </Suspense>
      </div>
      {meaning && (
        <p
          className="shrink-0 truncate border-t border-line px-4 py-1 text-label text-ink-2"
          title={meaning}
        >
          {meaning}
        </p>
      )}
      <QueryBar
        canRun={language === 'filter' || draft.trim() !== ''}
        onRun={() => run(editor.current?.wanted() ?? draft)}
        samples={LOGS_SAMPLES[language]}
        onSample={put}
        tools={tools}
      >
        {chart && (
          <Tool
            icon={ChartColumn}
            label="Chart"
            aria-pressed={drawn}
            onClick={() => setDrawn(!drawn)}
          />
        )}
        <Tool
          icon={Languages}
          label="Translate"
          aria-haspopup="dialog"
          disabled={!draft.trim()}
          onClick={() => onTranslate({ language, query: editor.current?.wanted() ?? draft })}
        />
      </QueryBar>
      {state.status === 'opening' || (state.status === 'failed' && !running) ? (
        <EngineLoading state={state} name={ENGINE_NAMES[language]} onRetry={open} />
      ) : result ? (
        <QueryResultView
          result={result}
          language={language}
          onStop={stop}
          say={say}
          onRecord={onRecord}
          recordColumn="@message"
          bar={<Statistics result={result} />}
          {...(language === 'insights' && { pathOf: fieldPath, onFilter })}
        >
          {chart && drawn && result.status === 'done' && (
            <ResultChart
              result={result}
              chart={chart}
              onWindow={(from, to) => onWindow({ from, to })}
            />
          )}
        </QueryResultView>
      ) : (
        <p className="m-auto max-w-sm px-4 text-center text-sm text-ink-2">
          {language === 'insights'
            ? 'Choose log groups and a time range, then write a query, or start from a sample.'
            : 'A filter pattern finds log events: terms, { … } for JSON, [ … ] for fields between spaces. Empty, it finds all.'}
        </p>
      )}
    </div>
  );
}

/** The line that the console prints under a query. */
function Statistics({ result: { scanned, elapsedMs } }: { result: QueryResult }) {
  if (!scanned) return null;
  const seconds = (elapsedMs ?? 0) / 1000;
  return (
    <span className="text-ink-3 tabular-nums">
      {counted(scanned.recordsMatched, 'record')} matched,{' '}
      {counted(scanned.recordsScanned, 'record')} ({size(scanned.bytesScanned)}) scanned
      {seconds > 0.001 &&
        ` at ${Math.round(scanned.recordsScanned / seconds).toLocaleString('en')} records/s`}
      <span className="sr-only"> in {duration(elapsedMs ?? 0)}</span>
    </span>
  );
}
