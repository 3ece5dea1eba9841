'use client';

import { PanelRight, WrapText } from 'lucide-react';
import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { cx } from '@/components/ui/cx';
import { Tabs } from '@/components/ui/tabs';
import { useWorkspace, type WorkspaceStore } from '@/lib/progress/workspace';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import type { Evidence, Json, Language } from '@/lib/query/types';
import type { Path } from '../record/paths';
import { RecordDrawer } from '../record/record-drawer';
import { useRequests } from './context';
import { FilesPanel } from './files-panel';
import type { JsonObject } from './records';
import { SchemaPanel } from './schema-panel';
import { Side } from './side';
import { WorkbenchSkeleton } from './skeleton';
import { SqlPane, type SqlControl } from './sql-pane';
import { Terminal, type TerminalControl } from './terminal';
import { useToast } from './toast';
import { useWrap } from './use-wrap';
import { canFilter, withFilter } from './with-filter';

export interface WorkbenchProps {
  evidence: Evidence;
  /** Under which name drafts, histories and results are kept in this browser. */
  storageKey: string;
  languages: readonly Language[];
}

/** The query engine of a lab: a terminal and SQL over the same evidence. */
export function Workbench(props: WorkbenchProps) {
  const { ready, store } = useWorkspace(props.storageKey);
  return ready ? <Bench {...props} store={store} /> : <WorkbenchSkeleton />;
}

const NO_RECORDS: readonly JsonObject[] = [];
const NO_FILES = {};

function Bench({
  evidence,
  languages,
  store,
  storageKey,
}: WorkbenchProps & { store: WorkspaceStore }) {
  const saved = useStore(store, (workspace) => workspace.language);
  const sideOpen = useStore(store, (workspace) => workspace.sideOpen);
  const files = useStore(store, (workspace) => workspace.session?.files) ?? NO_FILES;
  const language = languages.includes(saved) ? saved : (languages[0] ?? 'shell');
  /** A pane stays once it was opened: its engine, its scroll position. */
  const [opened, setOpened] = useState<readonly Language[]>([]);
  const [records, setRecords] = useState(NO_RECORDS);
  const terminal = useRef<TerminalControl>(null);
  const sql = useRef<SqlControl>(null);
  const side = useRef<HTMLElement>(null);
  const [wrap, setWrap] = useWrap(storageKey);
  const prefix = useId();
  const { toast, say } = useToast();
  const shown = opened.includes(language) ? opened : [...opened, language];

  const show = useCallback(
    (next: Language) => {
      setOpened((was) => [...new Set([...was, language, next])]);
      store.setState({ language: next });
    },
    [store, language],
  );

  /** Shows a pane and acts on it; one that is only now put on the page is waited for. */
  const whenThere = useCallback(
    (next: Language, act: () => void) => {
      show(next);
      const attempt = (left: number) => {
        if (next === 'shell' ? terminal.current : sql.current) act();
        else if (left > 0) requestAnimationFrame(() => attempt(left - 1));
      };
      attempt(60);
    },
    [show],
  );

  useRequests(true, ({ action, language: next, query }) =>
    whenThere(next, () => {
      const pane = next === 'shell' ? terminal.current : sql.current;
      if (action === 'run') pane?.run(query);
      else pane?.insert(query);
    }),
  );

  /** Where the list lies over the query, a choice from it shows what it was put into. */
  function uncover() {
    if (side.current && getComputedStyle(side.current).position === 'absolute') {
      store.setState({ sideOpen: false });
    }
  }

  const filter = useCallback(
    (path: Path, value: Json) => {
      const query = withFilter(store.getState().sqlDraft, path, value);
      setRecords(NO_RECORDS);
      // After a closing dialog has given the focus back to where it was.
      requestAnimationFrame(() => whenThere('sql', () => sql.current?.insert(query)));
      say('Added the filter to the query');
    },
    [store, say, whenThere],
  );

  return (
    <section
      aria-label="Query engine"
      className="@container relative flex h-full min-h-0 flex-col bg-raised"
    >
      <div className="flex h-10 shrink-0 items-stretch justify-between border-b border-line pr-1 pl-2">
        <Tabs
          label="Language"
          tabs={languages.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
          value={language}
          onChange={show}
          panelPrefix={prefix}
        />
        <div className="flex items-center gap-0.5">
          {language === 'shell' && (
            <BarToggle label="Wrap lines" on={wrap} onChange={setWrap}>
              <WrapText size={15} aria-hidden />
              <span>
                Wrap<span className="hidden @md:inline"> lines</span>
              </span>
            </BarToggle>
          )}
          <BarToggle
            label={language === 'shell' ? 'Files' : 'Schema'}
            on={sideOpen}
            onChange={(open) => store.setState({ sideOpen: open })}
          >
            <PanelRight size={15} aria-hidden />
            {language === 'shell' ? 'Files' : 'Schema'}
          </BarToggle>
        </div>
      </div>
      <div className="relative flex min-h-0 flex-1">
        {languages.map((id) => (
          <div
            key={id}
            id={`${prefix}-${id}`}
            role="tabpanel"
            aria-labelledby={`${prefix}-${id}-tab`}
            hidden={id !== language}
            className="min-w-0 flex-1"
          >
            {shown.includes(id) &&
              (id === 'shell' ? (
                <Terminal
                  evidence={evidence}
                  store={store}
                  wrap={wrap}
                  control={terminal}
                  onRecords={setRecords}
                  say={say}
                />
              ) : (
                <SqlPane
                  evidence={evidence}
                  store={store}
                  control={sql}
                  onRecords={setRecords}
                  onFilter={filter}
                  say={say}
                />
              ))}
          </div>
        ))}
        {sideOpen && (
          <Side
            pane={side}
            title={language === 'shell' ? 'Files' : 'Schema'}
            onClose={() => store.setState({ sideOpen: false })}
          >
            {language === 'shell' ? (
              <FilesPanel
                evidence={evidence}
                written={files}
                onInsert={(name) => {
                  uncover();
                  terminal.current?.type(name);
                }}
              />
            ) : (
              <SchemaPanel
                evidence={evidence}
                onInsert={(text) => {
                  uncover();
                  sql.current?.type(text);
                }}
              />
            )}
          </Side>
        )}
      </div>
      <RecordDrawer
        records={records}
        onClose={() => setRecords(NO_RECORDS)}
        onFilter={languages.includes('sql') ? filter : undefined}
        canFilter={canFilter}
      />
      {toast}
    </section>
  );
}

interface BarToggleProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}

function BarToggle({ label, on, onChange, children }: BarToggleProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={on}
      onClick={() => onChange(!on)}
      className={cx(
        'inline-flex h-7 items-center gap-1.5 rounded px-2 text-data font-semibold transition-colors duration-(--fast) hover:bg-hover hover:text-ink',
        on ? 'bg-accent-wash text-ink' : 'text-ink-2',
      )}
    >
      {children}
    </button>
  );
}
