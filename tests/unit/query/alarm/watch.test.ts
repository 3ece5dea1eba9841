/** An alarm over time. What is expected was worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { AlarmSettings } from '@/lib/query/logs/alarm/types';
import { stateReason, watch } from '@/lib/query/logs/alarm/watch';

const START = Date.parse('2026-09-10T00:00:00Z');
const at = (minutes: number) => START + minutes * 60_000;
const alarm: AlarmSettings = {
  statistic: 'Sum',
  period: 300,
  threshold: 3,
  comparison: 'GreaterThanOrEqualToThreshold',
  evaluationPeriods: 1,
  datapointsToAlarm: 1,
  treatMissingData: 'notBreaching',
};
/** At these minutes an event matches; in the others between none comes in. */
const matching = (...minutes: number[]) =>
  minutes.map((minute) => ({ time: at(minute), matches: true }));
const others = (...minutes: number[]) =>
  minutes.map((minute) => ({ time: at(minute), matches: false }));
const seen = (
  events: ReturnType<typeof matching>,
  change: Partial<AlarmSettings> = {},
  defaultValue?: number,
) => {
  const filter = { value: 1, ...(defaultValue !== undefined && { defaultValue }) };
  const changes = watch(events, filter, { ...alarm, ...change }, [START, at(120)]);
  return changes.map((one) => `${(one.at - START) / 60_000} ${one.to}`);
};

describe('an alarm over time', () => {
  it('adds up what came in within the last period, whenever it began', () => {
    const always = others(...Array.from({ length: 120 }, (_, minute) => minute));
    // The third comes at 34.5: at 35 there are three between 30 and 35, at 37 two between 32 and 37.
    expect(seen([...matching(31, 33, 34.5), ...always], {}, 0)).toEqual([
      '0 OK',
      '35 ALARM',
      '37 OK',
    ]);
    // Three within six minutes are never in one window of five.
    expect(seen([...matching(31, 33.5, 36.5), ...always], {}, 0)).toEqual(['0 OK']);
  });

  it('may ring again over the same events, once nothing more comes in', () => {
    // AWS notes it: the last datapoints are evaluated again, cut differently. 30 to 35 has three of them
    // at 35, and again as the second last period at 40 and as the third last at 45.
    expect(seen(matching(31, 33, 34.5)).filter((one) => one.endsWith('ALARM'))).toEqual([
      '35 ALARM',
      '40 ALARM',
      '45 ALARM',
    ]);
  });

  it('stays as it was while the last real datapoints are in its range', () => {
    // 30 to 35 leaves the range of three periods at 30 + 15 + 1: until then it is re-evaluated.
    expect(seen(matching(30, 30.1, 30.2), { treatMissingData: 'missing' })).toEqual([
      '31 ALARM',
      '46 INSUFFICIENT_DATA',
    ]);
    expect(seen(matching(30, 30.1, 30.2), { treatMissingData: 'ignore' })).toEqual(['31 ALARM']);
  });

  it('knows of a quiet minute by the default value, where events come in', () => {
    const events = [...matching(30, 30.1, 30.2), ...others(36, 37)];
    // At 36 the five minutes before have nothing, at 37 they have a 0.
    expect(seen(events, {}, 0)).toEqual(['0 OK', '31 ALARM', '37 OK']);
  });

  it('takes M out of N', () => {
    const few = { threshold: 1, evaluationPeriods: 6, datapointsToAlarm: 4 };
    // One each five minutes: at 46 the last four windows have one each. After 70 the first is out of
    // the range of eight periods.
    expect(seen(matching(30, 35, 40, 45), few, 0)).toEqual(['0 OK', '46 ALARM', '71 OK']);
    expect(seen(matching(30, 30.5, 40, 40.5), few, 0)).toEqual(['0 OK']);
  });

  it('reads other statistics', () => {
    const events = matching(30, 30.5, 31);
    expect(seen(events, { statistic: 'SampleCount' })).toContain('32 ALARM');
    expect(seen(events, { statistic: 'Average' })).toEqual(['0 OK']);
    expect(seen(events, { statistic: 'Maximum', threshold: 1 })).toContain('31 ALARM');
    expect(seen(events, { statistic: 'Minimum', threshold: 1 })).toContain('31 ALARM');
  });
});

describe('why it changed', () => {
  it('is said as CloudWatch says it', () => {
    const changes = watch(
      matching(10, 31, 31.1, 31.2),
      { value: 1 },
      { ...alarm, treatMissingData: 'missing' },
      [START, at(60)],
    );
    expect(changes.map((change) => stateReason(change, alarm))).toEqual([
      'Threshold Crossed: 1 out of the last 1 datapoints [1.0 (10/09/26 00:06:00)] was not greater than or equal to the threshold (3.0) (minimum 1 datapoint for INSUFFICIENT_DATA -> OK transition).',
      'Insufficient Data: 1 datapoint was unknown.',
      'Threshold Crossed: 1 out of the last 1 datapoints [3.0 (10/09/26 00:27:00)] was greater than or equal to the threshold (3.0) (minimum 1 datapoint for INSUFFICIENT_DATA -> ALARM transition).',
      'Insufficient Data: 1 datapoint was unknown.',
    ]);
  });
});
