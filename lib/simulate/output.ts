/** What a simulation hands out: each thing with the time when it happened and when it was there. */
import type { CloudTrailRecord } from '@/lib/trail/record';
import type { InsightRecord } from './insights';

interface Timed {
  /** When it happened, milliseconds since 1970. */
  readonly time: number;
  /** When it could first be read. */
  readonly arrival: number;
}

export interface TrailEvent<Record = CloudTrailRecord> extends Timed {
  readonly record: Record;
  /** When CloudTrail had it: the order within a log file. */
  readonly processed: number;
  /** The account and the Region whose log files have it. */
  readonly accountId: string;
  readonly region: string;
}
export type InsightEvent = TrailEvent<InsightRecord>;

/** A log stream of CloudWatch Logs. */
export interface Stream {
  readonly group: string;
  readonly stream: string;
}

export interface LogLine extends Timed, Stream {
  readonly message: string;
}

/** What a metric is of. */
export interface Metric {
  /** `AWS/EC2`. */
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: 'Percent' | 'Count' | 'Seconds' | 'Milliseconds' | 'Bytes' | 'None';
}

/** One minute of a metric. */
export interface Point extends Timed {
  readonly metric: Metric;
  /** The minute's samples. */
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
}

/** All of it; each list in the order of arrival. */
export interface Output {
  readonly records: readonly TrailEvent[];
  readonly insights: readonly InsightEvent[];
  readonly logs: readonly LogLine[];
  readonly metrics: readonly Point[];
}

/** Those that arrived before this moment, and those that did not. */
export function splitAt(output: Output, moment: number): { before: Output; after: Output } {
  const part = (early: boolean): Output => {
    const belongs = ({ arrival }: Timed) => arrival < moment === early;
    return {
      records: output.records.filter(belongs),
      insights: output.insights.filter(belongs),
      logs: output.logs.filter(belongs),
      metrics: output.metrics.filter(belongs),
    };
  };
  return { before: part(true), after: part(false) };
}
