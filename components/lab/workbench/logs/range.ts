/** The window of time of a query over log events: what is chosen, and what the engine is told. */
import type { LogRange } from '@/lib/progress/workspace-schema';
import { stamp } from '@/lib/query/logs/ask';
import type { LogScope } from '@/lib/query/types';

const HOUR = 3_600_000;
/** As the console offers them; they end at the evidence's clock, where "now" is. */
export const RELATIVE: readonly { readonly ms: number; readonly name: string }[] = [
  { ms: HOUR, name: 'Last 1 hour' },
  { ms: 3 * HOUR, name: 'Last 3 hours' },
  { ms: 24 * HOUR, name: 'Last 24 hours' },
  { ms: 7 * 24 * HOUR, name: 'Last 7 days' },
];

const TYPED = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d(?:\.\d{1,3})?))?)?\s*(?:Z|UTC)?$/i;

/** The instant of `2024-11-28 15:22` or ISO 8601, as UTC; undefined where it is none. */
export function readInstant(text: string): number | undefined {
  const [, day, clock = '00:00', seconds = '00'] = TYPED.exec(text.trim()) ?? [];
  const at = Date.parse(`${day}T${clock}:${seconds}Z`);
  // Date.parse takes 31 February for 3 March.
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? undefined : at;
}

export type Window =
  | { readonly ok: true; readonly from?: number; readonly to?: number }
  | { readonly ok: false; readonly field: 'from' | 'to'; readonly message: string };

/** @param clock the evidence's now; ISO 8601 */
export function windowOf(range: LogRange, clock: string): Window {
  switch (range.kind) {
    case 'all':
      return { ok: true };
    case 'last': {
      const to = Date.parse(clock);
      return { ok: true, from: to - range.ms, to };
    }
    case 'between': {
      const [from, to] = [readInstant(range.from), readInstant(range.to)];
      const message = 'Write a time in UTC, as 2024-11-28 15:22.';
      if (from === undefined && range.from.trim()) return { ok: false, field: 'from', message };
      if (to === undefined && range.to.trim()) return { ok: false, field: 'to', message };
      if (from !== undefined && to !== undefined && to < from) {
        return { ok: false, field: 'to', message: 'This is before the beginning.' };
      }
      return { ok: true, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    }
  }
}

/** A window as a learner would type it. @param to exclusive: both ends of a range belong to it */
export function rangeOf(from: number, to: number): LogRange {
  const begin = new Date(from)
    .toISOString()
    .replace('T', ' ')
    .replace(/(?::00)?\.000Z$/, '');
  return { kind: 'between', from: begin, to: stamp(to - 1) };
}

/** Undefined where the window cannot be read. */
export function scopeOf(
  range: LogRange,
  groups: readonly string[] | undefined,
  clock: string,
): LogScope | undefined {
  const window = windowOf(range, clock);
  if (!window.ok) return undefined;
  const { from, to } = window;
  return {
    ...(groups && { logGroups: groups }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}
