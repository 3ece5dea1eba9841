import { describe, expect, it } from 'vitest';
import { periods, readMetrics, usualStatistic } from '@/lib/query/metrics';

const MINUTE = 60_000;
const T = Date.parse('2026-05-19T18:00:00Z');
const line = (minute: number, value: object, more = {}) =>
  JSON.stringify({
    metric_stream_name: 'all',
    account_id: '407112905863',
    region: 'eu-central-1',
    namespace: 'AWS/EC2',
    metric_name: 'CPUUtilization',
    dimensions: { InstanceId: 'i-1' },
    timestamp: T + minute * MINUTE,
    value,
    unit: 'Percent',
    ...more,
  });
const one = (value: number) => ({ max: value, min: value, sum: value, count: 1 });

describe('a file of a metric stream', () => {
  it('has a series for each metric and its dimensions, in order of time', () => {
    const text = [
      line(1, one(30)),
      line(0, one(10)),
      line(0, one(50), { dimensions: { InstanceId: 'i-2' } }),
      line(0, one(3), { metric_name: 'Errors', unit: 'Count', dimensions: {} }),
    ].join('\n');
    const series = readMetrics(text);
    expect(series.map(({ id }) => id)).toEqual([
      'AWS/EC2 CPUUtilization InstanceId=i-1',
      'AWS/EC2 CPUUtilization InstanceId=i-2',
      'AWS/EC2 Errors',
    ]);
    expect(series[0]?.points.map(({ at }) => at)).toEqual([T, T + MINUTE]);
    expect(series.map(usualStatistic)).toEqual(['Average', 'Average', 'Sum']);
  });

  it.each(['', 'not JSON', '{"broken', '{"namespace": 3}', '[1]', '{}'])(
    'leaves out: %s',
    (text) => {
      expect(readMetrics(`${text}\n${line(0, one(1))}\n`)).toHaveLength(1);
      expect(readMetrics(text)).toEqual([]);
    },
  );
});

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html
describe('a statistic over a period', () => {
  const [series] = readMetrics(
    [
      line(0, { max: 40, min: 10, sum: 60, count: 3 }),
      line(4, { max: 90, min: 20, sum: 140, count: 2 }),
      line(12, one(7)),
    ].join('\n'),
  );
  const over = { from: T, to: T + 15 * MINUTE, binMs: 5 * MINUTE };
  it.each([
    ['Average', 40, 7],
    ['Sum', 200, 7],
    ['Minimum', 10, 7],
    ['Maximum', 90, 7],
  ] as const)(
    '%s: the average is that of all samples, not of the minutes',
    (statistic, first, last) => {
      if (!series) throw new Error('nothing was read');
      expect(periods(series, statistic, over)).toEqual([
        { at: T, value: first },
        { at: T + 10 * MINUTE, value: last },
      ]);
    },
  );
  it('has nothing outside its window', () => {
    if (!series) throw new Error('nothing was read');
    expect(periods(series, 'Sum', { ...over, to: T + 12 * MINUTE })).toHaveLength(1);
    expect(periods(series, 'Sum', { ...over, from: T + 5 * MINUTE })).toEqual([
      { at: T + 10 * MINUTE, value: 7 },
    ]);
  });
});
