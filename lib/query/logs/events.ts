/** Log events of CloudWatch Logs, made from the evidence files that a log group's streams name. */
import type { CloudTrailRecord } from '@/lib/trail/record';
import { readRecords } from '@/lib/trail/read';
import { recordLines } from './record-lines';
import type { Evidence, LogGroup, LogScope, LogStream } from '../types';

/** One log event, as `FilterLogEvents` returns it. Times are milliseconds since the epoch. */
export interface LogEvent {
  readonly timestamp: number;
  readonly ingestionTime: number;
  readonly message: string;
  readonly logGroup: string;
  readonly logStream: string;
  /** The event's id: 56 digits, in order of time within the evidence; also its `@ptr`. */
  readonly id: string;
}

/** CloudTrail hands a record to CloudWatch Logs some five minutes after the call; the agent at once. */
const DELIVERY_MS = { cloudtrail: 5 * 60_000, records: 5 * 60_000, lines: 1_000 } as const;
/** A line as CloudWatch Logs exports it: the event's time, a space, its message. */
const STAMPED = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z) (.*)$/s;
/** Ids begin with this, and have as many digits as those that the service gives. */
const FIRST_DIGITS = '37';
const ID_DIGITS = 56;

/**
 * All events of the evidence's log groups, in order of time.
 * @param read gives the bytes of an evidence file by its name
 */
export async function readLogEvents(
  evidence: Pick<Evidence, 'logGroups'>,
  read: (name: string) => Promise<Uint8Array>,
): Promise<readonly LogEvent[]> {
  const events: (Omit<LogEvent, 'id'> & { id: string })[] = [];
  for (const group of evidence.logGroups ?? []) {
    for (const stream of group.streams) {
      for (const file of stream.files) {
        // One by one: a spread of many thousand arguments overflows the stack.
        for (const event of eventsOf(group, stream, file, await read(file))) events.push(event);
      }
    }
  }
  events.sort((a, b) => a.timestamp - b.timestamp);
  // Set in place: these are the most objects there are.
  for (const [index, event] of events.entries()) {
    event.id = FIRST_DIGITS + String(index).padStart(ID_DIGITS - FIRST_DIGITS.length, '0');
  }
  return events;
}

/** The events of a scope: its groups, its window (both ends inclusive). */
export function inScope(events: readonly LogEvent[], scope: LogScope = {}): readonly LogEvent[] {
  const { logGroups, from = -Infinity, to = Infinity } = scope;
  return events.filter(
    ({ timestamp, logGroup }) =>
      timestamp >= from && timestamp <= to && (logGroups?.includes(logGroup) ?? true),
  );
}

function* eventsOf(
  group: LogGroup,
  { name: logStream, format }: LogStream,
  file: string,
  bytes: Uint8Array,
): Generator<LogEvent> {
  const at = (timestamp: number, message: string): LogEvent => ({
    timestamp,
    ingestionTime: timestamp + DELIVERY_MS[format],
    message,
    logGroup: group.name,
    logStream,
    id: '',
  });
  if (format === 'cloudtrail') {
    for (const record of readRecords(file, bytes).records) yield at(timeOf(record), text(record));
    return;
  }
  if (format === 'records') {
    for (const { time, line } of recordLines(bytes)) yield at(time, line);
    return;
  }
  let last = 0;
  for (const line of new TextDecoder().decode(bytes).split(/\r?\n/)) {
    if (line === '') continue;
    const [, stamp = '', rest = ''] = STAMPED.exec(line) ?? [];
    const time = Date.parse(stamp);
    // A line without a time of its own belongs to the moment of the one before.
    if (!Number.isNaN(time)) last = time;
    yield at(last, Number.isNaN(time) ? line : rest);
  }
}

const timeOf = (record: CloudTrailRecord) => Date.parse(record.eventTime);
const text = (record: CloudTrailRecord) => JSON.stringify(record);
