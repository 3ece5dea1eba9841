/** The fields that Logs Insights discovers in log events. */
import type { LogEvent } from '../../events';
import { jsonFields } from './json';
import { lineFields } from './lines';

export const SYSTEM_FIELDS = [
  '@timestamp',
  '@message',
  '@logStream',
  '@log',
  '@ingestionTime',
  '@ptr',
] as const;

/** Events that are looked at: enough to see every field, few enough to be quick. */
const MOST_EVENTS = 2_000;

/** AWS's own first, then those of the messages, the most frequent first. */
export function discoverFields(events: readonly LogEvent[]): readonly string[] {
  const counts = new Map<string, number>();
  // Of a long log every nth, so that no part of it is left out.
  const step = Math.max(1, Math.floor(events.length / MOST_EVENTS));
  for (let index = 0; index < events.length; index += step) {
    const message = events[index]?.message ?? '';
    const names = jsonFields(message)?.names() ?? Object.keys(lineFields(message));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const found = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [...SYSTEM_FIELDS, ...found.map(([name]) => name)];
}
