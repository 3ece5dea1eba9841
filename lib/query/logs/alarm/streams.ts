/** Streams of events of one kind, as an alarm bench describes them, laid out in time. */
import type { BenchEvent } from './bench';

export interface EventStream {
  readonly id: string;
  readonly title: string;
  /** True where the alarm is there for these events. */
  readonly wanted: boolean;
  /** A CloudTrail record without its eventTime. */
  readonly record: Readonly<Record<string, unknown>>;
  /** UTC, ISO 8601. */
  readonly times: readonly string[];
}

/** A metric filter and an alarm, as one types them. */
export interface BenchSetting {
  readonly pattern: string;
  /** The flags of put-metric-alarm. */
  readonly alarm: string;
  /** Published for a minute without a match; nothing where it is absent. */
  readonly defaultValue?: number | undefined;
}

/** What a page shows of an alarm bench. Times are UTC, ISO 8601. */
export interface PublicAlarmBench {
  readonly id: string;
  readonly title: string;
  readonly goal: string;
  readonly source: string;
  readonly from: string;
  readonly until: string;
  /** Seconds from a call until the log group has it. */
  readonly lag: number;
  readonly streams: readonly EventStream[];
  readonly start: BenchSetting;
  readonly solution: BenchSetting;
}

export interface StreamedEvent extends BenchEvent {
  readonly stream: string;
}

/** In order of time. @param lag seconds from a call until the log group has it */
export function eventsOf(streams: readonly EventStream[], lag: number): readonly StreamedEvent[] {
  return streams
    .flatMap(({ id, record, times }) =>
      times.map((eventTime) => ({
        stream: id,
        time: Date.parse(eventTime) + lag * 1_000,
        message: JSON.stringify({ ...record, eventTime }),
      })),
    )
    .sort((a, b) => a.time - b.time);
}
