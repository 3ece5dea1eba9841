/**
 * Amazon CloudWatch Logs. Its events name the version of the API.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/logging_cw_api_calls_cwl.html
 */
import { operationsOf, type Operation } from '../operation';

const { read, write } = operationsOf({
  source: 'logs.amazonaws.com',
  prefix: 'logs',
  apiVersion: '20140328',
});

const on = (group: string) => (accountId: string, region: string) =>
  `arn:aws:logs:${region}:${accountId}:log-group:${group}:log-stream:`;

export const describeLogGroups = (logGroupNamePrefix: string): Operation =>
  read('DescribeLogGroups', { logGroupNamePrefix });
export const createLogGroup = (logGroupName: string): Operation =>
  write('CreateLogGroup', { logGroupName }, undefined, { on: on(logGroupName) });
export const deleteLogGroup = (logGroupName: string): Operation =>
  write('DeleteLogGroup', { logGroupName }, undefined, { on: on(logGroupName) });

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html */
export const putMetricFilter = (filter: {
  readonly logGroupName: string;
  readonly filterName: string;
  readonly filterPattern: string;
  readonly metricTransformations: readonly {
    readonly metricName: string;
    readonly metricNamespace: string;
    readonly metricValue: string;
    readonly defaultValue?: number;
  }[];
}): Operation => write('PutMetricFilter', filter, undefined, { on: on(filter.logGroupName) });
