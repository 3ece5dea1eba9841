import type { Service } from '../operation';
import { filterLogEvents } from './filter-log-events';

export const logs: Service = {
  name: 'logs',
  summary: 'CloudWatch Logs: log groups, their events, Logs Insights',
  regional: true,
  denied: 'AccessDeniedException',
  operations: [filterLogEvents],
};
