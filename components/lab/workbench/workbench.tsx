'use client';

import { ChartNoAxesColumn, Link, PanelRight, WrapText, X } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useCallback, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useOfferActions } from '@/components/site/page-actions';
import { IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Tabs } from '@/components/ui/tabs';
import { shareHash, toShare } from '@/lib/progress/share';
import { useWorkspace, type WorkspaceStore } from '@/lib/progress/workspace';
import type { FoundBy } from '@/lib/casefile/schema';
import type { Workspace } from '@/lib/progress/workspace-schema';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import type { LogsLanguage } from '@/lib/query/logs/engine';
import type { Evidence, Json, Language, LogScope } from '@/lib/query/types';
import { DashboardPane, narrow } from '../dashboard/dashboard';
import type { Path } from '../record/paths';
import { RecordDrawer } from '../record/record-drawer';
import { useOptionalWorkbench, useRequests } from './context';
import { copyText } from './copy';
import { FilesPanel } from './files-panel';
import { FieldsPanel } from './logs/fields-panel';
import { LogsPane, type LogsControl } from './logs/logs-pane';
import { withInsightsFilter, withPatternFilter } from './logs/with-filter';
import { PANE_NAMES, SHORT_NAMES, paneOf, panesOf, SIDE_NAMES, type Pane } from './panes';
import { QueriesDrawer, type QueriesView } from './queries/queries-drawer';
import { type PaneTools, Tool } from './query-bar';
import type { JsonObject, ShowRecords } from './records';
import { SchemaPanel } from './schema-panel';
import { Side } from './side';
import { WorkbenchSkeleton } from './skeleton';
import { type PaneControl, SqlPane } from './sql-pane';
import { Terminal, type TerminalControl } from './terminal';
import { useToast } from './toast';
import type { Asked } from './translate-dialog';
import { useSharedQuery } from './use-shared-query';
import { useOverTimeShown } from './over-time/use-shown';
import { useWrap } from './use-wrap';
import { canFilter, withFilter } from './with-filter';

const TranslateDialog = lazy(() => import('./translate-dialog'));

export interface WorkbenchProps {
  evidence: Evidence;
  /** Under which name drafts, histories and results are kept in this browser. */
  storageKey: string;
  languages: readonly Language[];
}

/** The query engine of a lab: a terminal, SQL and CloudWatch Logs over the same evidence. */
export function Workbench(props: WorkbenchProps) {
  const { ready, store } = useWorkspace(props.storageKey);
  return ready ? <Bench {...props} store={store} /> : <WorkbenchSkeleton />;
}

const NO_RECORDS: readonly JsonObject[] = [];
const NO_FILES = {};

/** Records that are looked at, and the query that found them. */
interface Found {
  readonly records: readonly JsonObject[];
  readonly foundBy?: FoundBy;
}

