import { z } from 'zod';
import { matchFilter, parseFilterPattern, type FilterPattern } from '@/lib/query/logs/filter';
import type { FilterFailure, Kind, Parsed } from '../types';
import { recordedEvents, type RecordedEvent } from './recorded';

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case, digits and dashes');

/** Public: how the editor begins, and what the pattern will be tried with. */
const config = z
  .strictObject({
    name: z.string().min(1).describe('What the filter is called.'),
    start: z.string().min(1).describe('The pattern as it is now; the editor begins with it.'),
    groups: z
      .array(
        z.strictObject({
          id: name.describe('Names the events in the key.'),
          title: z.string().min(1).describe('Which events, in words that give nothing away.'),
          matches: z.boolean().describe('True where all have to match, false where none may.'),
        }),
      )
      .min(2)
      .describe('What the pattern is tried with, in this order.'),
  })
  .describe('Settings of a filter pattern.');
type FilterConfig = z.infer<typeof config>;

const key = z
  .strictObject({
    example: z.string().min(1).describe('A pattern that is right; shown where it is given up.'),
    because: z
      .record(name, z.string())
      .default({})
      .describe('By group: what a pattern confuses that takes these events the wrong way.'),
    events: recordedEvents,
    tempting: z
      .array(
        z.strictObject({
          pattern: z.string().min(1).describe('A pattern that tempts and is wrong.'),
          fails: name.describe('The group that shows it: the first that goes the wrong way.'),
        }),
      )
      .default([])
      .describe('Proof that the key refuses what it should.'),
  })
  .describe('The key of a filter pattern.');
type FilterKey = z.infer<typeof key>;

/** As many as are read; the rest is counted. */
const EXAMPLES = 3;

function parse(input: string): Parsed<FilterPattern> {
  const { pattern, diagnostics } = parseFilterPattern(input.trim());
  if (pattern) return { ok: true, value: pattern, echo: input.trim().replace(/\s+/g, ' ') };
  const { span, message = '', hint = '' } = diagnostics.find(({ severity }) => severity === 'error') ?? {}; // prettier-ignore
  return { ok: false, note: `Character ${(span?.start ?? 0) + 1}: ${message} ${hint}` };
}

/** The first group, in the order of the question, of which some events go the wrong way. */
function firstFailure(
  pattern: FilterPattern,
  { events, because }: FilterKey,
  { groups }: FilterConfig,
): { readonly id: string; readonly failure: FilterFailure } | undefined {
  for (const { id, title, matches } of groups) {
    const own = events.filter(({ group }) => group === id);
    const wrong = own.filter(({ message }) => (matchFilter(pattern, message) !== null) !== matches);
    if (wrong.length === 0) continue;
    return {
      id,
      failure: {
        of: 'filter',
        events: title,
        matches,
        wrong: wrong.length,
        total: own.length,
        examples: spread(wrong).map(exampleOf),
        ...(because[id] !== undefined && { because: because[id] }),
      },
    };
  }
  return undefined;
}

/** A few of different kinds: the first of each error code and event name. */
function spread(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const met = new Map<string, RecordedEvent>();
  for (const event of events) {
    const { errorCode, eventSource } = JSON.parse(event.message) as Record<string, unknown>;
    const kind = JSON.stringify([errorCode, eventSource]);
    if (!met.has(kind)) met.set(kind, event);
    if (met.size === EXAMPLES) break;
  }
  return [...met.values()];
}

function exampleOf({ message }: RecordedEvent): FilterFailure['examples'][number] {
  const { eventName = '', errorCode, eventTime = '', sourceIPAddress: from = '' } = JSON.parse(message) as Record<string, string | undefined>; // prettier-ignore
  return { eventName, eventTime, from, ...(errorCode !== undefined && { errorCode }) };
}

/** What is wrong with a key and its question, beside their shapes. */
function flaw(key: FilterKey, config: FilterConfig): string | undefined {
  const empty = config.groups.find(({ id }) => !key.events.some(({ group }) => group === id));
  if (empty) return `no event of the lab is of the group ${empty.id}`;
  const start = parse(config.start);
  if (!start.ok) return `the pattern to begin with has an error: ${start.note}`;
  if (!firstFailure(start.value, key, config)) return 'the pattern to begin with is right already';
  for (const { pattern, fails } of key.tempting) {
    const parsed = parse(pattern);
    if (!parsed.ok) return `a tempting pattern has an error: ${parsed.note}`;
    const id = firstFailure(parsed.value, key, config)?.id;
    if (id !== fails) return `a tempting pattern fails at ${id ?? 'nothing'}, not at ${fails}`;
  }
  return undefined;
}

/** A filter pattern of CloudWatch Logs, graded by the lab's own events. */
export const filter: Kind<'filter', FilterConfig, FilterKey, FilterPattern> = {
  id: 'filter',
  config,
  key,
  // One more than CloudWatch Logs takes, so that its own error is said.
  maxInput: 1_200,
  parse,
  matches: (value, key, config) => firstFailure(value, key, config) === undefined,
  explain: (value, key, config) => firstFailure(value, key, config)?.failure,
  flaw,
};
