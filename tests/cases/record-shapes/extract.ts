/**
 * Distils field paths and types from real log files, by hand:
 * `npx tsx tests/cases/record-shapes/extract.ts <folder with *.json.gz>`. No values are kept.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { catalogue } from '../../unit/simulate/catalogue';
import { callerKind, callerOf, shapesOf, withoutCaller } from './shape';

type Raw = Record<string, unknown>;
const folder = process.argv[2];
if (!folder) throw new Error('Name the folder with the log files.');
const records = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json.gz'))
  .sort()
  .flatMap((name) => {
    const text = gunzipSync(readFileSync(path.join(folder, name))).toString();
    return (JSON.parse(text) as { Records: Raw[] }).Records;
  });

function groups(of: (record: Raw) => string, what: (record: Raw) => unknown, from: readonly Raw[]) {
  const kinds = new Map<string, unknown[]>();
  for (const record of from) kinds.set(of(record), [...(kinds.get(of(record)) ?? []), what(record)]);
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, samples]) => `${JSON.stringify({ kind, ...shapesOf(samples) })}\n`)
    .join('');
}
const event = (record: Raw) => `${String(record.eventSource)}/${String(record.eventName)}`;
/** Those that the simulation writes: an event more there, and this is run again. */
const ours = new Set(catalogue().map(event));
const done = records.filter((record) => record.errorCode === undefined && ours.has(event(record)));
const here = (name: string) => path.join('tests/cases/record-shapes', name);
writeFileSync(here('events.ndjson'), groups(event, withoutCaller, done));
writeFileSync(here('callers.ndjson'), groups((record) => callerKind(callerOf(record)), callerOf, records));
