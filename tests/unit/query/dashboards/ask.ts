import { binSeconds, timeOf } from '@/lib/query/dashboards/bins';
import type { Filter } from '@/lib/query/dashboards/filter';
import { extentQuery, tileQuery } from '@/lib/query/dashboards/tile-query';
import type { Dashboard, Tile } from '@/lib/query/dashboards/types';
import type { Engine, Json } from '@/lib/query/types';
import { run } from '../sql/fixture';

export type Rows = readonly (readonly Json[])[];

async function rowsOf(engine: Engine, query: string): Promise<Rows> {
  const { outcome, rows } = await run(engine, query);
  if (outcome.status !== 'done') throw new Error(`${query}\n${JSON.stringify(outcome)}`);
  return rows;
}

/** Every tile of a dashboard by its id, asked as the page asks. */
export async function answersOf(
  engine: Engine,
  dashboard: Dashboard,
  filters: readonly Filter[] = [],
): Promise<Record<string, Rows>> {
  const [extent = []] = await rowsOf(engine, extentQuery(dashboard, filters));
  const span = timeOf(extent[2]) - timeOf(extent[1]);
  const answers: Record<string, Rows> = { extent: [extent] };
  for (const tile of dashboard.tiles) {
    const query = tileQuery(dashboard, tile, filters, binSeconds(span || 0));
    answers[tile.id] = await rowsOf(engine, query);
  }
  return answers;
}

export function tileOf(dashboards: readonly Dashboard[], id: string): [Dashboard, Tile] {
  for (const dashboard of dashboards) {
    const tile = dashboard.tiles.find((one) => one.id === id);
    if (tile) return [dashboard, tile];
  }
  throw new Error(`no tile ${id}`);
}
