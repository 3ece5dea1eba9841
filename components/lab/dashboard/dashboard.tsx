'use client';

import { useCallback, useEffect, useId } from 'react';
import { useStore } from 'zustand';
import { Tabs } from '@/components/ui/tabs';
import type { WorkspaceStore } from '@/lib/progress/workspace';
import { DASHBOARDS, dashboardOf } from '@/lib/query/dashboards';
import { type Filter, has, isValue, toggled } from '@/lib/query/dashboards/filter';
import { MOST_RECORDS, recordsQuery, tileQuery } from '@/lib/query/dashboards/tile-query';
import type { Tile } from '@/lib/query/dashboards/types';
import type { Evidence, Json } from '@/lib/query/types';
import type { Path } from '../record/paths';
import { EngineLoading } from '../workbench/engine-loading';
import type { ShowRecords } from '../workbench/records';
import { asRecord } from '../workbench/row-record';
import { useEngine } from '../workbench/use-engine';
import { ask } from './ask';
import { FilterBar } from './filter-bar';
import { TileView } from './tile-view';
import { useDashboard } from './use-dashboard';

const TABS = DASHBOARDS.map(({ id, title }) => ({ id, label: title }));

interface DashboardPaneProps {
  evidence: Evidence;
  store: WorkspaceStore;
  onQuery: (query: string) => void;
  onRecords: ShowRecords;
  say: (words: string) => void;
}

/** Narrows the dashboards to a field of a record; false where the value is more than one. */
export function narrow(store: WorkspaceStore, path: Path, value: Json): boolean {
  if (typeof value === 'object' && value !== null) return false;
  const { dashboard } = store.getState();
  const filter = isValue(path.map(String), value);
  if (!has(dashboard.filters, filter)) {
    store.setState({ dashboard: { ...dashboard, filters: toggled(dashboard.filters, filter) } });
  }
  return true;
}

/** Dashboards over the trail; each tile is a query, and what is chosen in one narrows them all. */
export function DashboardPane({ evidence, store, onQuery, onRecords, say }: DashboardPaneProps) {
  const { handle, state } = useEngine('sql', evidence);
  const { id, filters } = useStore(store, (workspace) => workspace.dashboard);
  const dashboard = dashboardOf(id);
  const { extent, stateOf, again } = useDashboard(handle, dashboard, filters);
  const prefix = useId();

  const open = useCallback(() => void handle.open().catch(() => undefined), [handle]);
  useEffect(open, [open]);

  const change = (next: { id: string } | { filters: Filter[] }) =>
    store.setState({ dashboard: { ...store.getState().dashboard, ...next } });

  async function showRecords(tile: Tile) {
    const query = recordsQuery(dashboard, tile, filters);
    const answer = await ask(handle, query);
    if (!answer?.ok) return say('The records could not be read');
    if (answer.rows.length === 0) return say('No records');
    if (answer.rows.length === MOST_RECORDS) say(`The newest ${MOST_RECORDS} records`);
    const records = answer.rows.map((row) => asRecord(answer.columns, row));
    onRecords(records, { language: 'sql', query });
  }

  if (state.status === 'opening' || state.status === 'failed') {
    return (
      <div className="flex h-full">
        <EngineLoading
          state={state}
          name="SQL engine"
          onRetry={() => {
            open();
            again();
          }}
        />
      </div>
    );
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="shrink-0 border-b border-line px-4">
        <Tabs
          label="Dashboards"
          tabs={TABS}
          value={dashboard.id}
          onChange={(next) => change({ id: next })}
          panelPrefix={prefix}
          className="-mx-2.5 h-9 overflow-x-auto overflow-y-hidden [&>button]:shrink-0 [&>button]:whitespace-nowrap"
        />
        <FilterBar
          filters={filters}
          extent={extent}
          onChange={(next) => change({ filters: next })}
        />
      </div>
      <div
        // Each dashboard begins at its top.
        key={dashboard.id}
        id={`${prefix}-${dashboard.id}`}
        role="tabpanel"
        aria-labelledby={`${prefix}-${dashboard.id}-tab`}
        className="min-h-0 flex-1 overflow-y-auto px-4 pt-2"
      >
        <h2 className="sr-only">{dashboard.title} dashboard</h2>
        <div className="grid grid-cols-1 gap-x-6 @lg:grid-cols-12">
          {dashboard.tiles.map((tile) => {
            const shown = stateOf(tile);
            return (
              <TileView
                key={tile.id}
                tile={tile}
                state={shown}
                filters={filters}
                nothing={extent?.events === 0}
                onFilter={(filter) => change({ filters: toggled(filters, filter) })}
                onQuery={() =>
                  onQuery(tileQuery(dashboard, tile, filters, (extent ?? shown)?.bin ?? 3600))
                }
                onRecords={() => void showRecords(tile)}
                onRetry={again}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
