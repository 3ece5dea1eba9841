import type { Service } from '../operation';
import { describeAlarms } from './describe-alarms';

export const cloudwatch: Service = {
  name: 'cloudwatch',
  summary: 'CloudWatch: alarms',
  regional: true,
  denied: 'AccessDenied',
  operations: [describeAlarms],
};
