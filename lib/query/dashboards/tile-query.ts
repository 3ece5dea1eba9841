/** Writes the queries of a dashboard: a tile's own, with what the dashboard is narrowed to. */
import { binExpression } from './bins';
import { conditionsOf, type Filter } from './filter';
import type { Dashboard, Tile } from './types';

function conditions(parts: readonly (readonly string[] | undefined)[]): string {
  const all = parts.flatMap((part) => part ?? []);
  return all.length ? `\nWHERE ${all.join('\n  AND ')}` : '';
}

const narrowed = (dashboard: Dashboard, tile: Tile | undefined, filters: readonly Filter[]) =>
  conditions([dashboard.where, tile?.where, filters.flatMap(conditionsOf)]);

/** What a tile asks. `seconds` is the width of a bin, for tiles over time. */
export function tileQuery(
  dashboard: Dashboard,
  tile: Tile,
  filters: readonly Filter[],
  seconds: number,
): string {
  const select = tile.select.replace('$time', () => binExpression(seconds));
  const then = tile.then ? `\n${tile.then}` : '';
  return `SELECT ${select}\nFROM cloudtrail${narrowed(dashboard, tile, filters)}${then}`;
}

/** How many events there are, the first and the last time: what the bins follow from. */
export const extentQuery = (dashboard: Dashboard, filters: readonly Filter[]): string =>
  `SELECT count(*) AS events, min(eventTime) AS first, max(eventTime) AS last
FROM cloudtrail${narrowed(dashboard, undefined, filters)}`;

/** The records shown at the most. */
export const MOST_RECORDS = 500;

/** The records that a tile counts, newest first. */
export const recordsQuery = (dashboard: Dashboard, tile: Tile, filters: readonly Filter[]) =>
  `SELECT *
FROM cloudtrail${narrowed(dashboard, tile, filters)}
ORDER BY eventTime DESC
LIMIT ${MOST_RECORDS}`;
