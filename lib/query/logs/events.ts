/** The events of CloudWatch Logs, read out of a lab's evidence. */
import { gunzipSync } from 'fflate';
import type { Effects, Evidence, LogScope, LogStream } from '../types';

/** One event, as `GetLogEvents` has it. */
export interface LogEvent {
  readonly logGroup: string;
  readonly logStream: string;
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
  /** Without the newline at its end. */
  readonly message: string;
}

export interface LoadedGroup {
  readonly name: string;
  /** In the order of their timestamps; equal ones in the order of the files. */
  readonly events: readonly LogEvent[];
}

/**
 * Reads every log group of the evidence.
 * @throws Error where a file cannot be read, or does not hold what its stream's format says
 */
export async function loadGroups(evidence: Evidence, effects: Effects): Promise<LoadedGroup[]> {
  const groups: LoadedGroup[] = [];
  for (const { name, streams } of evidence.logGroups ?? []) {
    const events: LogEvent[] = [];
    for (const stream of streams) {
      for (const file of stream.files) {
        for (const event of await readStream(evidence, effects, stream, file)) {
          events.push({ logGroup: name, logStream: stream.name, ...event });
        }
      }
    }
    groups.push({ name, events: events.sort((a, b) => a.timestamp - b.timestamp) });
  }
  return groups;
}

/** The events of the groups and of the window that a scope names, in the order of time. */
export function eventsIn(groups: readonly LoadedGroup[], scope: LogScope = {}): LogEvent[] {
  const { logGroups, from = -Infinity, to = Infinity } = scope;
  const chosen = groups.filter(({ name }) => !logGroups || logGroups.includes(name));
  const events = chosen.flatMap((group) =>
    group.events.filter(({ timestamp }) => timestamp >= from && timestamp <= to),
  );
  return chosen.length > 1 ? events.sort((a, b) => a.timestamp - b.timestamp) : events;
}

type Told = Pick<LogEvent, 'timestamp' | 'message'>;

async function readStream(
  evidence: Evidence,
  effects: Effects,
  { format }: LogStream,
  name: string,
): Promise<readonly Told[]> {
  const file = evidence.files.find((one) => one.name === name);
  if (!file) throw new Error(`the evidence has no file named ${name}`);
  const bytes = await effects.read(file.url);
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const text = new TextDecoder().decode(plain);
  return format === 'cloudtrail' ? records(name, text) : lines(name, text);
}

/** CloudTrail gives CloudWatch Logs each record as one line of JSON. */
function records(name: string, text: string): Told[] {
  const document = JSON.parse(text) as { Records?: { eventTime?: string }[] };
  if (!Array.isArray(document.Records)) throw new Error(`${name} is not a log file of CloudTrail`);
  return document.Records.map((record) => ({
    timestamp: Date.parse(record.eventTime ?? ''),
    message: JSON.stringify(record),
  }));
}

const LINE = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([\s\S]*)$/;

function lines(name: string, text: string): Told[] {
  return text.split('\n').flatMap((line, index) => {
    if (line === '') return [];
    const [, time, message] = LINE.exec(line) ?? [];
    if (time === undefined || message === undefined) {
      throw new Error(`${name}, line ${index + 1}: no timestamp at the beginning`);
    }
    return [{ timestamp: Date.parse(time), message }];
  });
}
