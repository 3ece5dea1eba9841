/** A stream, a filter and an alarm from beginning to end, worked out by hand. */
import { describe, expect, it } from 'vitest';
import { runBench } from '@/lib/query/logs/alarm/bench';
import { eventsOf } from '@/lib/query/logs/alarm/streams';
import type { AlarmSettings } from '@/lib/query/logs/alarm/types';
import { parseFilterPattern } from '@/lib/query/logs/filter';

const at = (clock: string) => Date.parse(`2026-10-06T${clock}Z`);
const times = (...clocks: string[]) => clocks.map((clock) => `2026-10-06T${clock}Z`);
const { pattern } = parseFilterPattern('{ $.errorCode = "AccessDenied" }');
const settings: AlarmSettings = {
  statistic: 'Sum',
  period: 300,
  threshold: 2,
  comparison: 'GreaterThanOrEqualToThreshold',
  evaluationPeriods: 1,
  datapointsToAlarm: 1,
  treatMissingData: 'notBreaching',
};
const streams = [
  {
    id: 'refused',
    title: 'refused',
    wanted: true,
    record: { errorCode: 'AccessDenied' },
    times: times('08:06:00', '08:07:00', '08:08:00'),
  },
  {
    id: 'granted',
    title: 'granted',
    wanted: false,
    record: { eventName: 'DescribeInstances' },
    times: times('08:01:00', '08:06:30', '08:12:00'),
  },
];
const span = [at('08:00:00'), at('08:20:00')] as const;

describe('eventsOf', () => {
  it('puts the streams in order of time, each with its time in the record and the lag behind it', () => {
    const events = eventsOf(streams, 60);
    expect(events.map(({ stream }) => stream)).toEqual([
      'granted',
      'refused',
      'granted',
      'refused',
      'refused',
      'granted',
    ]);
    expect(events[0]).toEqual({
      stream: 'granted',
      time: at('08:02:00'),
      message: '{"eventName":"DescribeInstances","eventTime":"2026-10-06T08:01:00Z"}',
    });
  });
});

describe('runBench', () => {
  it('counts what matches, period after period, and leaves out those without a value', () => {
    const { matches, points } = runBench(
      eventsOf(streams, 0),
      pattern!,
      { value: 1 },
      settings,
      span,
    );
    expect(matches).toEqual([false, true, false, true, true, false]);
    expect(
      points.map(({ start, value }) => [new Date(start).toISOString().slice(11, 16), value]),
    ).toEqual([
      ['08:00', undefined],
      ['08:05', 3],
      ['08:10', undefined],
      ['08:15', undefined],
    ]);
  });
  it('has a zero where events came in and none matched, with a default value', () => {
    const filter = { value: 1, defaultValue: 0 };
    const { points } = runBench(eventsOf(streams, 0), pattern!, filter, settings, span);
    expect(points.map(({ value }) => value)).toEqual([0, 3, 0, undefined]);
  });
  it('rings once the second refused call is in a period that is over', () => {
    // Missing data is not breaching: OK at once. At 08:08 the last five minutes hold 08:06 and 08:07.
    const { changes } = runBench(eventsOf(streams, 0), pattern!, { value: 1 }, settings, span);
    const first = changes
      .slice(0, 2)
      .map((one) => [new Date(one.at).toISOString().slice(11, 16), one.to]);
    expect(first).toEqual([
      ['08:00', 'OK'],
      ['08:08', 'ALARM'],
    ]);
  });
  it('is late by as long as the log group waits for its events', () => {
    const { changes } = runBench(eventsOf(streams, 240), pattern!, { value: 1 }, settings, span);
    const alarm = changes.find(({ to }) => to === 'ALARM');
    expect(alarm && new Date(alarm.at).toISOString().slice(11, 16)).toBe('08:12');
  });
  it('has nothing to ring for without events', () => {
    const { matches, points, changes } = runBench([], pattern!, { value: 1 }, settings, span);
    expect(matches).toEqual([]);
    expect(points.every(({ value }) => value === undefined)).toBe(true);
    expect(changes.map(({ to }) => to)).toEqual(['OK']);
  });
});
