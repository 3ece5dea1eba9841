/** Amazon CloudWatch. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/logging_cw_api_calls.html */
import { operationsOf, type Operation } from '../operation';
import type { Alarm } from '../world/resources';

const { read, write } = operationsOf({ source: 'monitoring.amazonaws.com', prefix: 'cloudwatch' });

export const describeAlarms = (maxRecords = 100): Operation =>
  read('DescribeAlarms', { maxRecords });
export const deleteAlarms = (alarmNames: readonly string[]): Operation =>
  write('DeleteAlarms', { alarmNames });

export const putMetricAlarm = (alarm: Alarm): Operation =>
  write(
    'PutMetricAlarm',
    {
      threshold: alarm.threshold,
      period: alarm.period,
      metricName: alarm.metric,
      evaluationPeriods: alarm.evaluationPeriods,
      comparisonOperator: alarm.comparison,
      namespace: alarm.namespace,
      alarmName: alarm.name,
      statistic: alarm.statistic,
      ...(alarm.datapointsToAlarm !== undefined && { datapointsToAlarm: alarm.datapointsToAlarm }),
      ...(alarm.treatMissingData && { treatMissingData: alarm.treatMissingData }),
      ...(alarm.dimensions && { dimensions: named(alarm.dimensions) }),
      ...(alarm.actions && { alarmActions: alarm.actions }),
    },
    undefined,
    { on: (accountId, region) => `arn:aws:cloudwatch:${region}:${accountId}:alarm:${alarm.name}` },
  );

const named = (dimensions: Readonly<Record<string, string>>) =>
  Object.entries(dimensions).map(([name, value]) => ({ name, value }));
