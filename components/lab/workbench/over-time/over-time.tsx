'use client';

import { useState } from 'react';
import { useStore } from 'zustand';
import { TimeChart } from '@/components/chart/time-chart';
import { cx } from '@/components/ui/cx';
import type { WorkspaceStore } from '@/lib/progress/workspace';
import type { Workspace } from '@/lib/progress/workspace-schema';
import { usualStatistic } from '@/lib/query/metrics';
import type { TimeWindow } from '@/lib/query/sql/window';
import type { Evidence } from '@/lib/query/types';
import { spanWords } from '../../dashboard/words';
import type { Counter } from './counter';
import { MetricChart } from './metric-chart';
import { MetricPicker } from './metric-picker';
import { useCounts } from './use-counts';
import { useMetrics } from './use-metrics';

interface OverTimeProps {
  evidence: Evidence;
  store: WorkspaceStore;
  counter: Counter;
  /** The window of the query beneath: the chart shows it. */
  window: TimeWindow;
  /** Told the window that was marked; without one where the whole time is wanted again. */
  onWindow: (window: TimeWindow) => void;
}

/** How many events there were and when; what is marked narrows the query. A metric beneath, where there are some. */
export function OverTime({ evidence, store, counter, window, onWindow }: OverTimeProps) {
  const state = useCounts(counter, window);
  const metrics = useMetrics(evidence);
  const { metric, statistic } = useStore(store, (workspace) => workspace.overTime);
  const [cursor, setCursor] = useState<number>();
  const chosen = metrics.find(({ id }) => id === metric);
  const narrowed = window.from !== undefined || window.to !== undefined;
  const counts =
    state.status === 'counted'
      ? state.counts
      : state.status === 'counting'
        ? state.before
        : undefined;
  const [name = '', part] = counter.series;
  const brush = (from: number, to: number) => onWindow({ from, to });
  const change = (next: Workspace['overTime']) =>
    store.setState({ overTime: { ...store.getState().overTime, ...next } });

  return (
    <section
      aria-label="Over time"
      className="max-h-[45%] shrink-0 overflow-y-auto border-b border-line px-4 pt-1.5"
    >
      <div className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1">
        <p className="text-label text-ink-2 first-letter:uppercase">
          {name}
          {counts && ` by ${spanWords(counts.binMs / 1000)}`}
          {part && (
            <>
              , <span aria-hidden className="inline-block size-2 bg-bad" /> {part}
            </>
          )}
        </p>
        <div className="ml-auto flex min-w-0 flex-wrap items-center gap-1.5">
          {narrowed && (
            <button
              type="button"
              onClick={() => onWindow({})}
              className="h-6 rounded px-2 text-label font-semibold text-accent hover:bg-hover"
            >
              Whole time
            </button>
          )}
          <MetricPicker
            metrics={metrics}
            chosen={chosen}
            statistic={statistic}
            onMetric={(id) => change({ metric: id, statistic: undefined })}
            onStatistic={(next) => change({ statistic: next })}
          />
        </div>
      </div>
      {state.status === 'empty' ? (
        <p className="py-2 text-label text-ink-3">There is nothing in this window.</p>
      ) : counts ? (
        <div
          aria-busy={state.status === 'counting'}
          className={cx(state.status === 'counting' && 'opacity-60')}
        >
          <TimeChart
            label={`${counter.series.join(', ')}, by ${spanWords(counts.binMs / 1000)}`}
            points={counts.points}
            series={counter.series}
            shape="bars"
            binMs={counts.binMs}
            span={counts.span}
            height={84}
            cursor={cursor}
            onCursor={setCursor}
            onBrush={brush}
          />
          {chosen && (
            <MetricChart
              metric={chosen}
              statistic={statistic ?? usualStatistic(chosen)}
              counts={counts}
              cursor={cursor}
              onCursor={setCursor}
              onBrush={brush}
            />
          )}
        </div>
      ) : (
        <div className="h-[104px]" aria-busy />
      )}
    </section>
  );
}
