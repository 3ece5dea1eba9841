/** Who counts the events of a window: each engine in its own language. */
import type { TimePoint } from '@/components/chart/bins';
import { binExpression, timeOf } from '@/lib/query/dashboards/bins';
import { withWindow } from '@/lib/query/sql/window';
import { ask, type Rows } from '../../dashboard/ask';
import { countOf } from '../../dashboard/words';
import type { EngineHandle } from '../engines';

/** Milliseconds since the epoch, UTC; `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
export interface Counter {
  /** What is counted, in the plural; a second series is a part of the first. */
  readonly series: readonly string[];
  /** The first event and the last; undefined where there is none, or it was stopped. */
  extent(signal: AbortSignal): Promise<Span | undefined>;
  count(span: Span, binSeconds: number, signal: AbortSignal): Promise<readonly TimePoint[]>;
}

const rowsOf = (answer: Awaited<ReturnType<typeof ask>>): Rows => (answer?.ok ? answer.rows : []);

function spanOf(rows: Rows): Span | undefined {
  const [from, last] = (rows[0] ?? []).map(timeOf);
  if (from === undefined || last === undefined || Number.isNaN(from + last)) return undefined;
  return { from, to: last + 1 };
}
const pointsOf = (rows: Rows): readonly TimePoint[] =>
  rows
    .map((row) => ({ at: timeOf(row[0]), values: row.slice(1).map(countOf) }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at);

/** The events of the table `cloudtrail`, and those of them that have an error code. */
export const trailCounter = (handle: EngineHandle): Counter => ({
  series: ['events', 'with an error'],
  async extent(signal) {
    const query = 'SELECT min(eventTime), max(eventTime) FROM cloudtrail';
    return spanOf(rowsOf(await ask(handle, query, { signal })));
  },
  async count(span, seconds, signal) {
    const query = `SELECT ${binExpression(seconds)} AS bin, count(*), count(errorCode)
FROM cloudtrail
GROUP BY 1`;
    return pointsOf(rowsOf(await ask(handle, withWindow(query, span) ?? query, { signal })));
  },
});

/** The log events of the groups that are asked; all where none is named. */
export const logsCounter = (handle: EngineHandle, groups?: readonly string[]): Counter => ({
  series: ['log events'],
  async extent(signal) {
    const query = 'stats min(@timestamp), max(@timestamp)';
    return spanOf(rowsOf(await ask(handle, query, { signal, scope: scopeOf(groups) })));
  },
  async count({ from, to }, seconds, signal) {
    const query = `stats count(*) by bin(${periodOf(seconds)})`;
    // Both ends of a window of CloudWatch Logs belong to it.
    const scope = { ...scopeOf(groups), from, to: to - 1 };
    return pointsOf(rowsOf(await ask(handle, query, { signal, scope })));
  },
});
const scopeOf = (groups?: readonly string[]) => (groups ? { logGroups: groups } : {});

/** In the largest unit that it is a whole number of: more than 60 s or 60 m are no period there. */
function periodOf(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400}d`;
  if (seconds % 3_600 === 0) return `${seconds / 3_600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
