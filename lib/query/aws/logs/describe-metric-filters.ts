/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeMetricFilters.html */
import { Double } from '../double';
import type { ApiOperation } from '../operation';
import { groupNamed, metricFiltersOf } from './groups';

export const describeMetricFilters: ApiOperation = {
  kind: 'api',
  name: 'describe-metric-filters',
  api: 'DescribeMetricFilters',
  summary: 'the metric filters of log groups',
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
    const prefix = input.text('filter-name-prefix') ?? '';
    const metric = input.text('metric-name');
    const namespace = input.text('metric-namespace');
    return {
      metricFilters: metricFiltersOf(context).flatMap((filter) => {
        const made = filter.metricTransformations as unknown as readonly Transformation[];
        const wanted =
          (group === undefined || filter.logGroupName === group) &&
          String(filter.filterName).startsWith(prefix) &&
          (metric === undefined || made.some(({ metricName }) => metricName === metric)) &&
          (namespace === undefined || made.some((one) => one.metricNamespace === namespace));
        return wanted ? [{ ...filter, metricTransformations: made.map(withDouble) }] : [];
      }),
    };
  },
};

interface Transformation {
  readonly metricName: string;
  readonly metricNamespace: string;
  readonly defaultValue?: number;
}

const withDouble = ({ defaultValue, ...rest }: Transformation) => ({
  ...rest,
  ...(defaultValue !== undefined && { defaultValue: new Double(defaultValue) }),
});
