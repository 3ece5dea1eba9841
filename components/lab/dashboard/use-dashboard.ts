import { useCallback, useEffect, useState } from 'react';
import { binSeconds, timeOf } from '@/lib/query/dashboards/bins';
import type { Filter } from '@/lib/query/dashboards/filter';
import { extentQuery, tileQuery } from '@/lib/query/dashboards/tile-query';
import type { Dashboard, Tile } from '@/lib/query/dashboards/types';
import type { EngineHandle } from '../workbench/engines';
import { ask, type Answer, type Rows } from './ask';

/** How many events there are, and when. */
export interface Extent {
  readonly events: number;
  /** As the engine writes times; absent where there is no event. */
  readonly first?: string;
  readonly last?: string;
  /** Seconds: the width of the bins that follow. */
  readonly bin: number;
}
export interface TileState {
  readonly query: string;
  readonly answer: Answer;
  readonly bin: number;
  /** True where the answer is to what was asked before, and the new one is still to come. */
  readonly stale: boolean;
}
interface Asked {
  readonly key: string;
  readonly query: string;
  readonly answer: Answer;
  readonly bin: number;
}

function extentOf(rows: Rows): Extent {
  const [events, first, last] = rows[0] ?? [];
  const span = timeOf(last) - timeOf(first);
  return {
    events: Number(events ?? 0),
    bin: binSeconds(Number.isNaN(span) ? 0 : span),
    ...(typeof first === 'string' && { first }),
    ...(typeof last === 'string' && { last }),
  };
}

/** Asks the tiles' queries, one after the other; what was asked before is stopped. */
export function useDashboard(
  handle: EngineHandle,
  dashboard: Dashboard,
  filters: readonly Filter[],
) {
  const key = `${dashboard.id} ${JSON.stringify(filters)}`;
  const [attempt, setAttempt] = useState(0);
  const [extent, setExtent] = useState<Extent & { key: string }>();
  const [asked, setAsked] = useState<Readonly<Record<string, Asked>>>({});
  const [finished, setFinished] = useState<string>();

  useEffect(() => {
    const { signal, abort } = stopper();
    async function load() {
      const first = await ask(handle, extentQuery(dashboard, filters), { signal });
      if (!first) return;
      const found = extentOf(first.ok ? first.rows : []);
      setExtent({ ...found, key });
      for (const tile of dashboard.tiles) {
        const query = tileQuery(dashboard, tile, filters, found.bin);
        const answer = await ask(handle, query, { signal });
        if (!answer) return;
        setAsked((was) => ({ ...was, [tile.id]: { key, query, answer, bin: found.bin } }));
      }
      setFinished(key);
    }
    void load();
    return abort;
    // The key stands for the dashboard and its filters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [handle, key, attempt]);

  const stateOf = (tile: Tile): TileState | undefined => {
    const one = asked[tile.id];
    return one && { ...one, stale: one.key !== key };
  };
  const again = useCallback(() => setAttempt((was) => was + 1), []);
  return {
    extent: extent?.key === key ? extent : undefined,
    stateOf,
    loading: finished !== key,
    again,
  };
}

function stopper() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
