'use client';

import { useId } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '@/components/ui/dialog';
import { Tabs } from '@/components/ui/tabs';
import type { WorkspaceStore } from '@/lib/progress/workspace';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import type { Language } from '@/lib/query/types';
import { HistoryList } from './history-list';
import { SavedList } from './saved-list';

export type QueriesView = 'history' | 'saved';
const VIEWS = [
  { id: 'history', label: 'History' },
  { id: 'saved', label: 'Saved' },
] as const;

interface QueriesDrawerProps {
  language: Language;
  store: WorkspaceStore;
  /** Closed where absent. */
  view?: QueriesView;
  onView: (view: QueriesView | undefined) => void;
  /** Puts the query into the draft, or runs it too. Called after the drawer has closed. */
  onQuery: (action: 'insert' | 'run', query: string) => void;
}

/** What was asked in a language, and what was kept under a name. */
export function QueriesDrawer(props: QueriesDrawerProps) {
  const { language, store, view, onView, onQuery } = props;
  const prefix = useId();
  const workspace = useStore(store);
  const take = (action: 'insert' | 'run', query: string) => {
    onView(undefined);
    onQuery(action, query);
  };
  return (
    <Dialog
      open={view !== undefined}
      onClose={() => onView(undefined)}
      title={`${LANGUAGE_NAMES[language]}: your queries`}
      shape="drawer"
    >
      <Tabs
        label="Your queries"
        tabs={VIEWS}
        value={view ?? 'history'}
        onChange={onView}
        panelPrefix={prefix}
        className="h-10 shrink-0 border-b border-line px-3"
      />
      <div
        id={`${prefix}-${view}`}
        role="tabpanel"
        aria-labelledby={`${prefix}-${view}-tab`}
        className="flex min-h-0 flex-1 flex-col"
      >
        {view === 'saved' ? (
          <SavedList
            key={language}
            language={language}
            workspace={workspace}
            change={store.setState}
            onQuery={take}
          />
        ) : (
          <HistoryList
            key={language}
            language={language}
            workspace={workspace}
            change={store.setState}
            onQuery={take}
          />
        )}
      </div>
    </Dialog>
  );
}
