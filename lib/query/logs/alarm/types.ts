/**
 * A CloudWatch alarm on the metric of a metric filter.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export const STATISTICS = ['Sum', 'SampleCount', 'Average', 'Minimum', 'Maximum'] as const;
export const COMPARISONS = [
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
] as const;
export const MISSING_DATA = ['missing', 'notBreaching', 'breaching', 'ignore'] as const;

export type Comparison = (typeof COMPARISONS)[number];
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

export interface AlarmSettings {
  readonly statistic: (typeof STATISTICS)[number];
  /** Seconds; a multiple of 60, as the metric has one value a minute. */
  readonly period: number;
  readonly threshold: number;
  readonly comparison: Comparison;
  /** N of “M out of N”. */
  readonly evaluationPeriods: number;
  /** M. */
  readonly datapointsToAlarm: number;
  readonly treatMissingData: (typeof MISSING_DATA)[number];
}

/** The values that came in within one period, added up. */
export interface Datapoint {
  /** The period's start, milliseconds since 1970. */
  readonly start: number;
  readonly value: number;
}