function Bench({
  evidence,
  languages,
  store,
  storageKey,
}: WorkbenchProps & { store: WorkspaceStore }) {
  const saved = useStore(store, (workspace) => workspace.language);
  const sideOpen = useStore(store, (workspace) => workspace.sideOpen);
  const files = useStore(store, (workspace) => workspace.session?.files) ?? NO_FILES;
  const logsLanguage = useStore(store, (workspace) => workspace.logsLanguage);
  const panes = panesOf(languages);
  const language = languages.includes(saved) ? saved : (languages[0] ?? 'shell');
  const dashboardShown = useStore(store, (workspace) => workspace.dashboard.shown);
  const pane = dashboardShown && panes.includes('dashboard') ? 'dashboard' : paneOf(language);
  const logsLanguages = languages.filter((one): one is LogsLanguage => paneOf(one) === 'logs');
  /** A pane stays once it was opened: its engine, its scroll position. */
  const [opened, setOpened] = useState<readonly Pane[]>([]);
  const [{ records, foundBy }, setFound] = useState<Found>({ records: NO_RECORDS });
  const setRecords: ShowRecords = useCallback(
    (records, foundBy) => setFound({ records, foundBy }),
    [],
  );
  const [queries, setQueries] = useState<QueriesView>();
  const [translated, setTranslated] = useState<Asked>();
  const terminal = useRef<TerminalControl>(null);
  const sql = useRef<PaneControl>(null);
  const logs = useRef<LogsControl>(null);
  const side = useRef<HTMLElement>(null);
  const [wrap, setWrap] = useWrap(storageKey);
  const charted = useOverTimeShown(store);
  const prefix = useId();
  const { toast, say } = useToast();
  const shown = opened.includes(pane) ? opened : [...opened, pane];

  /** The dashboards are no language: they stand in front of the one that was shown. */
  function show(next: Language | 'dashboard') {
    const nextPane = next === 'dashboard' ? next : paneOf(next);
    setOpened((was) => [...new Set<Pane>([...was, pane, nextPane])]);
    const dashboard = { ...store.getState().dashboard, shown: next === 'dashboard' };
    store.setState({
      dashboard,
      ...(next !== 'dashboard' && { language: next }),
      ...((next === 'insights' || next === 'filter') && { logsLanguage: next }),
    });
  }

  /** Shows a pane and acts on it; one that is only now put on the page is waited for. */
  function whenThere(next: Language, act: (control: PaneControl) => void) {
    const before = store.getState().logsLanguage;
    show(next);
    const attempt = (left: number) => {
      const controls = { shell: terminal.current, sql: sql.current, logs: logs.current };
      const control = controls[paneOf(next)];
      if (control) act(control);
      else if (left > 0) requestAnimationFrame(() => attempt(left - 1));
    };
    // The other language's editor is put on the page with the next frame.
    if (paneOf(next) === 'logs' && before !== next) requestAnimationFrame(() => attempt(60));
    else attempt(60);
  }

  /** Once a closing dialog has given the focus back to where it was. */
  function afterDialog(next: Language, act: (control: PaneControl) => void) {
    requestAnimationFrame(() => whenThere(next, act));
  }

  const workbench = useOptionalWorkbench();
  useRequests(true, ({ action, language: next, query, scope }) => {
    if (scope) {
      look(scope);
      store.setState({ logGroups: scope.logGroups && [...scope.logGroups] });
    }
    if (action === 'show') return afterDialog(next, (control) => control.focus());
    whenThere(next, (control) => {
      if (action === 'run') control.run(query);
      else control.insert(query);
    });
  });

  /** Where the screen is narrow, the room may show something else. */
  function reveal(next: Language) {
    if (workbench) workbench.show(next);
    else show(next);
  }
  const { notice, dismiss } = useSharedQuery({
    store,
    languages,
    evidence,
    language: pane === 'dashboard' ? undefined : language,
    onTaken: reveal,
  });

  async function copyLink() {
    const query = toShare(store.getState(), language);
    if (!query.query.trim() && language !== 'filter') return say('Write a query first');
    const hash = shareHash(query);
    if (!hash) return say('The query is too long for a link');
    const { origin, pathname } = window.location;
    const done = await copyText(`${origin}${pathname}${hash}`);
    say(done ? 'Copied a link to the query' : 'The browser did not allow copying');
  }
  const tools: PaneTools = { queries: setQueries, link: () => void copyLink() };

  const openQueries = (view: QueriesView) => {
    reveal(language);
    setQueries(view);
  };
  useOfferActions({
    ...Object.fromEntries(
      languages.map((one) => [`Open ${LANGUAGE_NAMES[one]}`, () => reveal(one)]),
    ),
    'Query history': () => openQueries('history'),
    'Saved queries': () => openQueries('saved'),
    // Of the query that is seen; behind the dashboards none is.
    ...(pane !== 'dashboard' && { 'Copy a link to the query': tools.link }),
  });

  /** Where the list lies over the query, a choice from it shows what it was put into. */
  function uncover() {
    if (side.current && getComputedStyle(side.current).position === 'absolute') {
      store.setState({ sideOpen: false });
    }
  }

  function filter(path: Path, value: Json) {
    setFound({ records: NO_RECORDS });
    if (pane === 'dashboard' && narrow(store, path, value)) return say('Narrowed the dashboard');
    const { language, query } = filtered(store.getState(), path, value);
    afterDialog(language, (control) => control.insert(query));
    say('Added the filter to the query');
  }

  /** Chooses the window of a query; its log groups stay as they are. */
  function look({ from, to }: LogScope) {
    const text = (ms?: number) => (ms === undefined ? '' : new Date(ms).toISOString());
    const all = from === undefined && to === undefined;
    store.setState({
      logRange: all ? { kind: 'all' } : { kind: 'between', from: text(from), to: text(to) },
    });
  }

  /** A window that stands beside the query is chosen with it. */
  function use(language: Language, query: string, scope?: LogScope) {
    setTranslated(undefined);
    if (scope) look(scope);
    afterDialog(language, (control) => control.insert(query));
  }

  return (
    <section
      aria-label="Query engine"
      className="@container relative flex h-full min-h-0 flex-col bg-raised"
    >
      <div className="flex h-10 shrink-0 items-stretch justify-between overflow-x-auto overflow-y-hidden border-b border-line pr-1 pl-2">
        <Tabs
          label="Language"
          tabs={panes.map((id) => ({ id, label: PANE_NAMES[id], short: SHORT_NAMES[id] }))}
          value={pane}
          onChange={(next) => show(next === 'logs' ? logsLanguage : next)}
          panelPrefix={prefix}
        />
        <div className="flex items-center gap-0.5">
          {pane === 'shell' && <Tool icon={Link} label="Copy link" onClick={tools.link} />}
          {pane === 'shell' && (
            <BarToggle label="Wrap lines" on={wrap} onChange={setWrap}>
              <WrapText size={15} aria-hidden />
              <span className="hidden @lg:inline">Wrap lines</span>
            </BarToggle>
          )}
          {(pane === 'sql' || pane === 'logs') && (
            <BarToggle
              label="Over time"
              on={charted}
              onChange={(shown) =>
                store.setState({ overTime: { ...store.getState().overTime, shown } })
              }
            >
              <ChartNoAxesColumn size={15} aria-hidden />
              <span className="hidden @lg:inline">Over time</span>
            </BarToggle>
          )}
          {pane !== 'dashboard' && (
            <BarToggle
              label={SIDE_NAMES[pane]}
              on={sideOpen}
              onChange={(open) => store.setState({ sideOpen: open })}
            >
              <PanelRight size={15} aria-hidden />
              <span className="hidden @lg:inline">{SIDE_NAMES[pane]}</span>
            </BarToggle>
          )}
        </div>
      </div>
      <div role="status">
        {notice && (
          <div className="flex items-start gap-2 border-b border-line bg-accent-wash py-1 pr-1 pl-4 text-sm">
            <p className="min-w-0 flex-1 py-1">{notice}</p>
            <IconButton size="sm" label="Dismiss" onClick={dismiss}>
              <X size={14} aria-hidden />
            </IconButton>
          </div>
        )}
      </div>
      <div className="relative flex min-h-0 flex-1">
        {panes.map((id) => (
          <div
            key={id}
            id={`${prefix}-${id}`}
            role="tabpanel"
            aria-labelledby={`${prefix}-${id}-tab`}
            hidden={id !== pane}
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
                  onTranslate={setTranslated}
                  say={say}
                />
              ) : id === 'logs' ? (
                <LogsPane
                  languages={logsLanguages}
                  evidence={evidence}
                  store={store}
                  control={logs}
                  onRecords={setRecords}
                  onTranslate={setTranslated}
                  say={say}
                  tools={tools}
                />
              ) : id === 'dashboard' ? (
                <DashboardPane
                  evidence={evidence}
                  store={store}
                  onQuery={(query) => whenThere('sql', (control) => control.run(query))}
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
                  onTranslate={setTranslated}
                  say={say}
                  tools={tools}
                />
              ))}
          </div>
        ))}
        {sideOpen && pane !== 'dashboard' && (
          <Side
            pane={side}
            title={SIDE_NAMES[pane]}
            onClose={() => store.setState({ sideOpen: false })}
          >
            {pane === 'shell' ? (
              <FilesPanel
                evidence={evidence}
                written={files}
                onInsert={(name) => {
                  uncover();
                  terminal.current?.type(name);
                }}
              />
            ) : pane === 'logs' ? (
              <FieldsPanel
                key={logsLanguage}
                evidence={evidence}
                language={logsLanguage}
                onInsert={(text) => {
                  uncover();
                  logs.current?.type(text);
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
        foundBy={foundBy}
        onClose={() => setFound({ records: NO_RECORDS })}
        onFilter={languages.includes('sql') ? filter : undefined}
        canFilter={pane === 'logs' ? undefined : canFilter}
      />
      <QueriesDrawer
        language={language}
        store={store}
        view={queries}
        onView={setQueries}
        onQuery={(action, query) => afterDialog(language, (control) => control[action](query))}
      />
      {translated && (
        <Suspense>
          <TranslateDialog
            {...translated}
            evidence={evidence}
            languages={languages}
            onUse={use}
            open
            onClose={() => setTranslated(undefined)}
          />
        </Suspense>
      )}
      {toast}
    </section>
  );
}

/** The draft that a value is added to: the one that is shown, or SQL's from the terminal. */
function filtered(workspace: Workspace, path: Path, value: Json) {
  const { language, sqlDraft, insightsDraft, filterDraft } = workspace;
  switch (language) {
    case 'insights':
      return { language, query: withInsightsFilter(insightsDraft, path, value) };
    case 'filter':
      return { language, query: withPatternFilter(filterDraft, path, value) };
    default:
      return { language: 'sql' as const, query: withFilter(sqlDraft, path, value) };
  }
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
      title={label}
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
