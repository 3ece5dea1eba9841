import type { Shown } from '../schema';
import { instantIn } from './instant';

/** Names of fields that say when something happened, in small letters; the first one counts. */
const NAMES = [
  'eventtime',
  'event_time',
  '@timestamp',
  'timestamp',
  'datetime',
  'time',
  'date',
  'start',
];
/** Fields that say when the log was written or delivered, not when it happened. */
const LATER = /ingestion|delivery|digest/;

/** When what is shown happened, as ISO 8601 in UTC; undefined where it does not say. */
export function eventTimeOf(shown: Shown): string | undefined {
  switch (shown.kind) {
    case 'line':
      return iso(instantIn(shown.text));
    case 'record':
      return timeAmong(Object.entries(shown.record));
    case 'row':
      return timeAmong(shown.columns.map((column, at) => [column, shown.values[at]]));
  }
}

/** The field that is named like a time; else the only one that is a time. */
function timeAmong(fields: readonly (readonly [string, unknown])[]): string | undefined {
  for (const name of NAMES) {
    const field = fields.find(([key]) => key.toLowerCase() === name);
    const at = field && wholeInstant(field[1]);
    if (at !== undefined) return iso(at);
  }
  const others = fields.flatMap(([key, value]) => {
    const at = LATER.test(key.toLowerCase()) ? undefined : wholeInstant(value);
    return at === undefined ? [] : [at];
  });
  return others.length === 1 ? iso(others[0]) : undefined;
}

/** A value that is an instant and nothing else: a text, or milliseconds since the epoch. */
function wholeInstant(value: unknown): number | undefined {
  if (typeof value === 'number') return value >= 1e12 && value < 1e13 ? value : undefined;
  return typeof value === 'string' && value.length <= 40 ? instantIn(value) : undefined;
}

const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());
