import { z } from 'zod';
import { isoSeconds } from '@/lib/simulate/clock';
import type { AlarmSettings } from '@/lib/query/logs/alarm/types';
import { stateReason, watch, type Ingested, type Transition } from '@/lib/query/logs/alarm/watch';
import { matchFilter, parseFilterPattern } from '@/lib/query/logs/filter';
import type { AlarmFailure, Kind, Parsed } from '../types';
import {
  ALARM_FIELDS,
  problemsOfAlarm,
  readFlags,
  settingsOf,
  type AlarmField,
} from './alarm-flags';
import { recordedEvents, type RecordedEvent } from './recorded';

const MINUTE = 60_000;

/** Public: how the form begins, and over which time the alarm is tried. */
const config = z
  .strictObject({
    name: z.string().min(1).describe('What the alarm is called.'),
    start: z
      .string()
      .min(1)
      .describe('The settings as they are now, as flags of put-metric-alarm.'),
    from: z.iso.datetime().describe('The alarm is tried from here: UTC, ISO 8601.'),
    until: z.iso.datetime().describe('Up to here.'),
    within: z.int().min(1).describe('In how many minutes it has to ring.'),
  })
  .describe('Settings of an alarm.');
type AlarmConfig = z.infer<typeof config>;

const key = z
  .strictObject({
    example: z.string().min(1).describe('Settings that are right; shown where they are given up.'),
    pattern: z.string().min(1).describe('The filter pattern whose metric the alarm is on.'),
    incidents: z
      .array(
        z.strictObject({
          from: z.iso.datetime().describe('The first event of it; it has to ring in time after.'),
          until: z.iso.datetime().describe('So long no ringing is false.'),
        }),
      )
      .min(1)
      .describe('When it has to ring, in order; else it has to be silent.'),
    events: recordedEvents,
    tempting: z
      .array(
        z.strictObject({
          flags: z.string().min(1).describe('Settings that tempt and are wrong.'),
          at: z.iso
            .datetime()
            .describe('When it first rings for nothing, or should have begun to.'),
        }),
      )
      .default([])
      .describe('Proof that the key refuses what it should.'),
  })
  .describe('The key of an alarm.');
type AlarmKey = z.infer<typeof key>;

function parse(input: string): Parsed<AlarmSettings> {
  const { texts, stray } = readFlags(input);
  if (stray !== undefined)
    return { ok: false, note: `${stray} is no flag of these: ${Object.values(ALARM_FIELDS).join(', ')}.` }; // prettier-ignore
  const [problem] = Object.entries(problemsOfAlarm(texts)) as [AlarmField, string][];
  if (problem) return { ok: false, note: `${ALARM_FIELDS[problem[0]]}: ${problem[1]}` };
  return { ok: true, value: settingsOf(texts), echo: input.trim().replace(/[\s\\]+/g, ' ') };
}

/** The same events are tried with one pattern again and again. */
const tried = new WeakMap<readonly RecordedEvent[], Map<string, readonly Ingested[]>>();

function ingested(events: readonly RecordedEvent[], text: string): readonly Ingested[] {
  const known = tried.get(events)?.get(text);
  if (known) return known;
  const { pattern } = parseFilterPattern(text);
  const made = events.map(({ message, time }) => {
    return { time, matches: pattern !== undefined && matchFilter(pattern, message) !== null };
  });
  tried.set(events, (tried.get(events) ?? new Map<string, readonly Ingested[]>()).set(text, made));
  return made;
}

/** What goes wrong first, in the order of time. */
function firstFailure(
  settings: AlarmSettings,
  { events, pattern, incidents }: AlarmKey,
  { from, until, within }: AlarmConfig,
): AlarmFailure | undefined {
  const span = [Date.parse(from), Date.parse(until)] as const;
  const filter = { value: 1, defaultValue: 0 };
  const changes = watch(ingested(events, pattern), filter, settings, span);
  const rings = changes.filter(({ to }) => to === 'ALARM');
  const spans = incidents.map((one) => [Date.parse(one.from), Date.parse(one.until)] as const);
  const idle = rings.filter(({ at }) => !spans.some(([start, end]) => at >= start && at <= end));
  const silent = spans.find(
    ([start]) => !rings.some(({ at }) => at >= start && at <= start + within * MINUTE),
  );
  const [first] = idle;
  if (first && (!silent || first.at < silent[0]))
    return {
      of: 'alarm',
      what: 'false',
      at: isoSeconds(first.at),
      reason: stateReason(first, settings),
      more: idle.length - 1,
    };
  return silent && silence(changes, rings, silent, within);
}

function silence(
  changes: readonly Transition[],
  rings: readonly Transition[],
  [start, end]: readonly [number, number],
  within: number,
): AlarmFailure {
  const late = rings.find(({ at }) => at > start + within * MINUTE && at <= end);
  return {
    of: 'alarm',
    what: 'silent',
    from: isoSeconds(start),
    by: isoSeconds(start + within * MINUTE),
    state: changes.findLast(({ at }) => at <= start)?.to ?? 'INSUFFICIENT_DATA',
    ...(late && { late: isoSeconds(late.at) }),
  };
}

/** What is wrong with a key and its question, beside their shapes. */
function flaw(key: AlarmKey, config: AlarmConfig): string | undefined {
  if (key.events.length === 0) return 'the lab has no recorded events';
  if (!parseFilterPattern(key.pattern).pattern) return 'its pattern has an error';
  const start = parse(config.start);
  if (!start.ok) return `the settings to begin with have an error: ${start.note}`;
  if (!firstFailure(start.value, key, config))
    return 'the settings to begin with are right already';
  for (const { flags, at } of key.tempting) {
    const parsed = parse(flags);
    if (!parsed.ok) return `tempting settings have an error: ${parsed.note}`;
    const failure = firstFailure(parsed.value, key, config);
    const when = failure && (failure.what === 'false' ? failure.at : failure.from);
    if (when !== at) return `tempting settings fail at ${when ?? 'nothing'}, not at ${at}`;
  }
  return undefined;
}

/** An alarm on the metric of a filter, graded by when it would have rung. */
export const alarm: Kind<'alarm', AlarmConfig, AlarmKey, AlarmSettings> = {
  id: 'alarm',
  config,
  key,
  parse,
  matches: (value, key, config) => firstFailure(value, key, config) === undefined,
  explain: (value, key, config) => firstFailure(value, key, config),
  flaw,
};
