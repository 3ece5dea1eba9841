/** A run as the files that a lab hands over. The S3 layout of log files is lib/simulate/delivery's. */
import { isoMillis, isoSeconds } from './clock';
import type { EvidenceSource } from './evidence';
import { metricLine } from './metrics';
import type { LogLine, Output, Stream } from './output';
import type { Account } from './world/account';

export interface Shipping {
  readonly account: Account;
  /** When the files were last written; ISO 8601. */
  readonly modified: string;
  /** The records in one file; where the trail sends them to CloudWatch Logs too. */
  readonly trail?: { readonly file: string; readonly log?: Stream };
  readonly insights?: { readonly file: string };
  /** Of each log stream its file; a stream that has none is left out. */
  readonly streams?: (stream: Stream) => string | undefined;
  /** One-minute points, one a line, as a metric stream sends them. */
  readonly metrics?: { readonly file: string; readonly stream: string };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Files without anything in them are not made. */
export function ship(output: Output, shipping: Shipping): readonly EvidenceSource[] {
  const modified = isoSeconds(Date.parse(shipping.modified));
  const { trail, insights, metrics, account } = shipping;
  const files: EvidenceSource[] = [];
  const add = (name: string, text: string, rest: Pick<EvidenceSource, 'role' | 'log'>) =>
    files.push({ name, bytes: utf8(text), modified, ...rest });
  if (trail && output.records.length > 0) {
    const log = trail.log && { log: trail.log };
    add(trail.file, document(output.records), { role: 'cloudtrail', ...log });
  }
  if (insights && output.insights.length > 0)
    add(insights.file, document(output.insights), { role: 'other' });
  for (const [stream, lines] of byStream(output.logs)) {
    const name = shipping.streams?.(stream);
    if (name !== undefined) add(name, lines.map(stamped).join(''), { role: 'log', log: stream });
  }
  if (metrics && output.metrics.length > 0) {
    const text = output.metrics.map((point) => `${metricLine(account, metrics.stream, point)}\n`);
    add(metrics.file, text.join(''), { role: 'other' });
  }
  return files;
}

/** One line without a newline at its end, as CloudTrail delivers it. */
function document(events: readonly { readonly record: unknown }[]): string {
  return `{"Records":[${events.map(({ record }) => JSON.stringify(record)).join(',')}]}`;
}

/** CloudWatch Logs keeps the lines of a stream in the order of their time. */
function byStream(lines: readonly LogLine[]): readonly (readonly [Stream, readonly LogLine[]])[] {
  const streams = new Map<string, LogLine[]>();
  for (const line of lines) {
    const key = `${line.group}\n${line.stream}`;
    const known = streams.get(key);
    if (known) known.push(line);
    else streams.set(key, [line]);
  }
  return [...streams.values()].map((list) => {
    const { group, stream } = list[0] as LogLine;
    return [{ group, stream }, list.sort((a, b) => a.time - b.time)];
  });
}

const stamped = ({ time, message }: LogLine) => `${isoMillis(time)} ${message}\n`;
