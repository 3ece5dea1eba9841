/** Amazon CloudWatch. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/logging_cw_api_calls.html */
import { operationsOf, type Operation } from '../operation';

const { read, write } = operationsOf({ source: 'monitoring.amazonaws.com', prefix: 'cloudwatch' });

export const describeAlarms = (maxRecords = 100): Operation =>
  read('DescribeAlarms', { maxRecords });
export const deleteAlarms = (alarmNames: readonly string[]): Operation =>
  write('DeleteAlarms', { alarmNames });
