/** A run as the files that a lab hands over. The S3 layout of log files is lib/simulate/delivery's. */
import { isoMillis, isoSeconds } from './clock';
import type { EvidenceSource } from './evidence';
import { metricLine } from './metrics';
import type { LogLine, Output, Stream, TrailEvent } from './output';
import type { Account } from './world/account';

export interface Shipping {
  readonly account: Account;
  /** When the files were last written; ISO 8601. */
  readonly modified: string;
  /** The records in one file, or in several by name; where the trail sends them to CloudWatch Logs too. */
  readonly trail?: {
    readonly file: string | ((event: TrailEvent) => string);
    readonly log?: Stream;
  };
  /** As the trail delivers them to its bucket; as it sends them to CloudWatch Logs too, one a line. */
  readonly insights?: {
    readonly file: string;
    readonly lines?: { readonly file: string; readonly log: Stream };
  };
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
  if (trail) {
    const { file } = trail;
    const nameOf = typeof file === 'string' ? () => file : file;
    const rest = { role: 'cloudtrail', ...(trail.log && { log: trail.log }) } as const;
    for (const [name, events] of grouped(output.records, nameOf)) add(name, document(events), rest);
  }
  if (insights && output.insights.length > 0) {
    add(insights.file, document(output.insights), { role: 'other' });
    if (insights.lines) {
      const { file, log } = insights.lines;
      const lines = output.insights
        .map(({ time, record }) => ({ ...log, time, message: JSON.stringify(record) }))
        .sort((a, b) => a.time - b.time);
      add(file, lines.map(stamped).join(''), { role: 'log', log });
    }
  }
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
  const streams = grouped(lines, ({ group, stream }) => `${group}\n${stream}`);
  return [...streams.values()].map((list) => {
    const { group, stream } = list[0] as LogLine;
    return [{ group, stream }, list.sort((a, b) => a.time - b.time)];
  });
}

/** In the order in which the names were met. */
function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const known = groups.get(name);
    if (known) known.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

const stamped = ({ time, message }: Pick<LogLine, 'time' | 'message'>) =>
  `${isoMillis(time)} ${message}\n`;
