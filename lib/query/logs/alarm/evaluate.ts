/**
 * One evaluation of an alarm: the state that follows from the most recent datapoints.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
import type { AlarmSettings, AlarmState, Comparison } from './types';

/**
 * How many datapoints are looked at. AWS says that they are more than the evaluation periods, and in its
 * tables two more; it gives no number for other alarms.
 */
export const evaluationRange = ({ evaluationPeriods }: Pick<AlarmSettings, 'evaluationPeriods'>) =>
  evaluationPeriods + 2;

type Rule = Pick<
  AlarmSettings,
  'evaluationPeriods' | 'datapointsToAlarm' | 'treatMissingData' | 'threshold' | 'comparison'
>;

/**
 * @param range the values of the evaluation range, the latest last; undefined where one is missing
 * @param current kept where missing data is ignored and decides
 */
export function evaluate(
  range: readonly (number | undefined)[],
  rule: Rule,
  current: AlarmState,
): AlarmState {
  const { evaluationPeriods, datapointsToAlarm, treatMissingData } = rule;
  const real = range.filter((value) => value !== undefined);
  const breaching = real
    .slice(-evaluationPeriods)
    .filter((value) => breaches(value, rule.threshold, rule.comparison)).length;
  const filled = Math.max(0, evaluationPeriods - real.length);
  const assumed = treatMissingData === 'breaching' ? filled : 0;
  if (breaching + assumed >= datapointsToAlarm) return 'ALARM';
  // With enough real datapoints, or with what stands in for them, there is nothing missing.
  if (filled === 0 || treatMissingData === 'breaching' || treatMissingData === 'notBreaching')
    return 'OK';
  if (real.length === 0) return treatMissingData === 'ignore' ? current : 'INSUFFICIENT_DATA';
  // A value within the threshold decides for OK: the row `0 - X - -` of AWS's second table.
  if (breaching < real.length) return 'OK';
  if (treatMissingData === 'ignore') return current;
  return isOldEnough(range, datapointsToAlarm) ? 'ALARM' : 'OK';
}

/**
 * “Premature” alarms: where all that is there breaches, and the oldest of it is at least as old as the
 * datapoints to alarm, further values are not waited for.
 */
function isOldEnough(range: readonly (number | undefined)[], datapointsToAlarm: number): boolean {
  const oldest = range.findIndex((value) => value !== undefined);
  return range.length - oldest >= datapointsToAlarm;
}

export function breaches(value: number, threshold: number, comparison: Comparison): boolean {
  switch (comparison) {
    case 'GreaterThanOrEqualToThreshold':
      return value >= threshold;
    case 'GreaterThanThreshold':
      return value > threshold;
    case 'LessThanThreshold':
      return value < threshold;
    case 'LessThanOrEqualToThreshold':
      return value <= threshold;
  }
}
