'use client';

import { BookOpen, History, Languages, Play } from 'lucide-react';
import {
  lazy,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { Evidence, Json } from '@/lib/query/types';
import type { WorkspaceStore } from '@/lib/progress/workspace';
import type { Path } from '../record/paths';
import { EngineLoading } from './engine-loading';
import { newestFirst } from './history';
import { Menu, type MenuItem } from './menu';
import { type JsonObject } from './records';
import { recordOfRow } from './row-record';
import type { EditorControl } from './query-editor';
import { QueryResultView } from './query-result';
import { SQL_SAMPLES } from './sql-samples';
import type { Asked } from './translate-dialog';
import { useEngine } from './use-engine';
import { useQuery } from './use-query';
import { columnPath } from './with-filter';

const QueryEditor = lazy(() => import('./query-editor'));

export interface PaneControl {
  run(query: string): void;
  /** Replaces the draft. */
  insert(query: string): void;
  /** Puts a name where the caret is. */
  type(text: string): void;
}

interface SqlPaneProps {
  evidence: Evidence;
  store: WorkspaceStore;
  control: RefObject<PaneControl | null>;
  onRecords: (records: readonly JsonObject[]) => void;
  onFilter: (path: Path, value: Json) => void;
  /** Shows the query in the other languages. */
  onTranslate: (asked: Asked) => void;
  say: (words: string) => void;
}

/** SQL: the editor above, its result beneath. */
export function SqlPane(props: SqlPaneProps) {
  const { evidence, store, control, onRecords, onFilter, onTranslate, say } = props;
  const { handle, state } = useEngine('sql', evidence);
  const { result, run, stop } = useQuery(handle, store);
  const draft = useStore(store, (workspace) => workspace.sqlDraft);
  const history = useStore(store, (workspace) => workspace.sqlHistory);
  const editor = useRef<EditorControl>(null);
  const [menu, setMenu] = useState<{ kind: 'history' | 'samples'; x: number; y: number } | null>(
    null,
  );

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
    }),
    [run, put],
  );

  const openRecord = useCallback(
    (columns: Parameters<typeof recordOfRow>[1], row: readonly Json[]) => {
      void recordOfRow(handle, columns, row).then(
        (record) => (record ? onRecords([record]) : say('No record has this eventID')),
        () => say('The record could not be read'),
      );
    },
    [handle, onRecords, say],
  );

  const items: MenuItem[] =
    menu?.kind === 'samples'
      ? SQL_SAMPLES.map(({ group, name, query }) => ({
          label: name,
          group,
          act: () => put(query),
        }))
      : newestFirst(history)
          .slice(0, 50)
          .map((query) => ({
            label: query.replace(/\s+/g, ' '),
            act: () => put(query),
            data: true,
          }));
  const openMenu = (kind: 'history' | 'samples', button: HTMLElement) => {
    const { left, bottom } = button.getBoundingClientRect();
    setMenu({ kind, x: left, y: bottom + 4 });
  };
  const running = result?.status === 'running';

  return (
    <div className="flex h-full min-h-0 flex-col bg-raised">
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
            complete={complete}
            prepare={prepare}
            control={editor}
            label="SQL query"
          />
        </Suspense>
      </div>
      <div className="flex h-11 shrink-0 items-center gap-1 border-y border-line px-4">
        <Button
          look="primary"
          size="sm"
          disabled={!draft.trim()}
          onClick={() => void run(editor.current?.wanted() ?? draft)}
        >
          <Play size={12} fill="currentColor" aria-hidden /> Run
        </Button>
        <span className="mr-2 ml-2 hidden items-center gap-0.5 text-label text-ink-3 @md:flex">
          <Kbd>Ctrl</Kbd>
          <Kbd>Enter</Kbd>
        </span>
        <span className="ml-auto flex items-center gap-1">
          <Button
            look="quiet"
            size="sm"
            aria-label="Translate"
            aria-haspopup="dialog"
            disabled={!draft.trim()}
            onClick={() =>
              onTranslate({ language: 'sql', query: editor.current?.wanted() ?? draft })
            }
          >
            <Languages size={14} aria-hidden />
            <span className="hidden @md:inline">Translate</span>
          </Button>
          <Button
            look="quiet"
            size="sm"
            aria-haspopup="menu"
            onClick={(event) => openMenu('samples', event.currentTarget)}
          >
            <BookOpen size={14} aria-hidden /> Samples
          </Button>
          <Button
            look="quiet"
            size="sm"
            aria-haspopup="menu"
            disabled={history.length === 0}
            onClick={(event) => openMenu('history', event.currentTarget)}
          >
            <History size={14} aria-hidden /> History
          </Button>
        </span>
      </div>
      {menu && (
        <Menu
          label={menu.kind === 'samples' ? 'Sample queries' : 'Past queries'}
          at={menu}
          items={items}
          onClose={() => setMenu(null)}
        />
      )}
      {state.status === 'opening' || (state.status === 'failed' && !running) ? (
        <EngineLoading state={state} name="SQL engine" onRetry={open} />
      ) : result ? (
        <QueryResultView
          result={result}
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
