/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeMetricFilters.html */
import type { ApiOperation } from '../operation';
import { groupNamed } from './groups';

export const describeMetricFilters: ApiOperation = {
  kind: 'api',
  name: 'describe-metric-filters',
  api: 'DescribeMetricFilters',
  summary: 'the metric filters; this account has none',
  parameters: [
    { name: 'log-group-name', type: 'string', what: 'only those of this log group' },
    { name: 'filter-name-prefix', type: 'string', what: 'only those that begin so' },
    { name: 'metric-name', type: 'string', what: 'only those of this metric' },
    { name: 'metric-namespace', type: 'string', what: 'only those of this namespace' },
  ],
  pages: { results: ['metricFilters'], token: { input: 'next-token', output: 'nextToken' } },
  call(input, context) {
    const group = input.text('log-group-name');
    if (group !== undefined) groupNamed(context, group);
    return { metricFilters: [] };
  },
};
