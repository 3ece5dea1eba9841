import type { Service } from '../operation';
import { describeLogGroups } from './describe-log-groups';
import { describeLogStreams } from './describe-log-streams';
import { describeMetricFilters } from './describe-metric-filters';
import { describeQueries } from './describe-queries';
import { filterLogEvents } from './filter-log-events';
import { getLogEvents } from './get-log-events';
import { getQueryResults } from './get-query-results';
import { startQuery } from './start-query';
import { stopQuery } from './stop-query';
import { tail } from './tail';
import { testMetricFilter } from './test-metric-filter';

export const logs: Service = {
  name: 'logs',
  summary: 'CloudWatch Logs: log groups, their events, Logs Insights',
  regional: true,
  denied: 'AccessDeniedException',
  operations: [
    describeLogGroups,
    describeLogStreams,
    describeMetricFilters,
    describeQueries,
    filterLogEvents,
    getLogEvents,
    getQueryResults,
    startQuery,
    stopQuery,
    tail,
    testMetricFilter,
  ],
};
