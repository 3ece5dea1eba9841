'use client';

import { type RefObject, useImperativeHandle, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { WorkspaceStore } from '@/lib/progress/workspace';
import type { LogsLanguage } from '@/lib/query/logs/engine';
import type { Evidence } from '@/lib/query/types';
import type { ShowRecords } from '../records';
import type { PaneTools } from '../query-bar';
import type { PaneControl } from '../sql-pane';
import type { Asked } from '../translate-dialog';
import { GroupPicker } from './group-picker';
import { LanguageSwitch } from './language-switch';
import { LogsEditorPane } from './logs-editor-pane';
import { RangePicker } from './range-picker';
import { windowOf } from './range';

export interface LogsControl extends PaneControl {
  /** Shows one of the two languages. */
  show(language: LogsLanguage): void;
}

interface LogsPaneProps {
  languages: readonly LogsLanguage[];
  evidence: Evidence;
  store: WorkspaceStore;
  control: RefObject<LogsControl | null>;
  onRecords: ShowRecords;
  onTranslate: (asked: Asked) => void;
  say: (words: string) => void;
  tools: PaneTools;
}

/** CloudWatch Logs: log groups, a window of time, and one of two languages. */
export function LogsPane(props: LogsPaneProps) {
  const { languages, evidence, store, control, onRecords, onTranslate, say, tools } = props;
  const wanted = useStore(store, (workspace) => workspace.logsLanguage);
  const language = languages.includes(wanted) ? wanted : (languages[0] ?? 'insights');
  const range = useStore(store, (workspace) => workspace.logRange);
  const chosen = useStore(store, (workspace) => workspace.logGroups);
  const window = useMemo(() => windowOf(range, evidence.clock), [range, evidence.clock]);
  const pane = useRef<PaneControl>(null);

  useImperativeHandle(
    control,
    () => ({
      run: (query) => pane.current?.run(query),
      insert: (query) => pane.current?.insert(query),
      type: (text) => pane.current?.type(text),
      focus: () => pane.current?.focus(),
      show: (logsLanguage) => store.setState({ logsLanguage }),
    }),
    [store],
  );

  const scope = (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-1.5">
      <LanguageSwitch
        languages={languages}
        value={language}
        onChange={(logsLanguage) => store.setState({ logsLanguage, language: logsLanguage })}
      />
      <GroupPicker
        groups={evidence.logGroups ?? []}
        chosen={chosen}
        onChange={(logGroups) => store.setState({ logGroups: logGroups && [...logGroups] })}
      />
      <RangePicker
        range={range}
        window={window}
        clock={evidence.clock}
        onChange={(logRange) => store.setState({ logRange })}
      />
    </div>
  );
  return (
    <LogsEditorPane
      key={language}
      language={language}
      evidence={evidence}
      store={store}
      control={pane}
      scope={scope}
      onRecords={onRecords}
      onTranslate={onTranslate}
      say={say}
      tools={tools}
    />
  );
}
