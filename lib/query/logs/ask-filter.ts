/** Runs a filter pattern over log events: those that match, in order of time. */
import type { Column, Json } from '../types';
import { bytesOf, stamp, type Ask } from './ask';
import { matchFilter, parseFilterPattern } from './filter';

/** Events between two looks at the clock. */
const LOT = 500;
const STANDARD: readonly Column[] = [
  { name: '@timestamp', type: 'timestamp' },
  { name: '@message', type: 'string' },
  { name: '@logStream', type: 'string' },
];

export const askFilter: Ask = async (query, events, { stop }) => {
  const { pattern, diagnostics } = parseFilterPattern(query);
  if (!pattern) return { status: 'failed', diagnostics };
  const found: {
    readonly row: readonly Json[];
    readonly fields?: Readonly<Record<string, string>>;
  }[] = [];
  for (const [index, event] of events.entries()) {
    if (index % LOT === 0 && (await stop())) return { status: 'stopped' };
    const match = matchFilter(pattern, event.message);
    if (!match) continue;
    const row = [stamp(event.timestamp), event.message, event.logStream];
    found.push({ row, ...(match.fields && { fields: match.fields }) });
  }
  // What a space-delimited pattern named, as columns between the time and the message.
  const names = [...new Set(found.flatMap(({ fields }) => Object.keys(fields ?? {})))];
  const [time, ...rest] = STANDARD;
  const columns = time ? [time, ...names.map((name) => ({ name, type: 'string' })), ...rest] : [];
  const rows = found.map(({ row: [at, ...others], fields }) => [
    at ?? null,
    ...names.map((name) => fields?.[name] ?? null),
    ...others,
  ]);
  const scanned = {
    recordsMatched: rows.length,
    recordsScanned: events.length,
    bytesScanned: bytesOf(events),
  };
  return { status: 'done', columns, rows, scanned, diagnostics };
};
